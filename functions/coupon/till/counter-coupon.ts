// A clerk with the store's screen: looks, holds, confirms, lets go, takes back.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type {
  confirmCounterCoupon as confirmRoute,
  findCounterCoupon as findRoute,
  holdCounterCoupon as holdRoute,
  releaseCounterCoupon as releaseRoute,
} from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { AtTill, CouponAt, FindEntry, Holder, LaidCoupon, TillCoupons } from '../../platform/asks.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Write } from '../../platform/table/write.ts'
import { redemptionAgain } from '../redemption.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { findCoupon } from '../store.ts'
import { findById } from './store.ts'

export interface CounterDeps extends ShowDeps {
  tillCoupons: TillCoupons
  findEntry: FindEntry
  /** False once somebody has revoked the screen. */
  isPaired: (device: CounterDevice) => Promise<boolean>
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
}

type More = 'try-again' | 'too-many-requests' | 'idempotency-key-reused'
type Answer<R> = Promise<Result<OutputOf<R>, FailureOf<R> | More>>

const nameOf = async ({ memberNames }: CounterDeps, { group, member }: Holder) =>
  maskName((await memberNames(group, [member])).get(member) ?? '')

const tillOf = async (
  deps: CounterDeps,
  at: CouponAt,
  { actor, now, retry }: Turn<CounterDevice>,
): Promise<AtTill> => ({
  brand: actor.brand,
  store: actor.store,
  by: `device:${actor.device}`,
  hand: { kind: 'device', id: actor.device },
  way: 'clerk',
  name: await nameOf(deps, at),
  now,
  retry,
})

const answer = ({ shown }: LaidCoupon, { name }: AtTill) => ({ coupon: shown, member: { name } })

/** A coupon a screen has looked at already: by its id. */
export const couponOfId = async (group: string, id: string): Promise<CouponAt | undefined> => {
  const found = await findById(group, id)
  return found && { group, brand: found.brand, member: found.member, coupon: id }
}

const found = async (deps: CounterDeps, code: string, turn: Turn<CounterDevice>) => {
  const { actor, now } = turn
  const [isPaired, at] = await Promise.all([
    deps.isPaired(actor),
    deps.tillCoupons.find({ group: actor.group, code, caller: actor.device }, now),
  ])
  if (!isPaired) return fail('device-revoked')
  return at.ok ? ok({ at: at.value, till: await tillOf(deps, at.value, turn) }) : at
}

export const findCounterCoupon =
  (deps: CounterDeps) =>
  async ({ code }: InputOf<typeof findRoute>, turn: Turn<CounterDevice>): Answer<typeof findRoute> => {
    const here = await found(deps, code, turn)
    if (!here.ok) return here
    const { at, till } = here.value
    const laid = await deps.tillCoupons.look(at, till)
    return laid.ok ? ok(answer(laid.value, till)) : laid
  }

export const holdCounterCoupon =
  (deps: CounterDeps) =>
  async ({ code }: InputOf<typeof holdRoute>, turn: Turn<CounterDevice>): Answer<typeof holdRoute> => {
    const here = await found(deps, code, turn)
    if (!here.ok) return here
    const { at, till } = here.value
    const laid = await saved(() => deps.tillCoupons.hold(at, till))
    return laid.ok ? ok({ ...answer(laid.value, till), until: laid.value.shown.heldUntil! }) : laid
  }

export const confirmCounterCoupon =
  (deps: CounterDeps) =>
  async ({ coupon }: InputOf<typeof confirmRoute>, turn: Turn<CounterDevice>): Answer<typeof confirmRoute> => {
    const [isPaired, at] = await Promise.all([deps.isPaired(turn.actor), couponOfId(turn.actor.group, coupon)])
    if (!isPaired) return fail('device-revoked')
    if (!at) return fail('coupon-not-found')
    const again = async () => {
      const held = await findCoupon(at, coupon)
      return held && (await redemptionAgain(deps, held, turn.retry))
    }
    const [till, before] = await Promise.all([tillOf(deps, at, turn), again()])
    const confirmed = before ? undefined : await saved(() => deps.tillCoupons.confirm(at, till))
    if (confirmed?.ok) return ok(answer(confirmed.value, till))
    const done = before ?? (await again())
    if (done?.ok) return ok({ coupon: await showCoupon(deps)(done.value, turn.now), member: { name: till.name } })
    return done ?? confirmed!
  }

export const releaseCounterCoupon =
  (deps: CounterDeps) =>
  async ({ coupon }: InputOf<typeof releaseRoute>, turn: Turn<CounterDevice>): Answer<typeof releaseRoute> => {
    const [isPaired, at] = await Promise.all([deps.isPaired(turn.actor), couponOfId(turn.actor.group, coupon)])
    if (!isPaired) return fail('device-revoked')
    if (!at) return fail('coupon-not-found')
    const till = await tillOf(deps, at, turn)
    const released = await saved(() => deps.tillCoupons.release(at, till))
    return released.ok ? ok(answer(released.value, till)) : (released as never)
  }

const TRIES = 3

/** Commits what was decided; another writer in between means: decide again. */
const saved = async <T extends { writes: Write[] }, F extends string>(
  decide: () => Promise<Result<T, F>>,
): Promise<Result<T, F | 'try-again'>> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const decided = await decide()
    if (!decided.ok || (await commit(decided.value.writes)).ok) return decided
  }
  return fail('try-again')
}
