// Who goes gives up the money they paid ahead only where they say how much it is.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import type { PaidAhead } from '#shared/contract/member/departure.ts'
import type { PaidAheadOf } from '../../platform/asks/leaving.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import { readHeld, type Membership } from '../store.ts'
import { isHeldIn } from './sweep.ts'

interface Goer {
  group: string
  member: string
  memberships: readonly Membership[]
  /** What they hold, and who became one with them. */
  rows: Row[]
}

/** By leaving one brand; the last one takes all with it. */
export const paidByLeaving = (paidAheadOf: PaidAheadOf, goer: Goer, brand: string) => {
  if (goer.memberships.every((one) => one.brand === brand)) return paidByErasing(paidAheadOf, goer)
  const { group, member, rows } = goer
  return paidAheadOf({ group, member, places: [brand], rows: rows.filter(({ sk }) => isHeldIn(sk, brand)) })
}

export const paidByErasing = (paidAheadOf: PaidAheadOf, { group, member, memberships, rows }: Goer) =>
  paidAheadOf({ group, member, places: [...memberships.map(({ brand }) => brand), WHOLE_GROUP], rows })

/** @param absorbed who became one with them */
export const rowsOfAbsorbed = async (group: string, absorbed: readonly string[]): Promise<Row[]> =>
  (await Promise.all(absorbed.map((id) => readHeld(group, id)))).flatMap(({ rows }) => rows)

/** @param givesUp in NT$, as they were told @returns what lets nobody go while money comes in */
export const mayGo = (
  { paid, unchanged }: { paid: readonly PaidAhead[]; unchanged: Write[] },
  givesUp: number | undefined,
  locale: Locale,
): Result<Write[], 'value-still-held'> => {
  const amount = paid.reduce((sum, one) => sum + one.amount, 0)
  if (amount === 0 || amount === givesUp) return ok(unchanged)
  const said = (words: readonly (string | null)[]) => [...new Set(words.filter((word) => word !== null))].join('、')
  const [issuer, complaintLine] = [said(paid.map((one) => one.issuer)), said(paid.map((one) => one.complaintLine))]
  return fail('value-still-held', {
    amount,
    card: said(paid.map(({ name }) => say(name as Text, locale))),
    ...(issuer && { issuer }),
    ...(complaintLine && { complaintLine }),
  })
}
