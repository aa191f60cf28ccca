// In what the coupons that a card gives do not last as long as the card.
import { fill } from '#shared/base/text.ts'
import { rewardWarnings, type RewardWarning } from '#shared/domain/coupon/lasts-with-card.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { nowMs } from '../../data/clock.ts'
import type { CampaignOf } from '../../data/use-campaigns.ts'
import { cards } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import { dayOf, noonOf } from '../../words/time.ts'

type Known = Pick<CampaignOf, 'id' | 'live' | 'draft' | 'left'>

const { rewards } = cards

const sayWarning = (warning: RewardWarning): string => {
  const { kind } = warning
  if (kind === 'ends') return fill(rewards.ends, { day: dayOf(noonOf(warning.day), nowMs()) })
  return kind === 'few' ? fill(rewards.few, { left: warning.left, holders: warning.holders }) : rewards[kind]
}

const warningsOf = (program: Program, { live, draft, left }: Known, holders: number): string[] =>
  rewardWarnings(program, { campaign: (live ?? draft)!, left }, holders).map(sayWarning)

/** What the form offers, each with what is to be said of it below the field. */
export const warned = <Offered extends { id: string }>(
  offered: readonly Offered[],
  campaigns: readonly Known[],
  program: Program,
  holders: number,
): (Offered & { warnings: string[] })[] =>
  offered.map((one) => {
    const campaign = campaigns.find(({ id }) => id === one.id)
    return { ...one, warnings: campaign ? warningsOf(program, campaign, holders) : [] }
  })

interface Props {
  program: Program
  campaigns: readonly Known[]
  holders: number
}

/** All of them, before the card goes live. */
export const RewardWarnings = ({ program, campaigns, holders }: Props) => {
  const given: readonly string[] = cardsAtDesk.get(program.kind)?.kind.campaigns(program.settings) ?? []
  const lines = campaigns
    .filter(({ id }) => given.includes(id))
    .flatMap((one) =>
      warningsOf(program, one, holders).map(
        (words) => fill(rewards.of, { name: said((one.live ?? one.draft)!.name) }) + words,
      ),
    )
  return lines.length === 0 ? null : (
    <div class="effect" role="status">
      <b>{rewards.title}</b>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
