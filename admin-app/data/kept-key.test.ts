import { expect, test } from 'vitest'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { keptKey } from './kept-key.ts'

const desk = (...answers: Result<true>[]) => {
  let made = 0
  const keys: string[] = []
  const send = keptKey(() => `key-${++made}`)
  const act = (input: object) =>
    send(input, async (key) => {
      keys.push(key)
      return answers.shift() ?? ok(true)
    })
  return { act, keys }
}

test('an act without an answer keeps its key when it is tried again', async () => {
  const { act, keys } = desk(fail('offline'), fail('try-again'))
  for (let tries = 0; tries < 3; tries++) await act({ name: '永康店' })
  expect(keys).toEqual(['key-1', 'key-1', 'key-1'])
})

test('an act that was answered or refused is a new one the next time', async () => {
  const { act, keys } = desk(ok(true), fail('changed-meanwhile'))
  for (let tries = 0; tries < 3; tries++) await act({ name: '永康店' })
  expect(keys).toEqual(['key-1', 'key-2', 'key-3'])
})

test('another act has another key', async () => {
  const { act, keys } = desk(fail('offline'))
  await act({ name: '永康店' })
  await act({ name: '赤峰店' })
  expect(keys).toEqual(['key-1', 'key-2'])
})
