import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { receiveGift as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { codeFrom } from '#shared/domain/coupon/coupon-code.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { passOn } from '#shared/domain/coupon/moves.ts'
import { couponIssued, couponTransferred } from '#shared/events/coupon.ts'
import type { FindEntry, Holder, Memberships, WriteEntry } from '../../platform/asks.ts'
import { idOfKey, type Chance } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { replace, type Write } from '../../platform/table/write.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { coupon, findCoupon, moved, saveMoved, toldOf, type Coupon } from '../store.ts'
import { findGift, type Gift } from './store.ts'

export interface ReceiveDeps extends ShowDeps {
  writeEntry: WriteEntry
  findEntry: FindEntry
  memberships: Memberships
  chance: Pick<Chance, 'id'>
}

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'member-not-found' | 'try-again'

const TRIES = 3
const entryKey = (code: string) => `gift:${code}`

/** The friend takes it: the giver's coupon ends and the friend's begins in one transaction. */
export const receiveGift =
  (deps: ReceiveDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { actor, now } = turn
    const { group, brand, member } = actor
    const friend = { group, brand, member }
    const gift = await findGift(code)
    // Another brand's gift is nobody's here: its own app opens it.
    if (!gift || gift.group !== group || gift.brand !== brand) return fail('gift-gone')
    if (gift.member === member) return fail('gift-own')

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [given, joined] = await Promise.all([
        findCoupon(gift, gift.coupon),
        getRows([deps.memberships.keyOf(friend)]),
      ])
      if (!deps.memberships.isTheirs(joined, actor)) return fail('member-not-found')
      if (!given) return fail('gift-gone')
      const life = passOn(stateNow(given, now), code, now)
      if (!life.ok) return (await receivedAgain(deps, friend, code, turn)) ?? life
      const received = receivedFrom(deps, { given, gift, friend }, turn)
      const saved = await commit([
        saveMoved(moved(given, life.value)),
        ...entriesOf(deps, { given, received, gift }, turn),
        replace(coupon, received, 0),
      ])
      if (saved.ok) return ok({ coupon: await showCoupon(deps)({ ...received, rev: 1, v: 1 }, now) })
    }
    return fail('try-again')
  }

/** The same promise, begin, end and history; it travels no further. */
const receivedFrom = (
  { chance }: ReceiveDeps,
  { given, gift: { from, code }, friend }: { given: Coupon; gift: Gift; friend: Holder },
  { now }: Turn<Member>,
) => {
  const { id, campaign, version, startsAt, endsAt, issuedIn, origin, tillCode } = given
  return {
    ...friend,
    id: idOfKey('cpn', now, `${friend.member}#${entryKey(code)}`),
    campaign,
    version,
    state: 'issued',
    issuedAt: now,
    issuedBy: entryKey(code),
    scan: codeFrom(chance.id('cpn', now)),
    endsAt,
    ...(startsAt && { startsAt }),
    // Where opening sets the end, the giver's opening has set it.
    ...(given.openedAt && { openedAt: given.openedAt }),
    ...(given.extended && { extended: true }),
    passed: true,
    origin: origin ?? id,
    from,
    ...(issuedIn && { issuedIn }),
    ...(tillCode && { tillCode }),
  }
}

interface Passing {
  given: Coupon
  received: ReturnType<typeof receivedFrom>
  gift: Gift
}

const entriesOf = (deps: ReceiveDeps, { given, received, gift }: Passing, { now, retry }: Turn<Member>): Write[] => {
  const giver = { group: gift.group, brand: gift.brand, member: gift.member }
  const friend = { group: received.group, brand: received.brand, member: received.member }
  const made = { at: now, account: 'coupon' as const, of: given.campaign }
  const gone = couponTransferred.happened({ at: now, ...giver }, { ...toldOf(given), to: friend.member as MemberId })
  const came = couponIssued.happened(
    { at: now, ...friend, source: { link: entryKey(gift.code), referrer: gift.member } },
    { ...toldOf(received), reason: 'gift' },
  )
  return [
    deps.writeEntry({ ...giver, ...made, key: `give:${given.id}`, delta: -1, reason: 'transferred-out' }, [gone]),
    deps.writeEntry(
      {
        ...friend,
        ...made,
        key: entryKey(gift.code),
        delta: 1,
        reason: 'transferred-in',
        retry,
        answer: { coupon: received.id },
      },
      [came],
    ),
  ]
}

/** The stored answer, to the friend who has it and sends the same request again. */
const receivedAgain = async (
  deps: ReceiveDeps,
  friend: Holder,
  code: string,
  { now, retry }: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  const entry = retry && (await deps.findEntry(friend, entryKey(code)))
  const first = entry?.retry as Turn['retry']
  if (!retry || !entry || first?.key !== retry.key) return undefined
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  const mine = await findCoupon(friend, (entry.answer as { coupon: string }).coupon)
  return mine && ok({ coupon: await showCoupon(deps)(mine, now) })
}
