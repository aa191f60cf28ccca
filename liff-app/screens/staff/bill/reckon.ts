// What a bill comes to with what the clerk has chosen: by the facts the server gave, which it judges again when it is booked.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type Quote = OutputOf<Api['POST /clerk/quotes']>
export type UsableLine = Quote['usable'][number]

/** How much of each card, by its programme: as much as there may be, or so much in its unit. */
export type Chosen = Readonly<Record<string, number | 'most' | undefined>>

export interface Reckoned {
  use: { line: UsableLine; amount: number; money: number }[]
  off: number
  total: number
  due: number
}

/** In whole steps, and no more than is there or than is left to pay. */
const within = ({ most, step, worth }: UsableLine, wanted: number | 'most', left: number): number => {
  const room = Math.min(most, Math.floor(left / worth) * step)
  return Math.floor(Math.min(wanted === 'most' ? room : wanted, room) / step) * step
}

export const reckon = ({ usable, off, total }: Pick<Quote, 'usable' | 'off' | 'total'>, chosen: Chosen): Reckoned => {
  let left = total
  const take = (line: UsableLine) => {
    const wanted = chosen[line.programId]
    const amount = wanted === undefined ? 0 : within(line, wanted, left)
    const money = (amount / line.step) * line.worth
    left -= money
    return amount > 0 ? [{ line, amount, money }] : []
  }
  // What lowers the price comes first: what pays, pays what is left.
  const lowers = usable.filter(({ pays }) => !pays).flatMap(take)
  const after = left
  const pays = usable.filter((line) => line.pays).flatMap(take)
  return { use: [...lowers, ...pays], off: off + total - after, total: after, due: left }
}
