// Coupons that members are owed, whoever owes them: a card, a tier, or a birthday.
import type { WhyNotGiven } from '#shared/domain/ledger/why-not-given.ts'
import { cardsIn } from '../../card/store.ts'
import { owingKeys } from '../../platform/table/owing.ts'
import { getManyRows, type Row } from '../../platform/table/read.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { birthdayIn } from '../../tier/birthday/store.ts'
import { standingIn } from '../../tier/store.ts'

interface Owed {
  member: string
  campaign: string
  why: WhyNotGiven
  /** By a card of the whole group: they may be in none of the brand’s. */
  isShared: boolean
}

const owedBy = (row: Row, brand: string): Owed[] => {
  const [at, member] = [String(row.brand), String(row.member)]
  const standing = standingIn([row], at, member)
  const birthday = birthdayIn([row], { group: String(row.group), brand: at, member })?.owed
  return [
    ...cardsIn([row]).flatMap(({ habit }) =>
      (habit.awaited ?? []).map((one) => ({ ...one, isShared: at === WHOLE_GROUP })),
    ),
    // Of the whole group’s tiers it is told where the member was served last.
    ...[...(standing?.servedIn === brand ? standing.standing.owed : []), ...(birthday ? [birthday] : [])].map(
      (one) => ({ ...one, isShared: false }),
    ),
  ].map(({ campaign, why, isShared }) => ({ member, campaign, why, isShared }))
}

/** @returns also whether there are more rows than were looked at */
export const readOwed = async (
  { group, brand }: { group: string; brand: string },
  most: number,
): Promise<{ owed: Owed[]; isCapped: boolean }> => {
  const keys = await Promise.all([brand, WHOLE_GROUP].map((at) => owingKeys({ group, brand: at }, most)))
  const rows = await getManyRows(keys.flat())
  return { owed: rows.flatMap((row) => owedBy(row, brand)), isCapped: keys.some(({ length }) => length >= most) }
}
