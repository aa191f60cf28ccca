import { expect, test } from 'vitest'
import { awsBill, billTable, lineBill } from './monthly-bill.ts'

test('LINE’s cheapest plan that sends them all is taken', () => {
  expect(lineBill(200)).toMatchObject({ plan: { name: '輕用量' }, price: 0 })
  expect(lineBill(201)).toMatchObject({ plan: { name: '中用量' }, price: 800 })
  expect(lineBill(3_001)).toMatchObject({ plan: { name: '高用量' }, price: 1_200 })
  expect(lineBill(7_000).price).toBe(1_400)
})

test('a bigger brand pays more, and less for each member', () => {
  const sum = (members: number) => Object.values(awsBill(members)).reduce((all, part) => all + part, 0)
  expect(sum(20_000)).toBeGreaterThan(sum(2_000))
  expect(sum(200_000) / 200_000).toBeLessThan(sum(20_000) / 20_000)
})

test('the table has a column for each size and closes with the day of its prices', () => {
  const lines = billTable().split('\n')
  expect(lines[0]).toBe('| A month of | 2,000 members | 20,000 members | 200,000 members |')
  expect(lines.at(-1)).toMatch(/List prices of \d{4}-\d\d-\d\d/)
})
