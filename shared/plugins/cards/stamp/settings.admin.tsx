// A stamp card’s own part of the form.
import { fill } from '../../../base/text.ts'
import { GOAL_MAX, GOAL_MIN, type StampCard } from '../../../domain/card/stamp-card.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import type { CardFormProps } from '../family.ts'
import { EarnLine } from './form/earn-line.admin.tsx'
import { HalfwayLine } from './form/halfway-line.admin.tsx'
import { NextLine } from './form/next-line.admin.tsx'
import { RewardFields } from './form/reward-fields.admin.tsx'
import { ValidityLine } from './form/validity-line.admin.tsx'
import { words } from './words/words.ts'

type Props = CardFormProps<StampCard>

const GoalLine = ({ settings, change, unit }: Props) => {
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

const RewardLine = ({ settings, change, campaigns, newCampaign }: Props) => (
  <FormLine label={words.reward}>
    <div class="stack">
      <RewardFields
        id="card-reward"
        label={words.rewardWords}
        reward={settings.reward}
        change={(reward) => change({ ...settings, reward })}
        campaigns={campaigns}
      />
      <a class="link" href={newCampaign}>
        {words.newCampaign}
      </a>
    </div>
  </FormLine>
)

export default function StampCardForm(props: Props) {
  const { settings, change } = props
  return (
    <>
      <EarnLine {...props} />
      <GoalLine {...props} />
      <RewardLine {...props} />
      <HalfwayLine {...props} />
      <NextLine {...props} />
      <ValidityLine validity={settings.validity} change={(validity) => change({ ...settings, validity })} />
    </>
  )
}
