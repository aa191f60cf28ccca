// Hashes that nobody can try out without our keys: a phone number has few digits, a one-time code has six.
import { createHmac } from 'node:crypto'
import { bytes, sessionKeys, signingKey } from './session-keys.ts'

type Keyed = Parameters<typeof bytes>[0]

const hash = (key: Keyed, purpose: string, parts: readonly string[]): string =>
  createHmac('sha256', bytes(key))
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url')

/** The hash to store. @param purpose what it is for, so that hashes of one text for two purposes have nothing to do with each other */
export const keyedHash = async (purpose: string, ...parts: string[]): Promise<string> =>
  hash(await signingKey(), purpose, parts)

/** The hashes it may be stored under: by each key that is still known. */
export const keyedHashes = async (purpose: string, ...parts: string[]): Promise<string[]> =>
  (await sessionKeys()).map((key) => hash(key, purpose, parts))
