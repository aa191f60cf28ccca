// The board: unusual stores, staff and members, from counters that the stream filled.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { listUnusual as route, unusualLine } from '#shared/contract/report/unusual.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { z } from '#shared/base/schema.ts'
import { SIGN_KINDS, type Sign } from '#shared/domain/report/unusual/sign.ts'
import { unusualHand, type Favour } from '#shared/domain/report/unusual/unusual-hand.ts'
import { favouredBy, unusualMember } from '#shared/domain/report/unusual/unusual-member.ts'
import { unusualStore } from '#shared/domain/report/unusual/unusual-store.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { DayEnds, StoreNames } from '../../platform/asks.ts'
import type { MemberNames } from '../../platform/asks/desk.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Place } from '../store.ts'
import { readFlags, readMemberDays, readSeen, readWatched, type WatchedRow } from './store.ts'
import { dayBefore } from './watch-event.ts'

type Line = z.infer<typeof unusualLine>
type Found = Pick<Line, 'sign'> & { subject: Pick<Line['subject'], 'kind' | 'id'> }

const WEEK = 7
const MONTH = 30
/** Those looked at last are looked at again when these are gone. */
const MEMBERS = 100

export interface ListDeps {
  dayEnds: DayEnds
  storeNames: StoreNames
  memberNames: MemberNames
  handNames: (place: Place, hands: readonly { store: string; by: DoneBy }[]) => Promise<ReadonlyMap<string, string>>
}

interface Span {
  from: string
  today: string
  /** The first day that tells what is usual. */
  first: string
  length: number
}

const groupBy = <One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> => {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** What is counted of no store in particular is left out. */
const storeDays = (watched: readonly WatchedRow[]) =>
  groupBy(
    watched.filter(({ kind, of }) => kind === 'store' && of !== '-'),
    ({ of }) => of,
  )

const findStores = (span: Span, watched: readonly WatchedRow[]): Found[] => {
  const stores = [...storeDays(watched)].map(([id, days]) => ({
    id,
    days: days.filter(({ day }) => day >= span.from),
    before: days.filter(({ day }) => day < span.from),
  }))
  return stores.flatMap((one) => found({ kind: 'store', id: one.id }, unusualStore(one, stores)))
}

const found = (subject: Found['subject'], signs: readonly Sign[]): Found[] => signs.map((sign) => ({ subject, sign }))

const findMembers = async (place: Place, { from, today, length }: Span) => {
  const flagged = (await readFlags(place)).slice(-MEMBERS)
  const members = await Promise.all(
    flagged.map(async (member) => ({ member, days: await readMemberDays(place, member, from, today) })),
  )
  return {
    found: members.flatMap(({ member, days }) => found({ kind: 'member', id: member }, unusualMember(days))),
    favours: members.flatMap(({ member, days }): Favour[] =>
      favouredBy(days, length).map((one) => ({ ...one, member })),
    ),
  }
}

const findHands = (watched: readonly WatchedRow[], { from }: Span, favours: readonly Favour[]): Found[] => {
  const rows = watched.filter(({ kind, day }) => kind === 'hand' && day >= from)
  const hands = [...groupBy(rows, ({ of }) => of)].map(([id, days]) => ({ id, days }))
  return hands.flatMap((hand) => found({ kind: 'hand', id: hand.id }, unusualHand(hand, hands, favours)))
}

const byOf = (id: string): DoneBy => {
  const dot = id.indexOf('.')
  return { kind: id.slice(0, dot) as DoneBy['kind'], id: id.slice(dot + 1) }
}

export const listUnusual =
  (deps: ListDeps) =>
  async (
    { brand, days }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = { group: actor.group, brand }
    const length = days === '30' ? MONTH : WEEK
    const today = businessDay(now, await deps.dayEnds(place))
    const span = { today, length, from: dayBefore(today, length - 1), first: dayBefore(today, MONTH - 1) }
    const [watched, members, seen] = await Promise.all([
      readWatched(place, span.first, today),
      findMembers(place, span),
      readSeen(place),
    ])
    const all = [...findStores(span, watched), ...findHands(watched, span, members.favours), ...members.found]
    const named = await nameAll(deps, place, all, watched)
    const lines = named.map((line): Line => {
      const key = [line.subject.kind, line.subject.id, line.sign.kind, line.sign.member].filter(Boolean).join('.')
      const one = seen.get(key)
      return { ...line, key, seen: one && one.count >= line.sign.count ? { by: one.by, at: one.at } : null }
    })
    return ok({ lines: lines.sort(newAndWorseFirst), now })
  }

const newAndWorseFirst = (a: Line, b: Line) =>
  Number(a.seen !== null) - Number(b.seen !== null) ||
  SIGN_KINDS.indexOf(a.sign.kind) - SIGN_KINDS.indexOf(b.sign.kind) ||
  b.sign.count - a.sign.count

const nameAll = async (deps: ListDeps, place: Place, all: readonly Found[], watched: readonly WatchedRow[]) => {
  const ids = (kind: Line['subject']['kind']) =>
    all.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))
  const people = [...ids('member'), ...all.flatMap(({ sign }) => sign.member ?? [])]
  const hands = [...new Set(ids('hand'))].map((id) => ({
    id,
    by: byOf(id),
    store: watched.findLast(({ kind, of }) => kind === 'hand' && of === id)?.store ?? '',
  }))
  const [stores, members, names] = await Promise.all([
    deps.storeNames(place.group),
    deps.memberNames(place.group, people),
    deps.handNames(place, hands),
  ])
  const nameOf = { store: stores, member: members, hand: names }
  return all.map(({ subject, sign }) => ({
    subject: {
      ...subject,
      name: nameOf[subject.kind].get(subject.id) ?? '',
      store: hands.find(({ id }) => subject.kind === 'hand' && id === subject.id)?.store || null,
    },
    sign,
    memberName: sign.member === null ? null : (members.get(sign.member) ?? ''),
  }))
}
