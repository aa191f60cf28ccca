// A card with more lots than it keeps apart joins two of them, in its holder’s favour: then more is there, for longer, than was
// promised to the lot. What is foretold here is of cards below that; `gather` has tests of its own.
import { LOTS_MAX } from '#shared/domain/ledger/gather-lots.ts'
import { nthOf, type Play } from './play.ts'

const MAY_ADD = new Set(['buy', 'refund', 'refund-first', 'pay', 'send'])

/** Whether no card joins lots, whoever has become one by then. */
export const isRoomFor = (
  { expected, numbers }: Pick<Play, 'expected' | 'numbers'>,
  act: { do: string; order?: number },
): boolean => {
  if (!MAY_ADD.has(act.do)) return true
  const given = act.do === 'refund' ? nthOf(numbers, act.order ?? 0) : undefined
  const more = given === undefined ? 1 : expected.orders.get(given)!.used.length
  return expected.things.filter(({ what }) => what === 'points').length + more <= LOTS_MAX
}
