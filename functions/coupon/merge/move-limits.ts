// How many coupons of a campaign somebody took counts for the person: two who become one are not given twice as many.
import type { Movable } from '../../platform/asks/merge.ts'
import { changeTaken, readTaken } from '../stock/store.ts'

export const moveLimits: Movable['pieces'] = async ({ group, into, from }) => {
  const [theirs, ours] = await Promise.all([readTaken(group, from), readTaken(group, into)])
  return theirs
    .filter(({ taken }) => taken > 0)
    .map(({ brand, campaign, year, taken }) => {
      const had = ours.find((one) => one.campaign === campaign && one.year === year)?.taken ?? 0
      const of = { group, brand, campaign, year }
      return {
        line: {
          what: 'limit' as const,
          id: campaign,
          at: brand,
          name: { 'zh-Hant': '' },
          amount: taken,
          had,
          has: had + taken,
          kept: year === undefined ? null : { year },
        },
        writes: [changeTaken(of, from, -taken), changeTaken(of, into, taken)],
      }
    })
}

export const returnLimits: Movable['back'] = async (
  { group, into, from },
  { id: campaign, at: brand, amount, kept },
) => {
  const { year } = (kept ?? {}) as { year?: number }
  const of = { group, brand, campaign, year }
  return { amount, writes: [changeTaken(of, into, -amount), changeTaken(of, from, amount)] }
}
