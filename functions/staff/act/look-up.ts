import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { lookUp as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import type { Bindings } from '../../platform/asks/bindings.ts'
import type { HeldCoupons } from '../../platform/asks/held-coupons.ts'
import type { Tasks } from '../../platform/asks/tasks.ts'
import type { OfferedValue, PayableValue } from '../../platform/asks/value.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { nextMinute, type WithinRate } from '../../platform/http/rate.ts'
import { signSeen } from '../../platform/session/seen-live.ts'
import { waitingFor } from '../binding/bindings-by-hand.ts'
import { atCounter } from '../spend/at-counter.ts'
import { findServed, namedBy, type ServeDeps, type Served } from './find-served.ts'
import { LOOKS_A_MINUTE, lookedBy } from './looks.ts'
import { tillOf, type RedeemDeps } from './redeem-by-hand.ts'

export interface LookUpDeps extends ServeDeps, Pick<RedeemDeps, 'tillCoupons' | 'memberNames'> {
  tasks: Pick<Tasks, 'open'>
  bindings: Bindings
  offeredValue: OfferedValue
  payableValue: PayableValue
  heldCoupons: Pick<HeldCoupons, 'look'>
  withinRate: WithinRate
}

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'input-invalid' | 'too-many-requests'

/** A member code is digits; what has letters is a coupon's. */
const IS_MEMBER_CODE = /^[\d\s]+$/
/** Of digits that are nobody's and no coupon's. */
const UNFOUND: ReadonlySet<string> = new Set(['coupon-not-found', 'too-many-requests'])

export const lookUp =
  (deps: LookUpDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Result<Output, Failure>> => {
    const named = namedBy(asked)
    if (!named.ok) return named
    if ('code' in named.value && !IS_MEMBER_CODE.test(named.value.code.normalize('NFKC')))
      return lookAtCoupon(deps, named.value.code, turn)
    if ('phone' in named.value && !(await deps.withinRate(lookedBy(turn.actor.clerk), LOOKS_A_MINUTE, turn.now)))
      return fail('too-many-requests', { retryAt: nextMinute(turn.now) })
    const found = await findServed(deps, turn.actor, named.value, turn.now)
    if (!found.ok) return found
    if (found.value) return ok(await tellMember(deps, found.value, turn))
    if ('phone' in named.value) return newPhone(named.value.phone)
    // A shop's own till may make codes of digits too.
    const coupon = await lookAtCoupon(deps, named.value.code, turn)
    return !coupon.ok && UNFOUND.has(coupon.failure) ? fail('code-unknown') : coupon
  }

const newPhone = (typed: string): Result<Output, 'phone-invalid'> => {
  const phone = readPhone(typed)
  return phone.ok ? ok({ kind: 'new-phone', phone: phone.value }) : phone
}

/** Only the live code shows that the member’s own phone is here: with any other a coupon must be shown itself. */
const tellMember = async (
  deps: LookUpDeps,
  { holder, name, isFriend, hasProved, by, rows }: Served,
  { actor, now }: Turn<Clerk>,
): Promise<Output> => {
  const { store, clerk } = actor
  const isLive = by.via === 'live'
  const [cards, coupons, tasks, waiting, topUps, payOuts, seen] = await Promise.all([
    deps.cards.balances(rows, holder, now),
    deps.tillCoupons.usable(holder, atCounter(actor, name, now)),
    deps.tasks.open(rows, { ...holder, store }, now),
    waitingFor(deps, { member: holder.member, name }, actor),
    deps.offeredValue(holder),
    deps.payableValue(rows, holder, now),
    isLive ? signSeen({ ...holder, store, clerk }, by.step, now) : null,
  ])
  return {
    kind: 'member',
    member: { name },
    isLive,
    seen,
    isFriend,
    phoneProved: hasProved,
    cards,
    coupons: coupons.map(({ id, name: called, headline, expiresAt, code }) => ({
      id,
      name: called as Text,
      headline,
      expiresAt,
      code: (isLive && code) || null,
    })),
    tasks,
    topUps,
    payOuts: payOuts.map(({ programId, name: called, unit, paid }) => ({ programId, name: called, unit, paid })),
    bindings: waiting,
  }
}

const lookAtCoupon = async (deps: LookUpDeps, code: string, turn: Turn<Clerk>): Promise<Result<Output, Failure>> => {
  const { actor, now } = turn
  const at = await deps.tillCoupons.find({ group: actor.group, code, caller: actor.clerk }, now)
  if (!at.ok) return at
  const till = await tillOf(deps, at.value, turn)
  const laid = await deps.tillCoupons.look(at.value, till)
  const member = { name: till.name }
  if (laid.ok) return ok({ kind: 'coupon', member, coupon: laid.value.shown, held: null })
  const taken = laid.failure === 'coupon-held' && (await deps.heldCoupons.look(at.value, actor.store, now))
  if (!taken) return laid
  const { coupon, ...held } = taken
  return ok({ kind: 'coupon', member, coupon, held })
}
