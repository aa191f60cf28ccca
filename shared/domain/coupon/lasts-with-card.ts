// Whether what a card gives lasts as long as the card: nothing that keeps it from going live, but somebody should know.
import type { Day } from '../../base/time.ts'
import type { Campaign } from './campaign.ts'
import type { Program } from '../card/program.ts'

export type RewardWarning =
  /** Nobody is given one after that day, and the card goes on. */
  | { kind: 'ends'; day: Day }
  | { kind: 'sold-out' }
  /** There are not as many as hold the card. */
  | { kind: 'few'; left: number; holders: number }
  /** Who never told a birthday is given none. */
  | { kind: 'birthday' }

interface Giving {
  campaign: Pick<Campaign, 'validity'>
  /** Of its stock or its codes; null where it has no end. */
  left: number | null
}

export const rewardWarnings = (
  { period }: Pick<Program, 'period'>,
  { campaign: { validity }, left }: Giving,
  holders: number,
): RewardWarning[] => {
  const isShort = validity.kind === 'fixed' && (period.until === null || validity.until < period.until)
  return [
    ...(isShort ? [{ kind: 'ends' as const, day: validity.until }] : []),
    ...(left === 0 ? [{ kind: 'sold-out' as const }] : []),
    ...(left !== null && left > 0 && left < holders ? [{ kind: 'few' as const, left, holders }] : []),
    ...(validity.kind === 'birthday-month' ? [{ kind: 'birthday' as const }] : []),
  ]
}
