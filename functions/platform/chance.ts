import { createHash, randomBytes, randomInt } from 'node:crypto'
import { makeId, type Id } from '#shared/base/id.ts'
import { ms, type Instant } from '#shared/base/time.ts'

/** The only place where functions throw dice; use cases get what they need of it as an argument. */
export interface Chance {
  id: <Prefix extends string>(prefix: Prefix, at: Instant) => Id<Prefix>
  digits: (length: number) => string
  secret: (bytes: number) => string
}

export const chance: Chance = {
  id: (prefix, at) => makeId(prefix, ms(at), randomBytes(16)),
  digits: (length) => Array.from({ length }, () => randomInt(10)).join(''),
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
}

/** The id that belongs to a key for ever: a step that runs twice finds the coupon it issued. */
export const idOfKey = <Prefix extends string>(prefix: Prefix, at: Instant, key: string): Id<Prefix> =>
  makeId(prefix, ms(at), createHash('sha256').update(key).digest())

/** A hash of a text, for comparing bodies and PINs' salts. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')
