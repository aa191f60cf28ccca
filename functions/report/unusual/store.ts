// Keys and access patterns of what is watched: days of a member, of a hand, of a store; members to look at; lines somebody has seen.
import { after, DAY, epochSeconds, type Instant } from '#shared/base/time.ts'
import type { DayOf } from '#shared/domain/report/unusual/sign.ts'
import { getRow, query, type Row } from '../../platform/table/read.ts'
import { table } from '../../platform/table/table.ts'
import { update, type Key, type Write } from '../../platform/table/write.ts'
import type { Place } from '../store.ts'

/** The board looks back thirty days. */
const KEPT_MS = 40 * DAY
const lapse = (at: Instant) => epochSeconds(after(at, KEPT_MS))

export interface Watched extends Place {
  day: string
  at: Instant
}

const watchPk = ({ group, brand }: Place) => `${group}#${brand}#watch`
const memberDay = ({ group, brand }: Place, member: string, day: string): Key => ({
  pk: `${group}#${member}`,
  sk: `watch#${brand}#${day}`,
})

/** Adds to counters that lapse. @param once a print that must not have been counted there @param also words beside them */
const count = (
  key: Key,
  amounts: Record<string, number>,
  at: Instant,
  { once, also = {} }: { once?: string; also?: Record<string, string> } = {},
): Write => {
  const counters = Object.entries(amounts)
  const words = Object.entries(also)
  const sums = [...counters.map((_, nth) => `#n${nth} :v${nth}`), ...(once ? ['seen :print'] : [])]
  const sets = ['expiresAt = :until', ...words.map((_, nth) => `#w${nth} = :w${nth}`)]
  return {
    Update: {
      TableName: table.getName(),
      Key: key,
      UpdateExpression: `ADD ${sums.join(', ')} SET ${sets.join(', ')}`,
      ...(once && { ConditionExpression: 'NOT contains(seen, :once)' }),
      ExpressionAttributeNames: Object.fromEntries([
        ...counters.map(([name], nth) => [`#n${nth}`, name]),
        ...words.map(([name], nth) => [`#w${nth}`, name]),
      ]),
      ExpressionAttributeValues: {
        ':until': lapse(at),
        ...Object.fromEntries(counters.map(([, amount], nth) => [`:v${nth}`, amount])),
        ...Object.fromEntries(words.map(([, word], nth) => [`:w${nth}`, word])),
        ...(once && { ':print': new Set([once]), ':once': once }),
      },
    },
  }
}

/** An act counts once in a day of its member, however often it is told. */
export const countForMember = (of: Watched, member: string, amounts: Record<string, number>, print: string): Write =>
  count(memberDay(of, member, of.day), amounts, of.at, { once: print })

export const countForHand = (of: Watched, hand: string, store: string, amounts: Record<string, number>): Write =>
  count({ pk: watchPk(of), sk: `${of.day}#hand#${hand}` }, amounts, of.at, { also: { store } })

export const countForStore = (of: Watched, store: string, amounts: Record<string, number>): Write =>
  count({ pk: watchPk(of), sk: `${of.day}#store#${store}` }, amounts, of.at)

/** The board looks at this member. */
export const flagMember = (of: Watched, member: string): Write =>
  update(
    { pk: watchPk(of), sk: `flag#${member}` },
    {
      set: 'SET flaggedAt = :at, expiresAt = :until',
      where: 'attribute_not_exists(flaggedAt) OR flaggedAt < :at',
      values: { ':at': of.at, ':until': lapse(of.at) },
    },
  )

export const seeLine = (place: Place, key: string, seen: { count: number; by: string; at: Instant }): Write =>
  update(
    { pk: watchPk(place), sk: `seen#${key}` },
    {
      set: 'SET #count = :count, #by = :by, seenAt = :at, expiresAt = :until',
      where: 'attribute_not_exists(#count) OR #count < :count',
      names: { '#count': 'count', '#by': 'by' },
      values: { ':count': seen.count, ':by': seen.by, ':at': seen.at, ':until': lapse(seen.at) },
    },
  )

const countersOf = (row: Row): DayOf['counters'] =>
  Object.fromEntries(
    Object.entries(row).filter(
      (pair): pair is [string, number] => typeof pair[1] === 'number' && pair[0] !== 'expiresAt',
    ),
  )

export const readMemberDay = async (place: Place, member: string, day: string): Promise<DayOf['counters']> => {
  const row = await getRow(memberDay(place, member, day))
  return row ? countersOf(row) : {}
}

export const readMemberDays = async (place: Place, member: string, from: string, to: string): Promise<DayOf[]> => {
  const { pk, sk } = memberDay(place, member, from)
  return (await query(pk, { between: [sk, memberDay(place, member, to).sk] })).map((row) => ({
    day: row.sk.slice(-from.length),
    counters: countersOf(row),
  }))
}

export interface WatchedRow extends DayOf {
  kind: string
  /** A hand or a store. */
  of: string
  /** Where the hand was that day. */
  store: string
}

/** Days of hands and stores. */
export const readWatched = async (place: Place, from: string, to: string): Promise<WatchedRow[]> =>
  (await query(watchPk(place), { between: [from, `${to}#~`], consistent: false })).map((row) => {
    const [day, kind, of] = row.sk.split('#') as [string, string, string]
    return { day, kind, of, store: String(row.store ?? ''), counters: countersOf(row) }
  })

/** Members to look at. */
export const readFlags = async (place: Place): Promise<string[]> =>
  (await query(watchPk(place), { prefix: 'flag#', consistent: false })).map(({ sk }) => sk.slice('flag#'.length))

export const readSeen = async (
  place: Place,
): Promise<ReadonlyMap<string, { count: number; by: string; at: Instant }>> =>
  new Map(
    (await query(watchPk(place), { prefix: 'seen#' })).map((row) => [
      row.sk.slice('seen#'.length),
      { count: Number(row.count), by: String(row.by), at: String(row.seenAt) },
    ]),
  )
