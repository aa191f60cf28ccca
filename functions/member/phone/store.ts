// Keys and access patterns of one-time codes and of how many SMS went out. Numbers stand here as keyed hashes only.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { after, DAY, epochSeconds, type Instant } from '#shared/base/time.ts'
import { get, getRow, query } from '../../platform/table/read.ts'
import { lapsing, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insertOverLapsed, remove, replace, update, type Write } from '../../platform/table/write.ts'

/** What has not failed for so long is no trouble any more. */
const TROUBLE_MS = 30 * DAY

/** The code one LINE user was sent for one number. */
export const phoneCode = new Entity({
  name: 'phone-code',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    provider: string().key(),
    user: string().key(),
    /** A keyed hash of the number. */
    number: string().key(),
    /** A keyed hash of the code, the number and the user. */
    code: string(),
    tries: number(),
    until: string(),
    resendAt: string(),
    isUsed: boolean(),
    /** Idempotency-Key of the last try. */
    tried: any().optional(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, provider, user, number: of }) => codeKey({ group, provider, user }, of),
})

/** When SMS went out to one number, or for one LINE user or till, within the last hour. */
export const smsWindow = new Entity({
  name: 'sms-window',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    /** `number`, `user` or `till` */
    of: string().key(),
    /** A keyed hash, or the till’s key. */
    value: string().key(),
    times: list(string()),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, of, value }) => windowKey(group, of as WindowOf, value),
})

export type PhoneCode = FormattedItem<typeof phoneCode>
export type SmsWindow = FormattedItem<typeof smsWindow>
type WindowOf = 'number' | 'user' | 'till'

interface OfUser {
  group: string
  provider: string
  user: string
}

export const codeKey = ({ group, provider, user }: OfUser, of: string) => ({
  pk: `${group}#phone-code#${provider}#${user}`,
  sk: of,
})
const windowKey = (group: string, of: WindowOf, value: string) => ({ pk: `${group}#sms#${of}#${value}`, sk: 'window' })
const dayKey = (group: string, brand: string, day: string) => ({ pk: `${group}#${brand}#sms`, sk: day })
const troubleKey = (group: string) => ({ pk: `${group}#sms`, sk: 'trouble' })

export const findCode = (who: OfUser, of: string) => get(phoneCode, codeKey(who, of))
export const findWindow = (group: string, of: WindowOf, value: string) => get(smsWindow, windowKey(group, of, value))

type Lapsing<T> = Omit<T, 'rev' | 'v' | 'expiresAt'> & { until: Instant }

/** What was not found may still lie there, lapsed. */
export const keepCode = (code: Lapsing<PhoneCode>, seen: PhoneCode | undefined, now: Instant): Write => {
  const whole = { ...code, expiresAt: epochSeconds(code.until) }
  return seen
    ? replace(phoneCode, whole, seen.rev)
    : insertOverLapsed(phoneCode, { ...whole, rev: 1 }, epochSeconds(now))
}

export const keepWindow = (
  { until, ...window }: Lapsing<SmsWindow>,
  seen: SmsWindow | undefined,
  now: Instant,
): Write => {
  const whole = { ...window, expiresAt: epochSeconds(until) }
  return seen
    ? replace(smsWindow, whole, seen.rev)
    : insertOverLapsed(smsWindow, { ...whole, rev: 1 }, epochSeconds(now))
}

/** Counts one SMS of a brand's day; fails when `most` went out. @param until when the counter may go */
export const countSms = (
  { group, brand, day, now }: { group: string; brand: string; day: string; now: Instant },
  most: number,
  until: Instant,
): Write =>
  update(dayKey(group, brand, day), {
    set: 'ADD sent :one SET expiresAt = :until, v = :one, lastAt = :now',
    where: 'attribute_not_exists(pk) OR sent < :most',
    values: { ':one': 1, ':most': most, ':until': epochSeconds(until), ':now': now },
  })

/** Days of a month on which a brand sent any, and when it last tried. @param month `2026-11` */
export const readSmsDays = async (group: string, brand: string, month: string) =>
  (await query(dayKey(group, brand, month).pk, { prefix: month })).map(({ sent, lastAt }) => ({
    sent: Number(sent),
    at: String(lastAt ?? ''),
  }))

/** An SMS did not go out for a reason that will keep others too. @param reason as the gateway said it */
export const noteTrouble = (group: string, reason: string, now: Instant): Write =>
  update(troubleKey(group), {
    set: 'ADD times :one SET since = if_not_exists(since, :now), lastAt = :now, reason = :why, expiresAt = :until, v = :one',
    where: 'attribute_not_exists(pk) OR v = :one',
    values: { ':one': 1, ':now': now, ':why': reason, ':until': epochSeconds(after(now, TROUBLE_MS)) },
  })

export const findTrouble = async (group: string) => {
  const row = await getRow(troubleKey(group))
  return (
    row && { since: String(row.since), at: String(row.lastAt), times: Number(row.times), reason: String(row.reason) }
  )
}

export const dropTrouble = (group: string): Write => remove(troubleKey(group))
