import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { WebAnswer } from '../web.ts'

const zip = promisify(gzip)

/** CloudFront compresses objects between 1,000 and 10,000,000 bytes of these types. */
const SMALLEST = 1_000
const LARGEST = 10_000_000
const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest\+json|wasm|xml)|image\/svg\+xml|font\/(ttf|otf))/

const compressed = new WeakMap<Buffer, Buffer>()

/** Gzips when the viewer takes it. Bytes that come again (the same Buffer) are not compressed again. */
export const compress = async (answer: WebAnswer, acceptEncoding: string): Promise<WebAnswer> => {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  const type = String(answer.headers['content-type'] ?? '')
  if (!/\bgzip\b/.test(acceptEncoding) || answer.headers['content-encoding'] || !COMPRESSIBLE.test(type)) return answer
  if (body.length < SMALLEST || body.length > LARGEST) return answer
  const small = compressed.get(body) ?? (await zip(body))
  compressed.set(body, small)
  return { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }, body: small }
}
