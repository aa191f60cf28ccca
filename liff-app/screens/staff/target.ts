// Whom or what the clerk has before them.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Detail } from '#shared/base/result.ts'
import { fill } from '#shared/base/text.ts'
import { sayFullDay, sayTime } from '../../data/dates.ts'
import { isCoupon, spacedCode, type Named } from '../../data/staff/read-hand.ts'
import type { Side } from './side.ts'

type LookedUp = OutputOf<Api['POST /clerk/look-ups']>

type Seen = Extract<LookedUp, { kind: 'member' }>
export type UsableCoupon = Seen['coupons'][number]

export type TopUpCard = Seen['topUps'][number]
export type PayOutCard = Seen['payOuts'][number]

export type Target =
  | { kind: 'member'; named: Named; seen: Seen }
  | { kind: 'new-phone'; named: Named; name: string }
  /** Nobody can be asked who it is: the stamp is noted for later. */
  | { kind: 'unseen'; named: Named; name: string }
  | { kind: 'coupon'; code: string; seen: Extract<LookedUp, { kind: 'coupon' }> }
  | { kind: 'unseen-coupon' }
  /** Something of theirs is used on it. */
  | { kind: 'bill'; named: Named; seen: Seen; bill: number }
  | { kind: 'top-up'; named: Named; seen: Seen; card: TopUpCard }
  | { kind: 'pay-out'; named: Named; seen: Seen; card: PayOutCard }
  /** Of somebody who only said their number. */
  | { kind: 'said-coupon'; phone: string; coupon: UsableCoupon; member: { name: string }; isFriend: boolean }

/** A network that does not answer by then is gone for whoever stands at the counter. */
const PATIENCE_MS = 5_000

const nameOf = (named: Named, { words }: Side) =>
  'phone' in named
    ? fill(words.phoneOf, { phone: named.phone })
    : fill(words.codeOf, { code: spacedCode(named.code.slice(0, 10)) })

const unseen = (named: Named, side: Side): Target =>
  isCoupon(named) ? { kind: 'unseen-coupon' } : { kind: 'unseen', named, name: nameOf(named, side) }

/** What a coupon says to its member is no help to who holds the scanner. */
const sayUnfound = ({ failure, detail }: { failure: string; detail?: Detail }, { words, locale }: Side): string => {
  if (failure === 'coupon-not-found') return words.couponNone
  const at = detail?.redeemedAt
  if (failure === 'coupon-already-redeemed' && typeof at === 'string')
    return fill(words.couponUsed, { at: `${sayFullDay(at, locale)} ${sayTime(at)}` })
  return String(detail?.words ?? failure)
}

export const lookUp = async (named: Named, side: Side): Promise<Target | { refusal: string }> => {
  if (!navigator.onLine) return unseen(named, side)
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = await side.call('POST /clerk/look-ups', named, { signal }).catch(() => null)
  if (!answer || (!answer.ok && answer.failure === 'offline')) return unseen(named, side)
  if (!answer.ok) return { refusal: sayUnfound(answer, side) }
  const { value } = answer
  if (value.kind === 'member') return { kind: 'member', named, seen: value }
  if (value.kind === 'coupon') return { kind: 'coupon', code: (named as { code: string }).code, seen: value }
  return { kind: 'new-phone', named, name: nameOf(named, side) }
}
