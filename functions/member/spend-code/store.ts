// Keys of codes that spend. Numbers stand here as keyed hashes only.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { epochSeconds, type Instant } from '#shared/base/time.ts'
import { get } from '../../platform/table/read.ts'
import { lapsing, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insertOverLapsed, replace, type Write } from '../../platform/table/write.ts'

/** The newest code that a brand’s tills had sent to one number. */
export const spendCode = new Entity({
  name: 'spend-code',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    /** A keyed hash of the number. */
    number: string().key(),
    /** A keyed hash of the code, the number, the brand and the store that asked for it. */
    code: string(),
    tries: number(),
    until: string(),
    isUsed: boolean(),
    /** Idempotency-Key of the last try. */
    tried: any().optional(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, brand, number: of }) => spendCodeKey({ group, brand }, of),
})

export type SpendCode = FormattedItem<typeof spendCode>

interface OfBrand {
  group: string
  brand: string
}

export const spendCodeKey = ({ group, brand }: OfBrand, of: string) => ({
  pk: `${group}#${brand}#spend-code#${of}`,
  sk: 'code',
})

export const findSpendCode = (at: OfBrand, of: string) => get(spendCode, spendCodeKey(at, of))

/** What was not found may still lie there, lapsed. */
export const keepSpendCode = (
  code: Omit<SpendCode, 'rev' | 'v' | 'expiresAt'>,
  seen: SpendCode | undefined,
  now: Instant,
): Write => {
  const whole = { ...code, expiresAt: epochSeconds(code.until) }
  return seen
    ? replace(spendCode, whole, seen.rev)
    : insertOverLapsed(spendCode, { ...whole, rev: 1 }, epochSeconds(now))
}
