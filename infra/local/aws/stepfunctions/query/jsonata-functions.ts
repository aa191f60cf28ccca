// What Step Functions adds to JSONata and what it takes away.
// Source: docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
import { createHash, randomUUID } from 'node:crypto'
import jsonata from 'jsonata'

export interface Chance {
  /** World time in milliseconds: $now and $millis follow it. */
  now(): number
  random(): number
}

const partition = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

const range = (first: number, last: number, step = 1): number[] => {
  if (step === 0) throw new Error('$range: the step must not be 0')
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, i) => first + i * step)
}

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}
const hash = (data: unknown, algorithm: string): string => {
  const name = algorithms[algorithm]
  if (!name) throw new Error(`$hash: ${algorithm} is none of ${Object.keys(algorithms).join(', ')}`)
  return createHash(name)
    .update(typeof data === 'string' ? data : JSON.stringify(data))
    .digest('hex')
}

/** Mulberry32: the same seed gives the same number, which is all AWS promises. */
const seeded = (seed: number): number => {
  let t = (seed + 0x6d2b79f5) | 0
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const fromMillis = jsonata('$fromMillis($at, $picture, $zone)')

// oxlint-disable-next-line typescript/no-explicit-any -- JSONata calls them with what the signature lets through
type StateFunction = (...args: any[]) => unknown

export const stateFunctions = (chance: Chance): [name: string, run: StateFunction, signature: string][] => [
  ['partition', partition, '<a-n:a<a>>'],
  ['range', range, '<nnn?:a<n>>'],
  ['hash', hash, '<xs:s>'],
  ['random', (seed?: number) => (seed === undefined ? chance.random() : seeded(seed)), '<n?:n>'],
  ['uuid', () => randomUUID(), '<:s>'],
  ['parse', (text: string) => JSON.parse(text) as unknown, '<s-:x>'],
  ['millis', () => chance.now(), '<:n>'],
  [
    'now',
    (picture?: string, zone?: string) => fromMillis.evaluate(undefined, { at: chance.now(), picture, zone }),
    '<s?s?:s>',
  ],
  [
    'eval',
    () => {
      throw new Error('$eval is not available in Step Functions')
    },
    '<sx?:x>',
  ],
]
