import type { CampaignId } from '../../../../base/id.ts'
import { fill, type Text } from '../../../../base/text.ts'
import { HALFWAY_MAX, STEP_WORDS_MAX, type MissionCard } from '../../../../domain/card/mission-card.ts'
import { CampaignSelect, CampaignWarnings } from '../../../../ui/form/campaign-select.tsx'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import { LangFields } from '../../../../ui/form/lang-fields.tsx'
import type { CardFormProps } from '../../family.ts'
import { missing } from '../changes.ts'
import { words } from '../words/words.ts'

interface Gives {
  campaign: CampaignId
  words: Text
}

interface GivesProps extends Pick<CardFormProps, 'campaigns'> {
  gives: Gives
  change: (gives: Gives) => void
  id?: string
}

/** Which coupon, and what the card says of it: the coupon’s name until somebody writes better words. */
const GivesFields = ({ gives, change, campaigns, id }: GivesProps) => {
  const before = campaigns.find((one) => one.id === gives.campaign)?.name
  const written = gives.words['zh-Hant']
  const isUntouched = !written || written === before
  return (
    <>
      <CampaignSelect
        id={id}
        label={words.noCampaign}
        chosen={gives.campaign}
        campaigns={campaigns}
        choose={(campaign, name) =>
          change({ campaign: campaign as CampaignId, words: isUntouched ? { 'zh-Hant': name } : gives.words })
        }
      />
      <CampaignWarnings chosen={gives.campaign} campaigns={campaigns} />
      <p class="field__hint">{words.rewardWords}</p>
      <LangFields
        label={words.rewardWords}
        text={gives.words}
        max={STEP_WORDS_MAX}
        change={(text) => change({ ...gives, words: text })}
      />
    </>
  )
}

export const RewardLine = ({ settings, change, campaigns, newCampaign }: CardFormProps<MissionCard>) => (
  <FormLine label={words.reward}>
    <div class="stack">
      <GivesFields
        id="card-reward"
        gives={settings.reward}
        change={(reward) => change({ ...settings, reward })}
        campaigns={campaigns}
      />
      <a class="link" href={newCampaign}>
        {words.newCampaign}
      </a>
    </div>
  </FormLine>
)

/** The first count on the way that gives nothing yet, from the middle on. */
const freeCount = ({ steps, halfway }: MissionCard): number | undefined => {
  const counts = steps.length - 1
  const middle = Math.max(0, Math.floor(steps.length / 2) - 1)
  return Array.from({ length: counts }, (_, nth) => ((middle + nth) % counts) + 1).find(
    (at) => !halfway.some((one) => one.at === at),
  )
}

export const HalfwayLine = ({ settings, change, campaigns }: CardFormProps<MissionCard>) => {
  const { halfway, steps } = settings
  const to = (next: MissionCard['halfway']) => change({ ...settings, halfway: next })
  const free = halfway.length < HALFWAY_MAX ? freeCount(settings) : undefined
  return (
    <FormLine label={words.halfway} small={fill(words.halfwayNote, { most: HALFWAY_MAX })}>
      <div class="stack stack--wide" id="card-halfway" tabIndex={-1}>
        {halfway.map((one, nth) => {
          const put = (next: Partial<typeof one>) =>
            to(halfway.map((other, at) => (at === nth ? { ...other, ...next } : other)))
          return (
            <div key={nth} class="stack" role="group" aria-label={`${words.halfway} ${nth + 1}`}>
              <div class="row">
                <select
                  class="select select--short grow"
                  aria-label={words.halfwayAt}
                  aria-invalid={one.at >= steps.length || undefined}
                  value={one.at}
                  onChange={(event) => put({ at: Number(event.currentTarget.value) })}
                >
                  {Array.from({ length: Math.max(steps.length - 1, one.at) }, (_, at) => (
                    <option key={at} value={at + 1}>
                      {fill(words.halfwayOption, { at: at + 1 })}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  class="btn btn--quiet btn--s"
                  aria-label={fill(words.halfwayOff, { at: one.at })}
                  onClick={() => to(halfway.filter((_, at) => at !== nth))}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </div>
              <GivesFields gives={one} change={put} campaigns={campaigns} />
            </div>
          )
        })}
        {missing(settings).includes('halfway') && (
          <p class="field__err" role="alert">
            {words.halfwayLate}
          </p>
        )}
        {free !== undefined && (
          <div class="row">
            <button
              type="button"
              class="chip chip--add"
              onClick={() => to([...halfway, { at: free, campaign: '' as CampaignId, words: { 'zh-Hant': '' } }])}
            >
              <span aria-hidden="true">＋</span>
              {words.halfwayAdd}
            </button>
          </div>
        )}
      </div>
    </FormLine>
  )
}
