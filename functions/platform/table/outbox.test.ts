import { expect, test } from 'vitest'
import { shardOf } from '#shared/events/event.ts'
import { memberTagged } from '#shared/events/member.ts'
import { withTrace } from '../trace.ts'
import { outboxOf } from './outbox.ts'

const about = { at: '2026-11-21T02:00:00.000Z', group: 'grp_1', brand: 'brd_1', member: 'mem_1', store: undefined }
const happened = [memberTagged.happened(about, { tag: 'a' }), memberTagged.happened(about, { tag: 'b' })]
const item = { pk: 'grp_1#mem_1', sk: 'tag#brd_1#a' }

test('an item on which nothing happened is not published', () => {
  expect(outboxOf(item, [])).toEqual({})
})

test('an event’s id is its item’s key and its place: the same however often it is made', () => {
  const { outbox = [] } = outboxOf(item, happened)
  expect(outbox.map(({ id }) => id)).toEqual(['grp_1#mem_1/tag#brd_1#a#0', 'grp_1#mem_1/tag#brd_1#a#1'])
  expect(outboxOf(item, happened)).toEqual(outboxOf(item, happened))
})

test('an event carries its group’s bus and the trace of the call, and nothing that is not so', async () => {
  const made = await withTrace('req-1', async () => outboxOf(item, happened))
  expect(made.outboxed).toBe('y')
  expect(made.outbox![0]).toMatchObject({
    name: 'member.tagged',
    data: { tag: 'a' },
    shard: shardOf('grp_1'),
    trace: 'req-1',
  })
  expect(made.outbox![0]).not.toHaveProperty('store')
})
