// That the member stands at a counter: the code on its screen, or the PIN a clerk types.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { epochSeconds } from '#shared/base/time.ts'
import type { NotHere } from '#shared/domain/coupon/may-use.ts'
import { lockedUntil, tryAgainst, wasRight, WRONG_PINS } from '#shared/domain/coupon/pin-tries.ts'
import type { redeemCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf } from '#shared/contract/route.ts'
import type { BrandOfStore, CounterCodes, Holder, StorePins } from '../platform/asks.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { getRows, type Row } from '../platform/table/read.ts'
import { insertOverLapsed, replace, type Key } from '../platform/table/write.ts'
import { findAnywhere, pinTries, type PinTries } from './store.ts'

/** Where it is redeemed, and how that was proved. */
export interface Counter {
  store: string
  by: 'code' | 'pin'
}

/** A store, and the brand it belongs to. */
export interface At {
  brand: string
  store: string
}

export interface ProofDeps {
  counterCodes: CounterCodes
  storePins: StorePins
  brandOfStore: BrandOfStore
}

interface Proof {
  /** The coupon, and how often it was redeemed. */
  id: string
  uses: number
  code?: string
  storeId?: string
  pin?: string
  tries?: PinTries
  rows: Row[]
  /** Brands whose counters take it. */
  takers: readonly string[]
  /** Asked before anything is spent: a code or a try that cannot lead anywhere is not lost. */
  mayUseAt: (at: At) => Result<true, NotHere>
}

type Proved = Result<Counter, FailureOf<typeof route> | 'input-invalid' | 'try-again'>

/** A lock's item outlives the lock a little, so that the clock's last second still finds it. */
const SLACK_SECONDS = 60

/** Keys of what the proof stands on, to be read together with the coupon. */
export const proofKeys = async (
  deps: ProofDeps,
  { code, storeId }: Pick<Proof, 'code' | 'storeId'>,
  { actor }: Turn<Member>,
): Promise<Key[]> => {
  const { counterCodes, storePins } = deps
  const codeAt = code === undefined ? undefined : await counterCodes.keyOf(code, { ...actor })
  const storeAt = storeId === undefined ? undefined : storePins.keyOf(await placeOfStore(deps, actor, storeId), storeId)
  return [codeAt, storeAt].filter((key) => key !== undefined)
}

/** A store that nobody knows is asked for in the brand the member is in, and has no PIN there. */
const placeOfStore = async ({ brandOfStore }: ProofDeps, { group, brand }: Holder, store: string) => ({
  group,
  brand: (await brandOfStore(group, store)) ?? brand,
})

export const proveCounter = async (deps: ProofDeps, proof: Proof, turn: Turn<Member>): Promise<Proved> => {
  if (proof.code !== undefined) return byCode(deps, proof.code, proof, turn)
  if (proof.storeId === undefined || proof.pin === undefined) return fail('input-invalid', { field: 'code' })
  return byPin(deps, proof.storeId, proof.pin, proof, turn)
}

/** Digits that are typed say no brand: they are looked for in the member's own, then at the counters of the others that take the coupon. */
const judgeCode = async (
  { counterCodes }: ProofDeps,
  code: string,
  { id, rows, takers }: Pick<Proof, 'id' | 'rows' | 'takers'>,
  { actor, now }: Turn<Member>,
) => {
  const { group, brand, member } = actor
  const wish = { group, brand, member, for: id, anywhere: true, now }
  const own = await counterCodes.judge(rows, code, wish)
  const others = takers.filter((one) => one !== brand).map((one) => ({ ...wish, brand: one }))
  if (own.ok || others.length === 0) return own
  const keys = (await Promise.all(others.map((one) => counterCodes.keyOf(code, one)))).flatMap((key) => key ?? [])
  // A scanned code says its brand: it has one key, whoever asks.
  const once = [...new Map(keys.map((key) => [key.pk, key])).values()]
  const there = once.length > 0 ? await getRows(once) : []
  const all = [own, ...(await Promise.all(others.map((one) => counterCodes.judge(there, code, one))))]
  return all.find(({ ok: isGood }) => isGood) ?? all.find((one) => !one.ok && one.failure !== 'code-invalid') ?? own
}

const byCode = async (deps: ProofDeps, code: string, proof: Proof, turn: Turn<Member>): Promise<Proved> => {
  const usable = await judgeCode(deps, code, proof, turn)
  if (!usable.ok) return usable
  const { again, write, code: found } = usable.value
  const here = proof.mayUseAt(found)
  if (!here.ok) return here
  if (!again && !(await commit([write])).ok) return fail('code-already-used')
  return ok({ store: found.store, by: 'code' })
}

const byPin = async (
  deps: ProofDeps,
  store: string,
  pin: string,
  { id, uses, tries, rows, mayUseAt }: Proof,
  { actor, now }: Turn<Member>,
): Promise<Proved> => {
  const { group, member } = actor
  const here = mayUseAt({ ...(await placeOfStore(deps, actor, store)), store })
  if (!here.ok) return here
  const before = tries?.last === undefined ? undefined : await findAnywhere({ ...actor }, tries.last)
  const isRight = tries !== undefined && wasRight(tries, before?.uses ?? 0)
  const locked = lockedUntil(tries, now, isRight)
  if (locked) return fail('pin-locked', { retryAt: locked })
  const next = tryAgainst(tries, id, now, { isRight, uses })
  const counting = { group, member, store, ...next, expiresAt: epochSeconds(next.until) + SLACK_SECONDS }
  const counted = await commit([
    // Tries that have lapsed are out of every read, and DynamoDB takes them away days later.
    tries
      ? replace(pinTries, counting, tries.rev)
      : insertOverLapsed(pinTries, { ...counting, rev: 1 }, epochSeconds(now)),
  ])
  // Another try is counted at this moment: whoever tries in parallel learns nothing.
  if (!counted.ok) return fail('try-again')
  if (deps.storePins.isPin(rows, store, pin)) return ok({ store, by: 'pin' })
  return next.wrong >= WRONG_PINS
    ? fail('pin-locked', { retryAt: next.until })
    : fail('pin-wrong', { left: WRONG_PINS - next.wrong })
}
