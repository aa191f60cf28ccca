// What is long, and only ever read whole, is kept as bytes: a write unit is paid for each begun kilobyte.
// DynamoDB developer guide, “Best practices for storing large items and attributes”: compressing large attribute values.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** JSON as it is, or deflated without a frame. */
export type Packed = string | Uint8Array

/** Characters. What is shorter is seldom what begins another kilobyte. */
const SHORT = 400

/** @param known text that such values repeat: it is not written again, and is needed to read them */
export const pack = (value: unknown, known = ''): Packed => {
  const text = JSON.stringify(value)
  return text.length <= SHORT ? text : Uint8Array.from(deflateRawSync(text, { level: 9, ...knowing(known) }))
}

export const unpack = (packed: Packed, known = ''): unknown =>
  JSON.parse(typeof packed === 'string' ? packed : inflateRawSync(packed, knowing(known)).toString())

const knowing = (known: string) => (known ? { dictionary: Buffer.from(known) } : {})
