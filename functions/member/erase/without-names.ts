import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import { cardCredited, stampCollected } from '#shared/events/card.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import { bytesOf, shortened, type Letter } from '../../platform/table/outbox.ts'
import { unpack } from '../../platform/table/packed.ts'

/** Events that name their member, masked, for a counter's screen. */
const NAMING = new Set<string>([stampCollected.name, cardCredited.name, couponRedeemed.name])

const unnamed = (letter: Letter): Letter => {
  if (!NAMING.has(letter.name)) return letter
  const { packed, data, ...rest } = letter
  const said = (packed ? unpack(bytesOf(packed)) : data) as object
  return { ...rest, ...shortened({ ...said, name: UNNAMED }) }
}

/** The events on an item, naming nobody; undefined where none of them names anybody. */
export const withoutNames = (row: { outbox?: unknown }): Letter[] | undefined => {
  const letters = (row.outbox ?? []) as Letter[]
  return letters.some(({ name }) => NAMING.has(name)) ? letters.map(unnamed) : undefined
}
