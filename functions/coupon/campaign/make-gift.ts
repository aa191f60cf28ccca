import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { previewGift as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { partKey, type Bundle } from '#shared/domain/coupon/bundle.ts'
import type { CreditPoints, FindEntry, Holder, IssueCoupon, MembershipKey } from '../../platform/asks.ts'
import type { AskedBy } from '../../platform/asks/desk.ts'
import { runningConfig } from '../../platform/table/config.ts'
import { getRow } from '../../platform/table/read.ts'
import { stillThere, type Write } from '../../platform/table/write.ts'
import type { Made } from '../desk/act-by-hand.ts'

export interface GiftDeps {
  issueCoupon: IssueCoupon
  findEntry: FindEntry
  membershipKey: MembershipKey
  creditPoints: CreditPoints
}

export type GiftWish = Pick<InputOf<typeof route>, 'id'>
type Given = OutputOf<typeof route>
export type MadeGift = Made & { given: Given }
type Failure = FailureOf<typeof route> | 'not-found'

interface Gift {
  holder: Holder
  bundle: Bundle
  key: string
}

/** What is given to whom; one that may be given once has one key for each member. @param key of one that may be given again */
const giftOf = async (
  deps: GiftDeps,
  holder: Holder,
  { id, key: anew }: GiftWish & { key: string },
): Promise<Result<Gift, Failure>> => {
  const [live, membership] = await Promise.all([
    runningConfig<Bundle>(holder, 'bundle', id),
    getRow(deps.membershipKey(holder)),
  ])
  if (!membership) return fail('not-found')
  if (!live) return fail('bundle-not-live')
  const bundle = live.settings
  const key = bundle.again ? anew : `bundle:${id}`
  const [first] = [...bundle.coupons, ...bundle.points]
  const standing = await deps.findEntry({ ...holder, brand: first!.brand }, partKey(key, 0))
  return standing ? fail('bundle-given-already') : ok({ holder, bundle, key })
}

/** Every part under its own key, all in one transaction: the whole gift or nothing. */
const partsOf = async (
  deps: GiftDeps,
  { holder, bundle, key }: Gift,
  { staff, now }: AskedBy,
): Promise<Result<{ writes: Write[]; given: Given }, FailureOf<typeof route>>> => {
  const { coupons, points, name } = bundle
  const writes: Write[] = []
  const given: Given = { coupons: [], points: [] }
  for (const [nth, { brand, campaign }] of coupons.entries()) {
    // In the apps of another brand they would look for it in vain.
    const givenIn = brand === holder.brand ? {} : { givenIn: holder.brand }
    const part = { ...holder, ...givenIn, brand, campaign, key: partKey(key, nth), reason: 'bundle' as const, now }
    const issued = await deps.issueCoupon({ ...part, beside: writes })
    if (!('shown' in issued)) {
      const { refused } = issued.answer
      return fail(refused === 'campaign-not-live' ? 'bundle-coupon-not-live' : refused)
    }
    writes.push(...issued.writes)
    given.coupons.push(issued.shown.name)
  }
  for (const [nth, { brand, program, amount }] of points.entries()) {
    const credited = await deps.creditPoints({
      ...holder,
      brand,
      program,
      amount,
      key: partKey(key, coupons.length + nth),
      note: name['zh-Hant'],
      by: { kind: 'staff', id: staff },
      now,
    })
    if (!credited.ok)
      return fail(credited.failure === 'member-elsewhere' ? 'bundle-points-elsewhere' : 'bundle-points-not-ready')
    const { writes: more, ...told } = credited.value
    writes.push(...more)
    given.points.push({ program: program as ProgramId, added: amount, ...told })
  }
  return ok({ writes, given })
}

export const makeGift = async (
  deps: GiftDeps,
  holder: Holder,
  wish: GiftWish & { key: string },
  by: AskedBy,
): Promise<Result<MadeGift, Failure>> => {
  const gift = await giftOf(deps, holder, wish)
  if (!gift.ok) return gift
  const { bundle, key } = gift.value
  const parts = await partsOf(deps, gift.value, by)
  if (!parts.ok) return parts
  const { writes, given } = parts.value
  return ok({
    key,
    what: bundle.name,
    coupons: bundle.coupons.length,
    points: bundle.points.reduce((sum, { amount }) => sum + amount, 0),
    given,
    writes: [...writes, stillThere(deps.membershipKey(holder))],
  })
}
