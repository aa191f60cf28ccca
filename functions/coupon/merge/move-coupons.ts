// Coupons of a member who becomes one with another: each keeps its id and its code, and changes hands.
import { atRest, stateNow } from '#shared/domain/coupon/coupon.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import type { Text } from '#shared/base/text.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { Movable, MergeAct, Piece } from '../../platform/asks/merge.ts'
import { remove, replace, type Write } from '../../platform/table/write.ts'
import { promised } from '../promised.ts'
import { coupon, couponKey, moved, readAllCoupons, type Coupon } from '../store.ts'
import { codesOf, couponCode, findCode } from '../till/store.ts'

const ENDED_STATES = new Set(['redeemed', 'transferred', 'expired', 'voided'])

/** A coupon behind a gift link comes to hand again, and one that lies at a till is taken up; what has ended stays where it ended. */
const isHeld = (held: Coupon, act: MergeAct) => !ENDED_STATES.has(stateNow(held, act.now).state)

interface Hands {
  from: string
  to: string
  key: string
  reverses?: string
}

const handOn = async (
  writeEntry: WriteEntry,
  { group, now }: MergeAct,
  held: Coupon,
  { from, to, key, reverses }: Hands,
): Promise<Write[]> => {
  const { brand, id, campaign } = held
  const hung = await Promise.all(codesOf(held).map(async (code) => ({ code, standing: await findCode(group, code) })))
  const { rev: _, ...rest } = moved(held, atRest(stateNow(held, now)))
  const entry = { group, brand, at: now, account: 'coupon' as const, of: campaign, reason: 'merged' as const, key }
  const named = reverses ? { reverses } : {}
  return [
    remove(couponKey({ group, brand, member: from }, id), held.rev),
    replace(coupon, { ...rest, member: to, through: [...new Set([from, ...(held.through ?? [])])] }, 0),
    writeEntry({ ...entry, ...named, member: from, delta: -1 }, []),
    writeEntry({ ...entry, ...named, member: to, delta: 1 }, []),
    ...hung.map(({ code, standing }) =>
      replace(couponCode, { group, code, brand, member: to, coupon: id }, standing?.rev ?? 0),
    ),
  ]
}

export const moveCoupons =
  ({ writeEntry }: { writeEntry: WriteEntry }): Movable['pieces'] =>
  async (act) => {
    const [theirs, ours] = await Promise.all([readAllCoupons(act.group, act.from), readAllCoupons(act.group, act.into)])
    const pieces: Piece[] = []
    for (const held of theirs.filter((one) => isHeld(one, act))) {
      const key = `merge:${act.merge}#${held.id}`
      const had = ours.filter((one) => one.campaign === held.campaign && isHeld(one, act)).length
      pieces.push({
        line: {
          what: 'coupon',
          id: held.id,
          at: held.brand,
          name: ((await promised(held))?.name as Text | undefined) ?? ENDED.name,
          amount: 1,
          had,
          has: had + 1,
          kept: { key },
        },
        writes: await handOn(writeEntry, act, held, { from: act.from, to: act.into, key }),
      })
    }
    return pieces
  }

/** What was used, given on or has lapsed meanwhile stays. */
export const returnCoupons =
  ({ writeEntry }: { writeEntry: WriteEntry }): Movable['back'] =>
  async (act, { id, kept }) => {
    const held = (await readAllCoupons(act.group, act.into)).find((one) => one.id === id)
    if (!held || !isHeld(held, act)) return { amount: 0, writes: [] }
    const { key } = kept as { key: string }
    const hands = { from: act.into, to: act.from, key: `un${key}`, reverses: key }
    return { amount: 1, writes: await handOn(writeEntry, act, held, hands) }
  }
