import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { undoRedemption as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { undo, type Undoer } from '#shared/domain/coupon/moves.ts'
import { couponUndone } from '#shared/events/coupon.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import type { FindEntry, Holder, WriteEntry } from '../platform/asks.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { audited } from '../platform/table/audit.ts'
import type { Write } from '../platform/table/write.ts'
import { findEntryOf } from './merge/find-entry-of.ts'
import { moveCoupon } from './move-coupon.ts'
import { redemptionKey } from './redemption.ts'
import { showCoupon, type ShowDeps } from './show-coupons.ts'
import { findCoupon, toldOf, type Coupon } from './store.ts'

export interface UndoDeps extends ShowDeps {
  writeEntry: WriteEntry
  findEntry: FindEntry
}

interface Undoing {
  holder: Holder
  id: string
  who: Undoer
  /** Whose hand takes it back. */
  by: DoneBy
  now: Instant
  retry?: Turn['retry']
  /** Committed with it. */
  also?: Write[]
}

type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

const undoKey = (id: string, nth: number) => `undo:${id}:${nth}`

/** The entry of a redemption that is taken back. */
export const undoneEntry = (
  { writeEntry }: Pick<UndoDeps, 'writeEntry'>,
  held: Coupon,
  { by, now, retry }: { by?: DoneBy; now: Instant; retry?: Turn['retry'] },
): Write => {
  const { group, brand, member, id, campaign, store, uses = 1 } = held
  const holder = { group, brand, member }
  const happened = couponUndone.happened({ at: now, ...holder, store }, { ...toldOf(held), ...(by && { hand: by }) })
  const made = { ...holder, key: undoKey(id, uses), at: now, account: 'coupon' as const, of: campaign, store, by }
  return writeEntry({ ...made, delta: 1, reason: 'undone', reverses: redemptionKey(id, uses), retry }, [happened])
}

/** Takes the redemption back that stands; the coupon is usable again until its end. */
export const undoIt =
  (deps: UndoDeps) =>
  async ({ holder, id, who, by, now, retry, also = [] }: Undoing): Promise<Result<Coupon, Failure>> => {
    const undone = await moveCoupon(holder, id, now, async (life, held) => {
      // A coupon from before the life cycle has no count yet.
      const { uses = 1 } = held
      // A redemption that came since is none that this request takes back.
      const before = await undoneAgain(deps.findEntry, held, uses - 1, retry)
      if (before) return before.ok ? ok({}) : before
      const next = undo(life, who, now)
      if (!next.ok) return next
      return ok({ life: { ...next.value, uses }, writes: [undoneEntry(deps, held, { by, now, retry }), ...also] })
    })
    if (undone.ok || undone.failure !== 'coupon-not-redeemed') return undone
    const held = retry && (await findCoupon(holder, id))
    return (held && (await undoneAgain(deps.findEntry, held, held.uses ?? 0, retry))) ?? undone
  }

/** The stored answer: this very request took it back. @param uses of so many redemptions each may have been taken back by it */
const undoneAgain = async (
  findEntry: FindEntry,
  held: Coupon,
  uses: number,
  retry: Turn['retry'],
): Promise<Result<Coupon, 'idempotency-key-reused'> | undefined> => {
  if (!retry) return undefined
  const keys = Array.from({ length: uses }, (_, nth) => undoKey(held.id, nth + 1))
  const undone = await Promise.all(keys.map((key) => findEntryOf(findEntry, held, key)))
  const first = undone.map((one) => one?.retry as Turn['retry']).find((one) => one?.key === retry.key)
  return first && (first.hash === retry.hash ? ok(held) : fail('idempotency-key-reused'))
}

const undoerOf = ({ role, stores }: Staff): Undoer =>
  role === 'owner' || role === 'marketer' || role === 'store-manager' ? { role, stores } : { role: 'other' }

/** By staff at the desk. */
export const undoRedemption =
  (deps: UndoDeps) =>
  async (
    { id, brand, member }: InputOf<typeof route>,
    { actor, now, retry }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    if (!maySeeBrand(actor, brand)) return fail('coupon-not-found')
    const holder = { group: actor.group, brand, member }
    const also = [audited(actor, now, 'undo redemption', id)]
    const by = { kind: 'staff' as const, id: actor.staff }
    const undone = await undoIt(deps)({ holder, id, who: undoerOf(actor), by, now, retry, also })
    return undone.ok ? ok({ coupon: withoutCode(await showCoupon(deps)(undone.value, now)) }) : undone
  }
