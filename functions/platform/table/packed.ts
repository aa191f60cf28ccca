// What is long, and only ever read whole, is kept as bytes: a write unit is paid for each begun kilobyte.
// DynamoDB developer guide, “Best practices for storing large items and attributes”: compressing large attribute values.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** JSON as it is, or deflated without a frame. */
export type Packed = string | Uint8Array

/** Characters. What is shorter is seldom what begins another kilobyte. */
const SHORT = 400

export const pack = (value: unknown): Packed => {
  const text = JSON.stringify(value)
  return text.length <= SHORT ? text : Uint8Array.from(deflateRawSync(text, { level: 9 }))
}

export const unpack = (packed: Packed): unknown =>
  JSON.parse(typeof packed === 'string' ? packed : inflateRawSync(packed).toString())
