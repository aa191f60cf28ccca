import { expect, test } from 'vitest'
import { readAttribute } from './attribute.ts'

const of = (kind: 'text' | 'number' | 'date' | 'choice') => ({ kind, choices: ['大', '中'] })

test('a value is what its kind says, however it was typed', () => {
  expect(readAttribute(of('text'), ' 怕辣 ')).toMatchObject({ value: '怕辣' })
  expect(readAttribute(of('number'), '１２.5')).toMatchObject({ value: 12.5 })
  expect(readAttribute(of('date'), '2026-02-28')).toMatchObject({ value: '2026-02-28' })
  expect(readAttribute(of('choice'), '大')).toMatchObject({ value: '大' })
})

test.each([
  ['text', ' '],
  ['text', '長'.repeat(201)],
  ['number', '十二'],
  ['number', ''],
  ['number', '1e12'],
  ['date', '2026-02-30'],
  ['choice', '小'],
] as const)('a %s is not «%s»', (kind, said) => {
  expect(readAttribute(of(kind), said)).toMatchObject({ failure: 'attribute-invalid' })
})
