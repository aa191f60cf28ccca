import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as brand from './brand.ts'
import * as card from './card.ts'
import * as channel from './channel.ts'
import * as coupon from './coupon.ts'
import * as doubt from './doubt.ts'
import { envelope, shardOf, type EventKind } from './event.ts'
import * as ledger from './ledger.ts'
import * as member from './member.ts'
import * as order from './order.ts'
import * as playbook from './playbook.ts'
import * as tier from './tier.ts'

const NOUNS = [brand, card, channel, coupon, doubt, ledger, member, order, playbook, tier]
const kinds = NOUNS.flatMap((noun) => Object.values(noun)) as EventKind[]
const FILES = import.meta.glob(['./*.ts', '!./*.test.ts', '!./event.ts', '!./source.ts', '!./done-by.ts'])

test('every file of events is tried here', () => {
  expect(Object.keys(FILES)).toHaveLength(NOUNS.length)
  expect(kinds.length).toBeGreaterThanOrEqual(16)
})

test('no two events share a name', () => {
  const names = kinds.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  test('is a noun and what happened to it', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/)
    expect(kind.version).toBeGreaterThanOrEqual(1)
  })
  test('has an example that its own schema takes, unchanged by a trip over the bus', () => {
    const sent: unknown = JSON.parse(JSON.stringify(kind.example))
    expect(kind.data.parse(sent)).toEqual(kind.example)
  })
})

test('what happened carries who and where, its name and its version', () => {
  const about = { at: '2026-11-21T02:00:00.000Z', group: 'grp_1', brand: 'brd_1', member: 'mem_1' }
  expect(member.memberTagged.happened(about, { tag: '喚醒成功' })).toEqual({
    ...about,
    name: 'member.tagged',
    version: 1,
    data: { tag: '喚醒成功' },
  })
})

test('an envelope names its group and its bus', () => {
  const whole = {
    id: 'x#0',
    version: 1,
    at: '2026-11-21T02:00:00.000Z',
    group: 'grp_00000000000000000000000000',
    shard: 1,
    trace: 't',
  }
  expect(envelope.safeParse(whole).success).toBe(true)
  expect(envelope.safeParse({ ...whole, group: undefined }).success).toBe(false)
})

test('a group is on one of three playbook buses, always the same, and groups spread over all', () => {
  fc.assert(
    fc.property(fc.string(), (group) => {
      expect([1, 2, 3]).toContain(shardOf(group))
      expect(shardOf(group)).toBe(shardOf(group))
    }),
  )
  const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
  expect(new Set(letters.map((letter) => shardOf(`grp_0000000000000000000000000${letter}`)))).toEqual(
    new Set([1, 2, 3]),
  )
  // For ever: live playbooks stand on the bus their group had when they were published.
  expect(shardOf('grp_00000000000000000000000000')).toBe(2)
})
