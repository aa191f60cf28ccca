// Items of the counter: the code that stands, every code that was shown, and who was just served.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { CounterCode, Presented, Use } from '#shared/domain/brand/counter-code.ts'
import { epochSeconds, type Instant } from '#shared/base/time.ts'
import { get, isA, query, shaped, type Row } from '../../platform/table/read.ts'
import { immutable, lapsing, revised, stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, insertOverLapsed, update, type Write } from '../../platform/table/write.ts'

/** A code is recognised as an old one for this long; then its digits may come again. */
const REMEMBERED_SECONDS = 24 * 60 * 60
const RECENT_SECONDS = 36 * 60 * 60

export const counter = new Entity({
  name: 'counter',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    store: string().key(),
    slug: string(),
    digits: string(),
    secret: string(),
    worth: number(),
    shownAt: string(),
    ...revised,
  }),
  computeKey: ({ group, store }) => counterKey(group, store),
})

const code = new Entity({
  name: 'code',
  table,
  timestamps: false,
  schema: item({
    slug: string().key(),
    digits: string().key(),
    group: string(),
    brand: string(),
    store: string(),
    secret: string(),
    worth: number(),
    shownAt: string(),
    claim: any().optional(),
    use: any().optional(),
    ...lapsing,
    ...stored,
  }),
  computeKey: ({ slug, digits }) => codeKey({ slug, digits }),
})

/** One line of the screen's list of who was just served. */
export const served = new Entity({
  name: 'served',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    store: string().key(),
    day: string().key(),
    at: string().key(),
    event: string().key(),
    kind: string(),
    member: string(),
    name: string(),
    words: any(),
    stamps: number(),
    ...lapsing,
    ...immutable,
  }),
  computeKey: ({ group, store, day, at, event }) => ({ pk: `${group}#${store}#served`, sk: `${day}#${at}#${event}` }),
})

const counterKey = (group: string, store: string) => ({ pk: group, sk: `counter#${store}` })
export const codeKey = ({ slug, digits }: { slug: string; digits: string }) => ({
  pk: `door#code#${slug}#${digits}`,
  sk: 'code',
})

export type Counter = FormattedItem<typeof counter>

export const findCounter = (group: string, store: string) => get(counter, counterKey(group, store))
export const findCode = async (presented: Pick<Presented, 'slug' | 'digits'>): Promise<CounterCode | undefined> =>
  (await get(code, codeKey(presented))) as CounterCode | undefined

export const codeIn = (rows: Row[], presented: Pick<Presented, 'slug' | 'digits'>): CounterCode | undefined => {
  const { pk } = codeKey(presented)
  const row = rows.find((one) => isA(code, one) && one.pk === pk)
  return row && (shaped(code, row) as CounterCode)
}

export const showCode = (shown: CounterCode, now: Instant): Write =>
  insertOverLapsed(code, { ...shown, expiresAt: epochSeconds(now) + REMEMBERED_SECONDS }, epochSeconds(now))

/** Writes a claim, unless somebody was faster. */
export const claimCode = (of: CounterCode, claim: CounterCode['claim']): Write =>
  update(codeKey(of), {
    set: 'SET claim = :claim',
    where: 'secret = :secret AND attribute_not_exists(claim) AND attribute_not_exists(#use)',
    names: { '#use': 'use' },
    values: { ':claim': claim, ':secret': of.secret },
  })

/** Writes a use; the same member's same use may be written again. */
export const useCode = (of: CounterCode, use: Use): Write =>
  update(codeKey(of), {
    set: 'SET #use = :use',
    where:
      'secret = :secret AND (attribute_not_exists(#use) OR (#use.#member = :member AND #use.#for = :for))' +
      (of.claim ? ' AND claim.ticket = :ticket' : ' AND attribute_not_exists(claim)'),
    names: { '#use': 'use', '#member': 'member', '#for': 'for' },
    values: {
      ':use': use,
      ':secret': of.secret,
      ':member': use.member,
      ':for': use.for,
      ...(of.claim && { ':ticket': of.claim.ticket }),
    },
  })

export const setCodeWorth = (of: CounterCode, worth: number): Write =>
  update(codeKey(of), {
    set: 'SET worth = :worth',
    where: 'secret = :secret AND attribute_not_exists(claim) AND attribute_not_exists(#use)',
    names: { '#use': 'use' },
    values: { ':worth': worth, ':secret': of.secret },
  })

export const keepServed = (line: Omit<Parameters<typeof insert<typeof served>>[1], 'expiresAt'>, now: Instant): Write =>
  insert(served, { ...line, expiresAt: epochSeconds(now) + RECENT_SECONDS } as never)

export const readServed = async (group: string, store: string, day: string) =>
  (await query(`${group}#${store}#served`, { prefix: `${day}#`, newestFirst: true, consistent: false })).map((row) =>
    shaped(served, row),
  )
