import { fail, ok, type Result } from '#shared/base/result.ts'
import { say } from '#shared/base/text.ts'
import { epochSeconds } from '#shared/base/time.ts'
import type { redeemCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { redeem, stateNow } from '#shared/domain/coupon/coupon.ts'
import { lockedUntil, WRONG_PINS, wrongAgain } from '#shared/domain/coupon/pin-tries.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import type { Member } from '../platform/http/actor.ts'
import type { CodeWish, FindEntry, MaskedName, StoreNames, WriteEntry } from '../platform/asks.ts'
import { commit } from '../platform/table/commit.ts'
import type { Turn } from '../platform/http/http.ts'
import { replace } from '../platform/table/write.ts'
import { showCoupon } from './show-coupons.ts'
import { coupon, findForRedemption, pinTries, type Coupon, type PinTries } from './store.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route>

/** Where it is redeemed, and how that was proved. */
interface Counter {
  store: string
  by: 'code' | 'pin'
}

export interface RedeemDeps {
  storeNames: StoreNames
  writeEntry: WriteEntry
  /** Uses up a counter code for this coupon; the same member may use it for the same coupon again. */
  spendCode: (
    code: string,
    wish: CodeWish,
  ) => Promise<Result<{ store: string }, 'code-already-used' | 'code-expired' | 'code-invalid'>>
  /** Whether the PIN is the store's; undefined when the store is none of the brand's or has no PIN. */
  isStorePin: (place: { group: string; brand: string }, store: string, pin: string) => Promise<boolean | undefined>
  maskedName: MaskedName
  findEntry: FindEntry
}

const entryKey = (id: string) => `redeem:${id}`

export const redeemCoupon =
  (deps: RedeemDeps) =>
  async (
    { id, code, storeId, pin }: InputOf<typeof route>,
    turn: Turn<Member>,
  ): Promise<Result<Output, Failure | 'input-invalid' | 'try-again'>> => {
    const { group, brand, member } = turn.actor
    const { now } = turn
    const { coupon: held, tries } = await findForRedemption({ group, brand, member }, id, storeId)
    if (!held) return fail('coupon-not-found')
    const allowed = redeem(stateNow(held, now), now, storeId ?? '')
    if (!allowed.ok) return (await answerAgain(deps, held, turn)) ?? allowed

    const counter =
      code !== undefined
        ? await byCode(deps, code, id, turn)
        : storeId !== undefined && pin !== undefined
          ? await byPin(deps, storeId, pin, tries, turn)
          : fail('input-invalid', { field: 'code' })
    if (!counter.ok) return counter

    const { store, by } = counter.value
    const { rev, ...rest } = held
    const shown = await showCoupon(deps)(turn.actor, held, now)
    const name = await deps.maskedName(group, member)
    const happened = couponRedeemed.happened(
      { at: now, group, brand, member, store },
      { coupon: id, campaign: shown.campaignId, by, name, words: say(shown.name, 'zh-Hant') },
    )
    const saved = await commit([
      replace(coupon, { ...rest, state: 'redeemed', redeemedAt: now, store }, rev),
      deps.writeEntry(
        {
          group,
          brand,
          member,
          key: entryKey(id),
          at: now,
          account: 'coupon',
          of: held.campaign,
          delta: -1,
          reason: 'redeemed',
          store,
          retry: turn.retry,
        },
        [happened],
      ),
    ])
    if (!saved.ok) return fail('coupon-already-redeemed')
    return ok({
      coupon: await showCoupon(deps)(turn.actor, { ...held, state: 'redeemed', redeemedAt: now, store }, now),
    })
  }

const byCode = async (
  deps: RedeemDeps,
  code: string,
  coupon: string,
  { actor, now }: Turn<Member>,
): Promise<Result<Counter, Failure>> => {
  const { group, brand, member } = actor
  const spent = await deps.spendCode(code, { group, brand, member, for: coupon, now })
  return spent.ok ? ok({ store: spent.value.store, by: 'code' }) : spent
}

const byPin = async (
  deps: RedeemDeps,
  store: string,
  pin: string,
  tries: PinTries | undefined,
  { actor, now }: Turn<Member>,
): Promise<Result<Counter, Failure | 'try-again'>> => {
  const { group, member } = actor
  const locked = lockedUntil(tries, now)
  if (locked) return fail('pin-locked', { retryAt: locked })
  if (await deps.isStorePin(actor, store, pin)) return ok({ store, by: 'pin' })
  const next = wrongAgain(tries, now)
  const counted = await commit([
    replace(pinTries, { group, member, store, ...next, expiresAt: epochSeconds(next.until) + 60 }, tries?.rev ?? 0),
  ])
  // Two wrong PINs at once: the other one counted. Who tries in parallel is told to try again, not told whether it was right.
  if (!counted.ok) return fail('try-again')
  return next.wrong >= WRONG_PINS
    ? fail('pin-locked', { retryAt: next.until })
    : fail('pin-wrong', { left: WRONG_PINS - next.wrong })
}

/** The stored answer, for the same request with the same Idempotency-Key. */
const answerAgain = async (
  deps: RedeemDeps,
  held: Coupon,
  { actor, now, retry }: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  if (held.state !== 'redeemed' || !retry) return undefined
  const entry = await deps.findEntry(actor, entryKey(held.id))
  const first = entry?.retry as { key: string; hash: string } | undefined
  if (first?.key !== retry.key) return undefined
  if (first.hash !== retry.hash) return fail('idempotency-key-reused' as Failure)
  return ok({ coupon: await showCoupon(deps)(actor, held, now) })
}
