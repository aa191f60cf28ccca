import { expect, test } from 'vitest'
import { shardOf, type Happening } from '#shared/events/event.ts'
import { memberTagged } from '#shared/events/member.ts'
import { orderPaid } from '#shared/events/order.ts'
import { itemBytes } from '../meter/item-size.ts'
import { withTrace } from '../watch/trace.ts'
import { eventsIn, outboxOf } from './outbox.ts'

const about = { at: '2026-11-21T02:00:00.000Z', group: 'grp_1', brand: 'brd_1', member: 'mem_1', store: undefined }
const happened = [memberTagged.happened(about, { tag: 'a' }), memberTagged.happened(about, { tag: 'b' })]
const item = { pk: 'grp_1#mem_1', sk: 'tag#brd_1#a' }
const published = (of: typeof item, happenings: Happening[] = happened) =>
  eventsIn({ ...of, ...outboxOf(of, happenings) })

test('an item on which nothing happened is not published', () => {
  expect(outboxOf(item, [])).toEqual({})
  expect(eventsIn(item)).toEqual([])
})

test('an event’s id is its item’s key and its place: the same however often it is made', () => {
  expect(published(item).map(({ id }) => id)).toEqual(['grp_1#mem_1/tag#brd_1#a#0', 'grp_1#mem_1/tag#brd_1#a#1'])
  expect(published(item)).toEqual(published(item))
})

test('an event carries its group’s bus and the trace of the call, and nothing that is not so', async () => {
  const [first] = await withTrace('req-1', async () => published(item))
  expect(first).toEqual({
    id: 'grp_1#mem_1/tag#brd_1#a#0',
    name: 'member.tagged',
    version: 1,
    at: about.at,
    group: 'grp_1',
    brand: 'brd_1',
    member: 'mem_1',
    data: { tag: 'a' },
    shard: shardOf('grp_1'),
    trace: 'req-1',
  })
})

test('an event comes out the same whether its item tells the same, something else, or more', () => {
  const alike = { ...item, at: about.at, group: 'grp_1', brand: 'brd_1', member: 'mem_1' }
  const other = { ...alike, brand: 'brd_2', store: 'sto_1' }
  expect(published(alike)).toEqual(published(item))
  expect(published(other)).toEqual(published(item))
  expect(published(alike)[0]).not.toHaveProperty('store')
})

test('what the item says is not said again', () => {
  const alike = { ...item, at: about.at, group: 'grp_1', brand: 'brd_1', member: 'mem_1' }
  expect(outboxOf(alike, happened).outbox![0]).toEqual({
    name: 'member.tagged',
    version: 1,
    trace: 'none',
    data: { tag: 'a' },
  })
  const tagged = { ...alike, tag: 'a' }
  expect(outboxOf(tagged, happened).outbox).toMatchObject([{ told: ['tag'] }, { data: { tag: 'b' } }])
  expect(outboxOf(tagged, happened).outbox![0]).not.toHaveProperty('data')
  expect(published(tagged)).toEqual(published(item))
  expect(itemBytes({ size: { S: JSON.stringify(outboxOf(alike, happened)) } })).toBeLessThan(200)
})

test('an order of many lines is short in the table and whole on the bus, whichever way its bytes come there', () => {
  const lines = Array.from({ length: 40 }, (_, nth) => ({
    sku: `4710${nth * 7919}`,
    quantity: 1 + (nth % 3),
    category: '咖啡',
  }))
  const paid = orderPaid.happened(about, { ...orderPaid.example, lines })
  const { outbox, ...rest } = outboxOf(item, [paid])
  const [{ packed, ...letter }] = outbox as never as [{ packed: Uint8Array }]
  expect(packed.length).toBeLessThan(JSON.stringify(lines).length / 4)
  const fromStream = { ...item, ...rest, outbox: [{ ...letter, packed: Buffer.from(packed).toString('base64') }] }
  for (const events of [published(item, [paid]), eventsIn(fromStream as never)])
    expect(events).toMatchObject([{ name: 'order.paid', data: { ...orderPaid.example, lines } }])
})
