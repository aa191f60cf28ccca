import { expect, test } from 'vitest'
import { fail, ok } from './result.ts'

test('a result is a value or a failure with a word, and facts only where there are some', () => {
  expect(ok(0)).toEqual({ ok: true, value: 0 })
  expect(fail('too-soon')).toStrictEqual({ ok: false, failure: 'too-soon' })
  expect(fail('too-soon', { retryAt: 'x' })).toStrictEqual({ ok: false, failure: 'too-soon', detail: { retryAt: 'x' } })
})
