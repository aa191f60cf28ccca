// What a till is told before the order, and what the order then gives, where nobody knows the guest yet; and what it signed is all that it asks.
import { beforeAll, expect, test } from 'vitest'
import { BOUGHT, ORDER_TOTAL, STORE } from '../bad-input/places.ts'
import type { Scene } from '../bad-input/scene.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'

const [basic] = cafe.tiers!.settings.tiers.map(({ id }) => id)

let scene: Scene

beforeAll(async () => {
  scene = await (await import('../bad-input/scene.ts')).setScene()
  const { stage } = scene
  const points = cafe.others[0]!.settings
  const multipliers = [{ when: { kind: 'tier', tiers: [basic] }, percent: 200 }]
  await stage.publish('program', scene.ids.points, { ...points, settings: { ...points.settings, multipliers } })
  await stage.publish('tier', cafe.tiers!.id, cafe.tiers!.settings)
  stage.advance(120_000)
})

const basket = { storeId: STORE, lines: [BOUGHT], total: ORDER_TOTAL }

test('a guest is quoted by the tier in which everybody begins, as the order gives and the receipt says', async () => {
  const { door, callers, stage, ids } = scene
  const earned = ({ earned: lines }: { earned: { programId: string; added: number }[] }) =>
    lines.find(({ programId }) => programId === ids.points)?.added
  const quoted = await door.must('POST /pos/quote', callers.till, basket)
  const order = (number: string, more: object) =>
    door.must('POST /pos/orders', callers.till, { ...basket, number, paidAt: stage.now(), ...more } as never)
  const given = await order('Q-1', { member: { phone: '0977555444', enrol: true } })
  expect(earned(given)).toBeGreaterThan(0)
  expect(earned(quoted)).toBe(earned(given))
  const { claimUrl } = await order('Q-2', {})
  const receipt = await door.must('GET /receipts/{code}', {}, { code: String(claimUrl).split('/').at(-1)! })
  expect(earned(receipt)).toBe(earned(given))
})

test('what stands in the query of a till is nobody’s: it was not signed', async () => {
  const { door, callers, stage } = scene
  const asked = { ...basket, number: 'Q-3', paidAt: stage.now() }
  const plain = await door.ask('POST /pos/orders', callers.till, asked, { query: { invoiceNumber: 'AB12345678' } })
  expect(plain.status).toBe(201)
  const row = scene.table.all().find(({ _et, number }) => _et === 'order' && number === 'Q-3')
  expect(row).toBeDefined()
  expect(JSON.stringify(row)).not.toContain('AB12345678')
})
