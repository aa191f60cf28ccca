// What a refund takes back: nothing is written here.
import type { CouponId } from '#shared/base/id.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { refundOrder as route } from '#shared/contract/order.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { refundKey } from '#shared/domain/order/entry-keys.ts'
import { addRefund, judgePaidAt, purchaseLeft, type Refund } from '#shared/domain/order/order.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { EarnedRecord, TakenBack } from '../platform/asks/cards.ts'
import type { Returned, UsedRecord } from '../platform/asks/card-uses.ts'
import type { Counted } from '../platform/asks/tiers.ts'
import type { NowMember } from '../platform/asks.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { laterWins } from '../platform/table/once/later-wins.ts'
import { getRows } from '../platform/table/read.ts'
import type { Write } from '../platform/table/write.ts'
import { uncountOrder } from './count-order.ts'
import { occasionOf } from './occasion-of.ts'
import { asThey, asWritten } from './follow-member.ts'
import { judgeStore, type ServeDeps } from './serve-order.ts'
import { giveBackSpending, reviveCoupons, type BackDeps } from './spend/give-back-spending.ts'
import { usedOf } from './spend/store.ts'
import type { KeptRefund } from './pack-order.ts'
import { givenOf, lifeOf, usedCouponsOf, type OrderItem } from './store.ts'

export type RefundDeps = Pick<ServeDeps, 'storesOf' | 'dayEnds' | 'people' | 'cards' | 'tiers'> &
  BackDeps & { nowMember: NowMember }
export type RefundInput = InputOf<typeof route>
type Failure = FailureOf<typeof route>

export interface DecidedRefund {
  refunds: KeptRefund[]
  given: EarnedRecord[]
  taken: TakenBack[]
  voided: CouponId[]
  /** Of what the order had used. */
  used: UsedRecord[]
  /** Who the member has become; null for who was erased. */
  whose?: string | null
  returned: Returned[]
  revived: CouponId[]
  /** What it still counts towards the member’s tier. */
  counted?: Counted
  /** Money the order is still worth; null while the order has not come. */
  left: number | null
  writes: Write[]
}

export const decideRefund = async (
  deps: RefundDeps,
  asked: RefundInput,
  turn: Turn<Till>,
  before: OrderItem | undefined,
): Promise<Result<DecidedRefund, Failure>> => {
  const { actor: till, now, retry } = turn
  const store = await judgeStore(deps, till, asked.storeId)
  if (!store.ok) return store
  const time = judgePaidAt(asked.refundedAt, now, before?.paidAt)
  if (!time.ok) return time
  const refund: Refund = { number: asked.number, at: asked.refundedAt, amount: asked.amount, lines: asked.lines }
  const life = before ? lifeOf(before) : { state: 'awaited' as const, refunds: [] }
  const added = addRefund(life, refund)
  if (!added.ok) return added
  const kept = before?.refunds ?? []
  const keep = ({ taken, voided, returned, revived }: Moved, waits?: { waited: true }): KeptRefund[] => [
    ...kept,
    { ...refund, ...(retry && { retry }), ...waits, taken, voided, returned, revived },
  ]
  if (!before || life.state === 'awaited')
    return ok({ ...NOTHING, refunds: keep(NOTHING, { waited: true }), left: null })

  const { purchase } = life
  const back = await takeBack(deps, before, { number: asked.number, purchase, refunds: added.value }, turn)
  if (!back.ok) return back
  return ok({ ...back.value, refunds: keep(back.value), left: purchaseLeft(purchase, added.value).total })
}

type Moved = Omit<DecidedRefund, 'refunds' | 'left'>
const NOTHING: Moved = { given: [], taken: [], voided: [], used: [], returned: [], revived: [], writes: [] }

interface Deciding {
  /** Of the refund. */
  number: string
  purchase: Purchase
  /** With the one that is decided. */
  refunds: readonly Refund[]
  /** Who the buyer was before they became who they are. */
  through?: readonly string[]
}

const takeBack = async (
  deps: RefundDeps,
  item: OrderItem,
  { number, purchase, refunds, through }: Deciding,
  turn: Turn<Till>,
): Promise<Result<Moved, 'refund-blocked'>> => {
  const { actor: till, locale, now } = turn
  const { cards, tiers } = deps
  const { group, brand, channel, member, store, paidAt, counted } = item
  const given = givenOf(item)
  const used = usedOf(item)
  if (!member) {
    const act = { group, now, by: handOf(till) }
    const back = await reviveCoupons(deps, { act, coupons: usedCouponsOf(item), purchase, refunds })
    return ok({ ...NOTHING, given, ...back })
  }
  const holder = { group, brand, member }
  const keys = [
    ...cards.keysOfGiven(holder, uniqueBy([...given, ...used])),
    ...(counted ? tiers.keysOfCounted(holder, counted) : []),
    deps.nowMember.keyOf(holder),
  ]
  const read = await getRows(keys)
  const become = await deps.nowMember.follow(read, holder)
  if (become) {
    const theirs = { ...item, ...asThey(given, become) }
    const of = await takeBack(deps, theirs, { number, purchase, refunds, through: become.through }, turn)
    if (!of.ok) return of
    const { whose = become.member } = of.value
    return ok({ ...of.value, given: asWritten(of.value.given, given), whose })
  }
  // Who was erased owes nothing and gets nothing.
  if (!deps.people.personIn(read)) return ok({ ...NOTHING, given, whose: null })
  const sold = { group, brand, channel, store: store ?? null, paidAt: paidAt ?? now }
  // Counted again as on that day: by the tier that was held then.
  const left = purchaseLeft(purchase, refunds)
  const occasion = { ...(await occasionOf(deps, sold, left)), ...(counted && { tier: counted.tier }) }
  const act = { ...holder, occasion, by: handOf(till), key: refundKey(item, number), now }
  // What was used comes back before what was given goes: a member who has both is not short of the one for the other.
  const using = { ...act, store: store ?? '', shownName: UNNAMED, locale }
  const coupons = usedCouponsOf(item)
  const back = await giveBackSpending(deps, read, { act: using, used, coupons, purchase, refunds })
  const taken = await cards.takeBack(back.rows, { ...act, given })
  if (!taken.ok) return taken
  const less = counted && (await uncountOrder(deps, read, { ...act, through }, counted, taken.value.given))
  return ok({
    ...taken.value,
    ...back,
    ...(less && { counted: less.counted }),
    voided: [...taken.value.voided, ...(less?.voided ?? [])],
    writes: laterWins([...back.writes, ...taken.value.writes, ...(less?.writes ?? [])]),
  })
}

const handOf = ({ key }: Till) => ({ kind: 'till', id: key }) as const

/** A card that was fed and used is read once. */
const uniqueBy = (records: readonly Pick<EarnedRecord, 'program' | 'at'>[]) => [
  ...new Map(records.map((one) => [one.program, one])).values(),
]
