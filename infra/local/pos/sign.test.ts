import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { signatureOf, signedHeaders, type Unsigned } from './sign.ts'

const published = JSON.parse(
  readFileSync(new URL('../../../shared/contract/till-signature.vectors.json', import.meta.url), 'utf8'),
) as { secret: string; vectors: (Unsigned & { name: string; signature: string })[] }

test.each(published.vectors)('what the till signs is what was published: $name', ({ signature, ...request }) => {
  expect(signatureOf(published.secret, request)).toBe(signature)
})

test('a request without an Idempotency-Key sends no such header', () => {
  const headers = signedHeaders(
    { id: 'key_1', secret: 's' },
    { method: 'POST', path: '/api/pos/quote', body: '{}', timestamp: 1 },
  )
  expect(Object.keys(headers)).not.toContain('idempotency-key')
})
