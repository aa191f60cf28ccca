import { expect, test } from 'vitest'
import { problem } from './problem.ts'

const bodyOf = ({ body }: { body?: string }) => JSON.parse(body!) as Record<string, unknown>

test('a problem has a stable code for programs and a sentence for people', () => {
  const answer = problem('pin-wrong', 422, 'zh-Hant', { left: 3 })
  expect(answer).toMatchObject({
    statusCode: 422,
    headers: { 'content-language': 'zh-Hant', 'cache-control': 'no-store' },
  })
  expect(answer.headers).not.toHaveProperty('retry-after')
  expect(bodyOf(answer)).toMatchObject({ code: 'pin-wrong', status: 422, facts: { left: 3 }, trace: 'none' })
  expect(bodyOf(answer).detail).toContain('3')
})

test('a code without a sentence keeps its name and reads as unexpected', () => {
  expect(bodyOf(problem('nobody-wrote-this', 409, 'en'))).toMatchObject({
    code: 'nobody-wrote-this',
    title: bodyOf(problem('unexpected', 500, 'en')).title,
  })
})
