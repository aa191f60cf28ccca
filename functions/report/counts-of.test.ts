import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Event } from '#shared/events/event.ts'
import { countsOf } from './counts-of.ts'
import { reportModule } from './module.ts'

beforeAll(() => void vi.stubEnv('TABLE_NAME', 'jidian'))
afterAll(() => void vi.unstubAllEnvs())

const EVENTS = reportModule.subscriptions!.find(({ file }) => file === 'on-counted-event')!.events
const PLACE = { group: 'grp_1', brand: 'brd_1' }
const from = { playbook: 'ply_1', version: 2, step: 's1', enrolment: 'ply_1.1' }

/** Rows and what is added to each, e.g. `totals members: joined 1`. */
const counted = (name: string, data: object, more: Partial<Event> | object = {}) => {
  const event = {
    id: 'x#0',
    version: 1,
    at: '2026-11-21T02:30:00.000Z',
    group: 'grp_1',
    shard: 1,
    trace: 't',
    name,
    data,
    ...more,
  } as Event
  return countsOf(PLACE, event, '2026-11-21').map(({ Update }) => {
    const {
      Key,
      ExpressionAttributeNames: names = {},
      ExpressionAttributeValues: values = {},
      UpdateExpression,
    } = Update!
    expect(UpdateExpression).toMatch(/^ADD /)
    const amounts = Object.entries(names).map(
      ([place, counter]) => `${counter} ${String(values[place.replace('#n', ':v')])}`,
    )
    const [, , part] = String(Key!.pk).split('#')
    return `${part} ${String(Key!.sk)}: ${amounts.join(', ')}`
  })
}

describe('a member who joined counts', () => {
  const data = { source: null, noticeVersion: 1, marketing: true, provider: 'prv1' }
  test('for the day, the store, the source and its poster', () => {
    expect(counted('member.joined', data, { store: 'sto_1', source: { poster: 'YK-01' } })).toEqual([
      'days 2026-11-21#store#sto_1: joins 1',
      'days 2026-11-21#source#YK-01: joins 1',
      'totals members: joined 1',
      'totals poster#YK-01: joins 1',
    ])
  })
  test('once: binding LINE to what a clerk had made of a phone number counts nothing more', () => {
    expect(counted('member.joined', { ...data, phoneOnly: true })).toContain('totals members: joined 1')
    expect(counted('member.joined', { ...data, bound: true }, { source: { poster: 'YK-01' } })).toEqual([])
  })
  test('as nowhere in particular when nothing brought them', () => {
    expect(counted('member.joined', data)).toEqual([
      'days 2026-11-21#store#-: joins 1',
      'days 2026-11-21#source#direct: joins 1',
      'totals members: joined 1',
    ])
  })
})

describe('stamps count', () => {
  const stamp = { program: 'crd_1', added: 2, stamps: 7, goal: 10, round: 1, name: '林○婷' }
  test('for the day, the store and the Taipei hour, by how many they were', () => {
    expect(counted('stamp.collected', stamp, { store: 'sto_1' })).toEqual([
      'days 2026-11-21#store#sto_1: stamps 2, h10 2',
    ])
  })
  test('their first visit as a new holder, and only the first', () => {
    expect(counted('stamp.collected', { ...stamp, first: true })).toContain('totals program#crd_1: holders 1')
    expect(counted('stamp.collected', { ...stamp, first: false, round: 2 })).toHaveLength(1)
  })
})

describe('a card of another kind counts', () => {
  const credited = { program: 'crd_2', kind: 'points', added: 12, balance: 12, reason: 'order', name: '林○婷' }
  test('its new holder, and no stamps', () => {
    expect(counted('card.credited', { ...credited, first: true })).toEqual(['totals program#crd_2: holders 1'])
    expect(counted('card.credited', { ...credited, first: false })).toEqual([])
  })
})

describe('coupons count', () => {
  test('for the day and the campaign', () => {
    expect(counted('coupon.issued', { campaign: 'cmp_1' })).toEqual([
      'days 2026-11-21#store#-: issued 1',
      'totals campaign#cmp_1: issued 1',
      'money out#unknown#cmp_1#-: units 1',
      'money moved#2026-11#cmp_1#-: issued 1',
    ])
    expect(counted('coupon.redeemed', { campaign: 'cmp_1' }, { store: 'sto_1' })).toEqual([
      'days 2026-11-21#store#sto_1: redeemed 1',
      'totals campaign#cmp_1: redeemed 1',
      'money out#unknown#cmp_1#-: units -1',
      'money moved#2026-11#cmp_1#sto_1: used 1',
    ])
  })
})

describe('what is owed counts by when it ends', () => {
  const end = (day: string) => `${day}T15:59:59.999Z`
  test('units of a card, in one row a month with a counter a day, where it happened', () => {
    const owed = { '2026-12-21': 12, '2026-12-28': -5, '2027-01-31': 3, never: -2, 'opens.2026-11-28': 12 }
    expect(counted('ledger.moved', { account: 'points', of: 'crd_1', owed }, { store: 'sto_1' })).toEqual([
      'money owed#2026-12#points#crd_1#sto_1: units 7, d21 12, d28 -5',
      'money owed#2027-01#points#crd_1#sto_1: units 3, d31 3',
      'money owed#never#points#crd_1#sto_1: units -2',
      'money opens#2026-11#crd_1: units 12, d28 12',
    ])
  })
  test('coupons that are out: less by one when used, voided or given away, elsewhere when opening sets the end', () => {
    const coupon = { campaign: 'cmp_1', expiresAt: end('2026-12-31') }
    const out = (name: string, data: object = coupon) =>
      counted(name, data).filter((line) => line.startsWith('money out'))
    expect(out('coupon.issued')).toEqual(['money out#2026-12#cmp_1#-: units 1, d31 1'])
    expect(out('coupon.undone')).toEqual(['money out#2026-12#cmp_1#-: units 1, d31 1'])
    for (const gone of ['coupon.redeemed', 'coupon.voided', 'coupon.transferred'])
      expect(out(gone)).toEqual(['money out#2026-12#cmp_1#-: units -1, d31 -1'])
    expect(out('coupon.opened')).toEqual([])
    expect(out('coupon.opened', { ...coupon, was: end('2026-12-31') })).toEqual([])
    expect(out('coupon.opened', { ...coupon, expiresAt: end('2026-12-05'), was: end('2026-12-31') })).toEqual([
      'money out#2026-12#cmp_1#-: units 0, d31 -1, d05 1',
    ])
  })
  test('coupons that are out stand where they were issued, wherever they are used, and go on to where they go', () => {
    const coupon = { campaign: 'cmp_1', expiresAt: end('2026-12-31') }
    const out = (name: string, data: object, store?: string) =>
      counted(name, data, { store }).filter((line) => line.startsWith('money out'))
    expect(out('coupon.issued', coupon, 'sto_1')).toEqual(['money out#2026-12#cmp_1#sto_1: units 1, d31 1'])
    const here = { ...coupon, issuedIn: 'sto_1' }
    expect(out('coupon.redeemed', here, 'sto_2')).toEqual(['money out#2026-12#cmp_1#sto_1: units -1, d31 -1'])
    expect(out('coupon.issued', { ...here, reason: 'gift' }, 'sto_2')).toEqual([
      'money out#2026-12#cmp_1#sto_1: units 1, d31 1',
    ])
    // Of a coupon from before nobody knows where it was issued, and it was counted as of no store.
    expect(out('coupon.redeemed', coupon, 'sto_2')).toEqual(['money out#2026-12#cmp_1#-: units -1, d31 -1'])
    expect(out('coupon.issued', { ...coupon, reason: 'reissue' }, 'sto_2')).toEqual([
      'money out#2026-12#cmp_1#-: units 1, d31 1',
    ])
  })
  test('a coupon from a friend is the same promise, not a new one', () => {
    expect(counted('coupon.issued', { campaign: 'cmp_1', expiresAt: end('2026-12-31'), reason: 'gift' })).toContain(
      'money out#2026-12#cmp_1#-: units 1, d31 1',
    )
    expect(counted('coupon.issued', { campaign: 'cmp_1', reason: 'gift' }).join()).not.toContain('moved#')
  })
})

test('messages count for the day, those not sent by why', () => {
  expect(counted('message.sent', {})).toEqual(['days 2026-11-21#message#sent: count 1'])
  expect(counted('message.not-sent', { reason: 'no-consent' })).toEqual([
    'days 2026-11-21#message#not-sent#no-consent: count 1',
  ])
})

test('a poster that was scanned counts by poster', () => {
  expect(counted('poster.scanned', { poster: 'YK-01' })).toEqual(['totals poster#YK-01: scans 1'])
})

describe('on the canvas', () => {
  const STEP = 'totals step#ply_1#s1'
  const REST = 'totals step#ply_1#three'
  const visited = (data: object) => counted('playbook.visited', { skipped: null, waits: null, ...data }, { from })
  const onStep = (lines: string[]) => lines.filter((line) => line.startsWith(STEP))

  test('members are inside from when they enter until they leave', () => {
    expect(counted('playbook.entered', {}, { from })).toEqual(['totals inside#ply_1#2: members 1'])
    expect(counted('playbook.left', { why: 'goal' }, { from })).toEqual(['totals inside#ply_1#2: members -1'])
  })
  test.each([
    ['coupon.issued', { campaign: 'cmp_1' }, 'issued'],
    ['message.sent', {}, 'sent'],
    ['message.sent', {}, 'held'],
    ['member.tagged', { tag: '喚醒成功' }, 'tagged'],
  ])('a step that ends in %s counts a member once, with or without a rest after it', (deed, data, did) => {
    expect(onStep(counted(deed, data, { from }))).toEqual([`${STEP}: came 1, done 1`])
    expect(visited({ did })).toEqual([])
    expect(visited({ did, waits: 'three' })).toEqual([`${REST}: came 1, rested 1`])
  })
  test('a step that did nothing says so, and a question counts by its answer', () => {
    expect(visited({ did: 'nothing', skipped: 'no-coupon' })).toEqual([`${STEP}: came 1, skipped 1`])
    expect(visited({ did: 'yes' })).toEqual([`${STEP}: came 1, done 1`])
    expect(visited({ did: 'entered', waits: 'three' })).toEqual([
      `${STEP}: came 1, done 1`,
      `${REST}: came 1, rested 1`,
    ])
    expect(visited({ did: 'nothing', skipped: 'no-coupon', waits: 'three' })).toEqual([
      `${STEP}: came 1, skipped 1`,
      `${REST}: came 1, rested 1`,
    ])
  })
  test('what no playbook brought about counts for none', () => {
    expect(onStep(counted('message.sent', {}))).toEqual([])
    expect(counted('member.tagged', { tag: 'x' })).toEqual([])
  })
})

test('every event that comes here counts something', () => {
  const data = {
    program: 'crd_1',
    added: 1,
    stamps: 1,
    round: 1,
    campaign: 'cmp_1',
    poster: 'YK-01',
    reason: 'cap',
    did: 'yes',
    first: true,
    expiresAt: '2026-12-31T15:59:59.999Z',
    was: '2027-02-28T15:59:59.999Z',
    account: 'points',
    of: 'crd_1',
    owed: { '2027-11-21': 12 },
  }
  for (const name of EVENTS) expect(counted(name, data, { from }), name).not.toEqual([])
})

test('no event adds to one row twice: DynamoDB refuses that', () => {
  const data = {
    program: 'crd_1',
    added: 1,
    stamps: 1,
    round: 1,
    campaign: 'cmp_1',
    poster: 'YK-01',
    reason: 'cap',
    did: 'yes',
    expiresAt: '2026-12-31T15:59:59.999Z',
    was: '2026-12-28T15:59:59.999Z',
    account: 'points',
    of: 'crd_1',
    owed: { '2026-12-21': 12, '2026-12-28': -5, 'opens.2026-12-01': 12, never: 1 },
  }
  for (const name of EVENTS) {
    const rows = counted(name, data, { from, store: 'sto_1', source: { poster: 'YK-01' } }).map(
      (line) => line.split(':')[0],
    )
    expect(new Set(rows).size, name).toBe(rows.length)
  }
})
