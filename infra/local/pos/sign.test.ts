import { expect, test } from 'vitest'
import published from '#shared/contract/order/till-signature.vectors.json' with { type: 'json' }
import { signatureOf, signedHeaders } from './sign.ts'

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
