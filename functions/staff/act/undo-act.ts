import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { undoAct as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayUndoAct } from '#shared/domain/staff/may-undo-act.ts'
import type { Cards, EarnedRecord } from '../../platform/asks/cards.ts'
import type { Value } from '../../platform/asks/value.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import { lotsThere } from '#shared/domain/ledger/lots-there.ts'
import type { Holder, NowMember, TillCoupons } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { laterWins } from '../../platform/table/once/later-wins.ts'
import { getRows } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import { takePayOutBack, type PayOutBackDeps } from '../spend/take-pay-out-back.ts'
import { takeTopUpBack, type TopUpBackDeps } from '../spend/take-top-up-back.ts'
import { showAct } from './show-act.ts'
import { findAct, undoneAct, type ClerkAct } from './store.ts'

type CouponFailure =
  | 'coupon-not-found'
  | 'coupon-not-redeemed'
  | 'coupon-reissued'
  | 'coupon-on-order'
  | 'undo-too-late'
  | 'undo-not-allowed'
  | 'not-your-store'

export interface UndoDeps extends TopUpBackDeps, PayOutBackDeps {
  cards: Cards
  value: Pick<Value, 'voidTopUp' | 'undoPayOut'>
  tiers: Tiers
  nowMember: NowMember
  tillCoupons: Pick<TillCoupons, 'revive'>
  /** Takes a redemption of this store back; what stands beside it is committed with it. */
  undoRedemption: (undoing: {
    holder: Holder
    id: string
    who: { store: string }
    by: DoneBy
    now: Instant
    retry?: Turn['retry']
    also: Write[]
  }) => Promise<Result<unknown, CouponFailure | 'try-again' | 'idempotency-key-reused'>>
}

type More = 'try-again' | 'idempotency-key-reused'
type Failure = FailureOf<typeof route> | More

/** Another act on the same cards came between: read again and decide again. */
const TRIES = 4

export const undoAct =
  (deps: UndoDeps) =>
  async ({ id }: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now, retry } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const act = await findAct(actor.group, id)
      if (!act) return fail('act-unknown')
      const may = mayUndoAct(act, actor, now)
      if (!may.ok) return may.failure === 'act-undone' ? answerAgain(deps, act, retry) : may
      const undone = { at: now, ...(retry && { retry }) }
      const taken = await takeBack(deps, act, [undoneAct(act, undone)], turn)
      if (taken.ok) return ok({ act: await showAct(deps, { ...act, undone }) })
      if (taken.failure !== 'try-again') return taken
    }
    return fail('try-again')
  }

const takeBack = (
  deps: UndoDeps,
  act: ClerkAct,
  also: Write[],
  turn: Turn<Clerk>,
): Promise<Result<unknown, Failure>> => {
  if (act.kind === 'redeem') return takeRedemptionBack(deps, act, also, turn)
  if (act.payOut) return takePayOutBack(deps, act, act.payOut, also, turn)
  return act.topUp ? takeTopUpBack(deps, act, act.topUp, also, turn) : takeBillBack(deps, act, also, turn)
}

const takeRedemptionBack = async (
  { undoRedemption }: UndoDeps,
  { group, brand, member, store, coupon }: ClerkAct,
  also: Write[],
  { actor, now, retry }: Turn<Clerk>,
): Promise<Result<unknown, Failure>> => {
  const holder = { group, brand, member }
  const by = { kind: 'clerk' as const, id: actor.clerk }
  const undone = await undoRedemption({ holder, id: coupon!, who: { store }, by, now, retry, also })
  if (undone.ok) return undone
  if (undone.failure === 'undo-too-late') return fail('act-too-late')
  const { failure } = undone
  return fail(
    failure === 'coupon-not-found' || failure === 'undo-not-allowed' || failure === 'coupon-on-order'
      ? 'coupon-not-redeemed'
      : failure,
  )
}

/** As if nothing had been bought: what was used comes back, every card counts again and gives back what it got, and so does the tier. @param through who the member was before they became who they are */
const takeBillBack = async (
  deps: UndoDeps,
  act: ClerkAct,
  also: Write[],
  turn: Turn<Clerk>,
  through?: readonly string[],
): Promise<Result<true, 'act-not-left' | 'try-again'>> => {
  const { cards, tiers, nowMember } = deps
  const { actor, locale, now } = turn
  const {
    group,
    brand,
    member,
    store,
    at,
    dayEndsAtHour = 0,
    given = [],
    used = [],
    usedCoupons = [],
    counted,
    id,
  } = act
  const holder = { group, brand, member }
  const rows = await getRows([
    ...cards.keysOfGiven(holder, uniqueBy([...given, ...used])),
    ...(counted ? tiers.keysOfCounted(holder, counted) : []),
    nowMember.keyOf(holder),
  ])
  const become = await nowMember.follow(rows, holder)
  if (become) {
    const theirs = { ...act, member: become.member, given: lotsThere(given, become.lots) }
    return takeBillBack(deps, theirs, also, turn, become.through)
  }
  const occasion = { way: 'clerk' as const, at, store, dayEndsAtHour, purchase: { lines: [], total: 0 } }
  const by = { kind: 'clerk' as const, id: actor.clerk }
  const key = `undo:clerk:${id}`
  // What was used comes back before what was given goes: a member who has both is not short of the one for the other.
  const using = { ...holder, store, key, by, shownName: act.name, locale, now }
  const spent = await cards.uses.giveBack(rows, { ...using, used, partOf: (amount) => amount })
  const back = await cards.takeBack(spent.rows, { ...holder, occasion, given, by, isUndo: true, key, now })
  if (!back.ok) return fail('act-not-left')
  const revived = await Promise.all(
    usedCoupons.map((one) => deps.tillCoupons.revive({ ...holder, ...one }, one.at ?? at, now, by)),
  )
  const left = { spend: 0, visits: 0, points: 0 }
  const counting = { ...holder, at, dayEndsAtHour, store, key, now, left, ...(through && { through }) }
  const less = counted && (await tiers.takeBack(rows, { ...counting, counted }))
  const writes = [...spent.writes, ...back.value.writes, ...(less?.writes ?? []), ...revived.flat()]
  const saved = await commit(laterWins([...also, ...writes]))
  return saved.ok ? ok(true) : fail('try-again')
}

/** A card that was fed and used is read once. */
const uniqueBy = (records: readonly Pick<EarnedRecord, 'program' | 'at'>[]) => [
  ...new Map(records.map((one) => [one.program, one])).values(),
]

/** The very request that took it back is answered again. */
const answerAgain = async (
  deps: UndoDeps,
  act: ClerkAct,
  retry: Turn['retry'],
): Promise<Result<OutputOf<typeof route>, Failure>> => {
  const first = act.undone?.retry
  if (!retry || first?.key !== retry.key) return fail('act-undone')
  return first.hash === retry.hash ? ok({ act: await showAct(deps, act) }) : fail('idempotency-key-reused')
}
