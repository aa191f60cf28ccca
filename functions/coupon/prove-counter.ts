// That the member stands at a counter: the code on its screen, or the PIN a clerk types.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { epochSeconds } from '#shared/base/time.ts'
import type { NotHere } from '#shared/domain/coupon/may-use.ts'
import { lockedUntil, tryAgainst, WRONG_PINS } from '#shared/domain/coupon/pin-tries.ts'
import type { redeemCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf } from '#shared/contract/route.ts'
import type { CounterCodes, StorePins } from '../platform/asks.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import type { Row } from '../platform/table/read.ts'
import { insertOverLapsed, replace, type Key } from '../platform/table/write.ts'
import { findCoupon, pinTries, type PinTries } from './store.ts'

/** Where it is redeemed, and how that was proved. */
export interface Counter {
  store: string
  by: 'code' | 'pin'
}

export interface ProofDeps {
  counterCodes: CounterCodes
  storePins: StorePins
}

interface Proof {
  /** The coupon. */
  id: string
  code?: string
  storeId?: string
  pin?: string
  tries?: PinTries
  rows: Row[]
  /** Asked before anything is spent: a code or a try that cannot lead anywhere is not lost. */
  mayUseAt: (store: string) => Result<true, NotHere>
}

type Proved = Result<Counter, FailureOf<typeof route> | 'input-invalid' | 'try-again'>

/** A lock's item outlives the lock a little, so that the clock's last second still finds it. */
const SLACK_SECONDS = 60

/** Keys of what the proof stands on, to be read together with the coupon. */
export const proofKeys = async (
  { counterCodes, storePins }: ProofDeps,
  { code, storeId }: Pick<Proof, 'code' | 'storeId'>,
  { actor }: Turn<Member>,
): Promise<Key[]> => {
  const codeAt = code === undefined ? undefined : await counterCodes.keyOf(code, { ...actor })
  return [...(codeAt ? [codeAt] : []), ...(storeId === undefined ? [] : [storePins.keyOf(actor, storeId)])]
}

export const proveCounter = async (deps: ProofDeps, proof: Proof, turn: Turn<Member>): Promise<Proved> => {
  if (proof.code !== undefined) return byCode(deps, proof.code, proof, turn)
  if (proof.storeId === undefined || proof.pin === undefined) return fail('input-invalid', { field: 'code' })
  return byPin(deps, proof.storeId, proof.pin, proof, turn)
}

const byCode = async (
  { counterCodes }: ProofDeps,
  code: string,
  { id, rows, mayUseAt }: Proof,
  { actor, now }: Turn<Member>,
): Promise<Proved> => {
  const { group, brand, member } = actor
  const usable = await counterCodes.judge(rows, code, { group, brand, member, for: id, now })
  if (!usable.ok) return usable
  const { again, write, code: found } = usable.value
  const here = mayUseAt(found.store)
  if (!here.ok) return here
  if (!again && !(await commit([write])).ok) return fail('code-already-used')
  return ok({ store: found.store, by: 'code' })
}

const byPin = async (
  { storePins }: ProofDeps,
  store: string,
  pin: string,
  { id, tries, rows, mayUseAt }: Proof,
  { actor, now }: Turn<Member>,
): Promise<Proved> => {
  const { group, member } = actor
  const here = mayUseAt(store)
  if (!here.ok) return here
  const before = tries?.last === undefined ? undefined : await findCoupon({ ...actor }, tries.last)
  // Also when that redemption was taken back since.
  const wasRight = before?.state === 'redeemed' || (before?.uses ?? 0) > 0
  const locked = lockedUntil(tries, now, wasRight)
  if (locked) return fail('pin-locked', { retryAt: locked })
  const next = tryAgainst(tries, id, now, wasRight)
  const counting = { group, member, store, ...next, expiresAt: epochSeconds(next.until) + SLACK_SECONDS }
  const counted = await commit([
    // Tries that have lapsed are out of every read, and DynamoDB takes them away days later.
    tries
      ? replace(pinTries, counting, tries.rev)
      : insertOverLapsed(pinTries, { ...counting, rev: 1 }, epochSeconds(now)),
  ])
  // Another try is counted at this moment: whoever tries in parallel learns nothing.
  if (!counted.ok) return fail('try-again')
  if (storePins.isPin(rows, store, pin)) return ok({ store, by: 'pin' })
  return next.wrong >= WRONG_PINS
    ? fail('pin-locked', { retryAt: next.until })
    : fail('pin-wrong', { left: WRONG_PINS - next.wrong })
}
