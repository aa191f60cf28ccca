import { fail, ok, type Result } from '#shared/base/result.ts'
import type { releaseHold as route } from '#shared/contract/order/hold.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { replace, type Write } from '../../platform/table/write.ts'
import { serveHolder, type ServeDeps } from '../serve-order.ts'
import { tillAt } from './lay-coupons.ts'
import { actOf, type LayDeps } from './lay-down.ts'
import { couponsOf, findHold, hold, usedOf, type HoldItem } from './store.ts'

type Deps = Pick<ServeDeps, 'people' | 'tiers'> & LayDeps
type Released = Result<OutputOf<typeof route>, FailureOf<typeof route> | 'try-again'>

const TRIES = 4

export const releaseHold =
  (deps: Deps) =>
  async ({ id }: InputOf<typeof route>, turn: Turn<Till>): Promise<Released> => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const held = await findHold(turn.actor, id)
      if (!held) return fail('hold-unknown')
      if (held.state === 'used') return fail('hold-mismatch', { order: held.order ?? '' })
      // Time has let it go already.
      if (held.state === 'released' || held.until < turn.now) return ok({ id, state: 'released' })
      const { rev, v: _, ...rest } = held
      const freed = await freeing(deps, held, turn)
      if ((await commit([replace(hold, { ...rest, state: 'released' }, rev), ...freed])).ok)
        return ok({ id, state: 'released' })
    }
    return fail('try-again')
  }

/** What a hold keeps, let go. What its member took elsewhere meanwhile is not there any more. */
const freeing = async (deps: Deps, held: HoldItem, turn: Turn<Till>): Promise<Write[]> => {
  const { group, brand, member, store, id } = held
  const served = await serveHolder(deps, { group, brand, member: member as never })
  const { name = '', rows = [] } = served ?? {}
  const { actor: till, now } = turn
  const act = actOf({ holder: { group, brand, member: member as never }, name }, { store, key: `hold:${id}` }, turn)
  const { writes } = await deps.cards.uses.release(rows, { ...act, hold: id, used: usedOf(held) })
  for (const { coupon, brand: its } of couponsOf(held)) {
    const at = { group, brand: its, member, coupon }
    const free = await deps.tillCoupons.release(at, tillAt({ actor: till, store, by: id, name, now }))
    if (free.ok) writes.push(...free.value.writes)
  }
  return writes
}
