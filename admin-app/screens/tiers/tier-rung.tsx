// One tier of the ladder: what it asks for, what keeps it, what it gives.
import { Plus, X } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { renewalOf } from '#shared/domain/tier/scheme-problem.ts'
import { TIER_NAME_MAX, type Tier, type TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { CampaignSelect } from '#shared/ui/form/campaign-select.tsx'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { LangFields } from '#shared/ui/form/lang-fields.tsx'
import { WholeField } from '#shared/ui/form/whole-field.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { tiers } from '../../words/rooms.ts'
import { RungRates } from './rung-rates.tsx'
import { problemAt, type Campaigns, type Rates } from './scheme-page.ts'
import { said } from '../../words/said.ts'

const WORDS_MAX = 6
const WORDS_LENGTH = 40
const MOST = 10_000_000

interface Props {
  scheme: TierScheme
  nth: number
  campaigns: Campaigns
  /** Of this tier. */
  rates: Rates
  change: (tier: Tier) => void
  /** Undefined where it may not go. */
  remove?: () => void
}

const Threshold = ({
  scheme,
  label,
  value,
  change,
  isBad,
}: {
  scheme: TierScheme
  label: string
  value: number
  change: (value: number) => void
  isBad: boolean
}) => {
  const [before, after] = tiers.measured[scheme.measure].split('{n}')
  return (
    <WholeField
      label={label}
      value={value}
      min={0}
      max={MOST}
      change={change}
      before={before}
      after={after?.trim()}
      isBad={isBad}
    />
  )
}

const Thresholds = ({ scheme, nth, change }: Pick<Props, 'scheme' | 'nth' | 'change'>) => {
  const tier = scheme.tiers[nth]!
  const wrong = problemAt(scheme, nth)
  return (
    <>
      <FormLine label={tiers.fields.upgradeAt}>
        <div class="field">
          <Threshold
            scheme={scheme}
            label={tiers.fields.upgradeAt}
            value={tier.upgradeAt}
            change={(upgradeAt) => change({ ...tier, upgradeAt })}
            isBad={wrong !== null}
          />
          {wrong && (
            <p class="field__err" role="alert">
              {wrong}
            </p>
          )}
        </div>
      </FormLine>
      {scheme.lastsMonths !== null && (
        <FormLine label={tiers.fields.renewAt} flat>
          <Choice
            kind="checkbox"
            checked={tier.renewAt !== null}
            label={tiers.ownRenewal}
            onChange={(own) => change({ ...tier, renewAt: own ? renewalOf(tier) : null })}
          />
          {tier.renewAt !== null && (
            <Threshold
              scheme={scheme}
              label={tiers.fields.renewAt}
              value={tier.renewAt}
              change={(renewAt) => change({ ...tier, renewAt })}
              isBad={wrong !== null}
            />
          )}
        </FormLine>
      )}
    </>
  )
}

const Benefits = ({ tier, change }: { tier: Tier; change: (tier: Tier) => void }) => {
  const { words } = tier.benefits
  const to = (next: Tier['benefits']['words']) => change({ ...tier, benefits: { ...tier.benefits, words: next } })
  return (
    <FormLine label={tiers.fields.words}>
      <div class="stack">
        {words.map((said, at) => (
          <div class="tier-words" key={at}>
            <LangFields
              label={`${tiers.fields.words} ${at + 1}`}
              text={said}
              max={WORDS_LENGTH}
              isBad={!said['zh-Hant'].trim()}
              change={(text) => to(words.with(at, text))}
            />
            <Button
              kind="quiet"
              small
              icon={X}
              aria-label={tiers.removeWords}
              onClick={() => to(words.toSpliced(at, 1))}
            />
          </div>
        ))}
        {words.length < WORDS_MAX && (
          <Button small icon={Plus} onClick={() => to([...words, { 'zh-Hant': '' }])}>
            {tiers.addWords}
          </Button>
        )}
      </div>
    </FormLine>
  )
}

export const TierRung = ({ scheme, nth, campaigns, rates, change, remove }: Props) => {
  const tier = scheme.tiers[nth]!
  const gives = (field: 'couponOnUpgrade' | 'birthdayCoupon') => (
    <FormLine label={tiers.fields[field]}>
      <CampaignSelect
        label={tiers.noCoupon}
        isOptional
        chosen={tier.benefits[field] ?? ''}
        campaigns={campaigns}
        choose={(id) => change({ ...tier, benefits: { ...tier.benefits, [field]: id === '' ? null : id } })}
      />
    </FormLine>
  )
  return (
    <section class="lines tier-rung" aria-label={fill(tiers.fields.tier, { nth: nth + 1 })}>
      <h3>
        <span class="tier-rung__dot" aria-hidden="true" />
        {said(tier.name) || fill(tiers.fields.tier, { nth: nth + 1 })}
        {remove && (
          <Button kind="quiet" small icon={X} onClick={remove}>
            {tiers.removeTier}
          </Button>
        )}
      </h3>
      <FormLine label={tiers.fields.tierName}>
        <LangFields
          label={tiers.fields.tierName}
          text={tier.name}
          max={TIER_NAME_MAX}
          isBad={!tier.name['zh-Hant'].trim()}
          change={(name) => change({ ...tier, name })}
        />
      </FormLine>
      {nth > 0 && <Thresholds scheme={scheme} nth={nth} change={change} />}
      <Benefits tier={tier} change={change} />
      <RungRates rates={rates} isFirst={nth === 0} />
      {nth > 0 && gives('couponOnUpgrade')}
      {gives('birthdayCoupon')}
    </section>
  )
}
