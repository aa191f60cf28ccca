// What every redemption saves, whoever makes it: the coupon, its entry, the event; and how the same one is answered again.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { FindEntry, WriteEntry } from '../platform/asks.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Write } from '../platform/table/write.ts'
import { findEntryOf } from './merge/find-entry-of.ts'
import { promised, UNSAID } from './promised.ts'
import type { ShowDeps } from './show-coupons.ts'
import { saveMoved, toldOf, type Coupon } from './store.ts'

export interface RedemptionDeps extends ShowDeps {
  writeEntry: WriteEntry
  findEntry: FindEntry
}

interface Redeeming {
  by: 'code' | 'pin' | 'clerk' | 'pos'
  hand?: DoneBy
  /** Masked name for the counter's screen. */
  name: string
  now: Instant
  retry?: Turn['retry']
}

interface Remembered {
  at: Instant
  store: string
}

/** Each redemption of a coupon has a key of its own; all but the last were taken back. */
export const redemptionKey = (id: string, nth: number) => (nth <= 1 ? `redeem:${id}` : `redeem:${id}:${nth}`)

/** @param after the coupon as the redemption makes it */
export const redemptionWrites = async (
  { writeEntry }: Pick<RedemptionDeps, 'writeEntry'>,
  after: Coupon,
  { by, hand, name, now, retry }: Redeeming,
): Promise<Write[]> => {
  const { group, brand, member, id, campaign, store = '', uses = 1 } = after
  const words = say(((await promised(after))?.name ?? UNSAID.name) as Text, 'zh-Hant')
  const happened = couponRedeemed.happened(
    { at: now, group, brand, member, store },
    { ...toldOf(after), by, name, words, ...(hand && { hand }) },
  )
  const answer: Remembered = { at: now, store }
  const made = { group, brand, member, key: redemptionKey(id, uses), at: now, account: 'coupon' as const }
  const entry = { ...made, ...(hand && { by: hand }) }
  return [
    saveMoved(after),
    writeEntry({ ...entry, of: campaign, delta: -1, reason: 'redeemed', store, retry, answer: { ...answer } }, [
      happened,
    ]),
  ]
}

/** The coupon as this very request redeemed it, even when that was taken back since; undefined when it never did. */
export const redemptionAgain = async (
  { findEntry }: Pick<RedemptionDeps, 'findEntry'>,
  held: Coupon,
  retry: Turn['retry'],
): Promise<Result<Coupon, 'idempotency-key-reused'> | undefined> => {
  const uses = held.state === 'redeemed' ? (held.uses ?? 1) : (held.uses ?? 0)
  if (!retry || uses === 0) return undefined
  const entries = await Promise.all(
    Array.from({ length: uses }, (_, nth) => findEntryOf(findEntry, held, redemptionKey(held.id, nth + 1))),
  )
  const nth = entries.findIndex((entry) => (entry?.retry as Turn['retry'])?.key === retry.key)
  if (nth < 0) return undefined
  const { retry: first, answer } = entries[nth] as { retry: { hash: string }; answer?: Remembered }
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  if (!answer) return ok(held)
  return ok({ ...held, uses: nth + 1, state: 'redeemed', redeemedAt: answer.at, store: answer.store })
}
