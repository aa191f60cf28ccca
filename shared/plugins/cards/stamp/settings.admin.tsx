// The form of a stamp card.
import { useState } from 'preact/hooks'
import type { CampaignId } from '../../../base/id.ts'
import { fill } from '../../../base/text.ts'
import { GOAL_MAX, GOAL_MIN, type StampCard } from '../../../domain/card/stamp-card.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import { LangFields } from '../../../ui/form/lang-fields.tsx'
import type { CardFormProps } from '../family.ts'
import { FaceLine } from './face-line.admin.tsx'
import { ValidityLine } from './validity-line.admin.tsx'
import { INTERVALS, intervalWords, words } from './words.ts'

type Props = CardFormProps<StampCard>

const UnitLine = ({ settings, change }: Props) => {
  const isListed = words.units.some((unit) => unit['zh-Hant'] === settings.unit['zh-Hant'])
  const [own, setOwn] = useState(!isListed)
  return (
    <FormLine label={words.unit}>
      <div class="stack">
        <div class="seg" role="group" aria-label={words.unit} id="card-unit" tabIndex={-1}>
          {words.units.map((unit) => (
            <button
              key={unit['zh-Hant']}
              type="button"
              aria-pressed={!own && unit['zh-Hant'] === settings.unit['zh-Hant']}
              onClick={() => {
                setOwn(false)
                change({ ...settings, unit })
              }}
            >
              {unit['zh-Hant']}
            </button>
          ))}
          <button type="button" aria-pressed={own} onClick={() => setOwn(true)}>
            {words.ownUnit}
          </button>
        </div>
        {own && (
          <LangFields
            label={words.unit}
            text={settings.unit}
            max={6}
            change={(unit) => change({ ...settings, unit })}
          />
        )}
      </div>
    </FormLine>
  )
}

const GoalLine = ({ settings, change }: Props) => {
  const unit = settings.unit['zh-Hant']
  const to = (goal: number) => change({ ...settings, goal: Math.min(GOAL_MAX, Math.max(GOAL_MIN, goal)) })
  return (
    <FormLine label={words.goal}>
      <div class="row row--wrap">
        <span class="stepper" role="group" aria-label={words.goal} id="card-goal" tabIndex={-1}>
          <button
            type="button"
            aria-label={fill(words.fewer, { unit })}
            disabled={settings.goal <= GOAL_MIN}
            onClick={() => to(settings.goal - 1)}
          >
            <span aria-hidden="true">−</span>
          </button>
          <output aria-live="polite">{settings.goal}</output>
          <button
            type="button"
            aria-label={fill(words.moreOf, { unit })}
            disabled={settings.goal >= GOAL_MAX}
            onClick={() => to(settings.goal + 1)}
          >
            <span aria-hidden="true">＋</span>
          </button>
        </span>
        <span>{unit}</span>
      </div>
    </FormLine>
  )
}

const IntervalLine = ({ settings, change }: Props) => {
  const known = INTERVALS.includes(settings.intervalMinutes as never)
  const options = known ? INTERVALS : [...INTERVALS, settings.intervalMinutes]
  return (
    <FormLine label={words.interval}>
      <select
        id="card-interval"
        class="select"
        aria-label={words.interval}
        value={settings.intervalMinutes}
        onChange={(event) => change({ ...settings, intervalMinutes: Number(event.currentTarget.value) })}
      >
        {options.map((minutes) => (
          <option key={minutes} value={minutes}>
            {intervalWords(minutes)}
          </option>
        ))}
      </select>
    </FormLine>
  )
}

const RewardLine = ({ settings, change, campaigns, newCampaign }: Props) => {
  const { reward } = settings
  const chosen = campaigns.find(({ id }) => id === reward.campaign)
  const choose = (id: string) => {
    const name = campaigns.find((one) => one.id === id)?.name ?? ''
    const isUntouched = !reward.words['zh-Hant'] || reward.words['zh-Hant'] === chosen?.name
    change({
      ...settings,
      reward: { campaign: id as CampaignId, words: isUntouched ? { 'zh-Hant': name } : reward.words },
    })
  }
  return (
    <FormLine label={words.reward}>
      <div class="stack">
        <select
          id="card-reward"
          class="select"
          aria-label={words.noCampaign}
          value={reward.campaign}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.noCampaign}</option>
          {campaigns.map(({ id, name, note }) => (
            <option key={id} value={id}>
              {name}（{note}）
            </option>
          ))}
        </select>
        <p class="field__hint">{words.rewardWords}</p>
        <LangFields
          label={words.rewardWords}
          text={reward.words}
          max={40}
          change={(text) => change({ ...settings, reward: { ...reward, words: text } })}
        />
        <a class="link" href={newCampaign}>
          {words.newCampaign}
        </a>
      </div>
    </FormLine>
  )
}

export default function StampCardForm(props: Props) {
  const { settings, change } = props
  return (
    <div class="lines">
      <FormLine label={words.name}>
        <LangFields
          id="card-name"
          label={words.name}
          text={settings.name}
          max={24}
          isBad={!settings.name['zh-Hant'].trim()}
          change={(name) => change({ ...settings, name })}
        />
      </FormLine>
      <UnitLine {...props} />
      <GoalLine {...props} />
      <IntervalLine {...props} />
      <RewardLine {...props} />
      <ValidityLine validity={settings.validity} change={(validity) => change({ ...settings, validity })} />
      <FaceLine face={settings.face} change={(face) => change({ ...settings, face })} upload={props.upload} />
    </div>
  )
}
