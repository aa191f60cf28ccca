import { expect, test } from 'vitest'
import { stampLayout } from './stamp-layout.ts'

const GOALS = Array.from({ length: 19 }, (_, n) => n + 2)

test.each(GOALS)('a card of %i fills its last row with its last cell', (goal) => {
  const { columns, span } = stampLayout(goal)
  expect((goal - 1 + span) % columns).toBe(0)
  expect(span).toBeGreaterThanOrEqual(2)
})

test('cells that are too small for a date carry none', () => {
  expect(stampLayout(10)).toEqual({ columns: 3, span: 3, slot: 84, small: false })
  expect(stampLayout(15)).toMatchObject({ columns: 4, small: false })
  expect(stampLayout(20)).toEqual({ columns: 6, span: 5, slot: 45, small: true })
})
