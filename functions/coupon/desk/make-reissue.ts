import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { reissueCoupon as route } from '#shared/contract/coupon/desk.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { codeFrom } from '#shared/domain/coupon/coupon-code.ts'
import { stateNow, type Coupon as Life } from '#shared/domain/coupon/coupon.ts'
import { voidIt } from '#shared/domain/coupon/moves.ts'
import { spanOf, type Span } from '#shared/domain/coupon/validity.ts'
import { couponIssued, couponVoided } from '#shared/events/coupon.ts'
import type { BirthdayOf, DayEnds, FindEntry, Holder, WriteEntry } from '../../platform/asks.ts'
import type { AskedBy } from '../../platform/asks/desk.ts'
import { idOfKey, type Chance } from '../../platform/chance.ts'
import { replace, type Write } from '../../platform/table/write.ts'
import { promised, UNSAID } from '../promised.ts'
import { coupon, findCoupon, moved, saveMoved, toldOf, type Coupon } from '../store.ts'
import type { Made } from './act-by-hand.ts'
import { lastDay } from './last-day.ts'

export interface ReissueDeps {
  dayEnds: DayEnds
  writeEntry: WriteEntry
  findEntry: FindEntry
  birthdayOf: BirthdayOf
  chance: Pick<Chance, 'id'>
}

export type ReissueWish = Pick<InputOf<typeof route>, 'id' | 'until' | 'reason'>

/** The coupon that is replaced, and the one in its place. */
export type MadeReissue = Made & { held: Coupon; after: Coupon }

const reissueKey = (id: string) => `reissue:${id}`

/** Gone already, by time or by hand: there is nothing left to take away. */
const isOver = ({ state }: Life) => state === 'expired' || state === 'voided' || state === 'redeemed'

/** A friend has it, or its code was used up at the shop’s own till: another one cannot stand in for it. */
const mayReplace = (
  life: Life,
  { tillCode }: Coupon,
): Result<true, 'coupon-transferred' | 'coupon-already-redeemed'> => {
  if (life.state === 'transferred') return fail('coupon-transferred', { at: life.at })
  if (life.state === 'redeemed' && tillCode) return fail('coupon-already-redeemed', { redeemedAt: life.redeemedAt })
  return ok(true)
}

/** The new one promises what the old one did. It takes nothing out of a limited stock, for the old one did. */
export const makeReissue = async (
  deps: ReissueDeps,
  holder: Holder,
  { id, until, reason }: ReissueWish,
  { staff, now, approval }: AskedBy,
): Promise<Result<MadeReissue, FailureOf<typeof route>>> => {
  const [held, entry] = await Promise.all([findCoupon(holder, id), deps.findEntry(holder, reissueKey(id))])
  if (!held) return fail('coupon-not-found')
  if (entry) return fail('coupon-reissued')
  const life = stateNow(held, now)
  const may = mayReplace(life, held)
  if (!may.ok) return may
  const span = await spanFor(deps, held, until, now)
  if (!span.ok) return span
  const scan = codeFrom(deps.chance.id('cpn', now))
  const made = { ...madeFrom(held, scan, span.value, now), ...(until !== undefined && { extended: true }) }
  const hand: ByHand = { reason, by: { kind: 'staff', id: staff }, now, ...(approval && { approval }) }
  return ok({
    key: reissueKey(id),
    what: (await promised(held))?.name ?? UNSAID.name,
    coupons: 1,
    points: 0,
    held,
    after: { ...made, rev: 1, v: 1 },
    writes: [
      ...(isOver(life) ? [leftBehind(held)] : takenAway(deps, held, life, { holder, ...hand })),
      replace(coupon, made, 0),
      issuedEntry(deps, made, { replaces: id, ...hand }),
    ],
  })
}

const spanFor = async (
  { dayEnds, birthdayOf }: ReissueDeps,
  held: Coupon,
  until: string | undefined,
  now: Instant,
): Promise<Result<Span, 'until-invalid' | 'campaign-over' | 'birthday-unknown'>> => {
  if (until !== undefined) {
    const endsAt = lastDay(until, now, await dayEnds(held))
    return endsAt.ok ? ok({ endsAt: endsAt.value }) : endsAt
  }
  const campaign = await promised(held)
  if (!campaign) return fail('campaign-over')
  const { validity } = campaign
  const birthday = validity.kind === 'birthday-month' ? await birthdayOf(held) : undefined
  return spanOf(validity, { now, dayEndsAtHour: await dayEnds(held), ...(birthday && { birthday }) })
}

const madeFrom = (held: Coupon, scan: string, { startsAt, endsAt }: Span, now: Instant) => {
  const { group, brand, member, id, campaign, version, issuedIn, ofGroup, tillCode, passed, origin, from } = held
  const issuedBy = reissueKey(id)
  return {
    group,
    brand,
    member,
    id: idOfKey('cpn', now, `${member}#${issuedBy}`),
    campaign,
    version,
    state: 'issued',
    issuedAt: now,
    issuedBy,
    scan,
    endsAt,
    ...(startsAt && { startsAt }),
    ...(issuedIn && { issuedIn }),
    ...(ofGroup && { ofGroup }),
    ...(tillCode && { tillCode }),
    ...(passed && { passed }),
    origin: origin ?? held.id,
    ...(from && { from }),
  }
}

/** What is over stays as it is, for good: neither a refund nor the desk brings it back. */
const leftBehind = (held: Coupon): Write => saveMoved({ ...held, rev: held.rev + 1, replaced: true })

interface ByHand {
  reason: string
  by: { kind: 'staff'; id: string }
  now: Instant
  approval?: string
}

const takenAway = (
  { writeEntry }: ReissueDeps,
  held: Coupon,
  life: Life,
  { holder, reason, by, now }: ByHand & { holder: Holder },
): Write[] => {
  const gone = voidIt(life, reason, now)
  if (!gone.ok) return []
  const happened = couponVoided.happened({ at: now, ...holder }, { ...toldOf(held), reason, hand: by })
  const made = {
    ...holder,
    key: `void:${held.id}`,
    at: now,
    account: 'coupon' as const,
    of: held.campaign,
    note: reason,
    by,
  }
  return [saveMoved(moved(held, gone.value)), writeEntry({ ...made, delta: -1, reason: 'voided' }, [happened])]
}

const issuedEntry = (
  { writeEntry }: ReissueDeps,
  made: ReturnType<typeof madeFrom>,
  { replaces, reason, by, now, approval }: ByHand & { replaces: string },
): Write => {
  const { group, brand, member, id, issuedBy } = made
  const holder = { group, brand, member }
  const happened = couponIssued.happened({ at: now, ...holder }, { ...toldOf(made), reason: 'reissue' })
  const entry = { ...holder, key: issuedBy, at: now, account: 'coupon' as const, of: made.campaign, note: reason, by }
  return writeEntry(
    { ...entry, delta: 1, reason: 'reissued', answer: { coupon: id, replaces, ...(approval && { approval }) } },
    [happened],
  )
}
