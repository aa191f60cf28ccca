import { beforeAll, describe, expect, it } from 'vitest'
import { businessDay } from '#shared/base/time.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { sourceKind } from '#shared/domain/member/source.ts'
import type { Source } from '#shared/events/source.ts'
import type { Write } from '#functions/platform/table/write.ts'
import { eventsOf } from './followed.ts'
import { history, historyUntil } from './history.ts'

type Item = Record<string, unknown> & { pk: string; sk: string; _et?: string }

const NOW = '2026-11-22T02:00:00.000Z'
let writes: Write[]
let items: Item[]
let counters: Map<string, Item>
const of = (entity: string) => items.filter(({ _et }) => _et === entity)
const sum = (numbers: unknown[]) => numbers.reduce<number>((all, one) => all + Number(one), 0)
const groupedBy = (rows: Item[], name: (row: Item) => string) => Object.groupBy(rows, name) as Record<string, Item[]>
const counter = (brand: string, part: 'days' | 'totals', row: string) =>
  counters.get(`${brand}#${part} ${row}`) ?? ({} as Item)

beforeAll(() => {
  process.env.TABLE_NAME ??= 'demo'
  writes = history(historyUntil(NOW))
  items = writes.map(({ Put }) => Put!.Item as Item)
  counters = new Map(items.map((item) => [`${item.pk.slice(item.pk.indexOf('#') + 1)} ${item.sk}`, item]))
}, 60_000)

describe('the demo’s year', () => {
  it('is the same year when it is told again on the same day, at whatever hour', () => {
    expect(historyUntil('2026-11-22T09:12:00.000Z')).toBe(historyUntil(NOW))
    expect(historyUntil('2026-11-22T01:00:00.000Z') < historyUntil(NOW)).toBe(true)
    expect(history(historyUntil('2026-11-22T09:12:00.000Z'))).toEqual(writes)
  }, 20_000)

  it('has 300 members of two brands, each with a phone of their own and no item twice', () => {
    const phones = of('member').map(({ phone }) => String(phone))
    expect([phones.length, new Set(phones).size]).toEqual([300, 300])
    expect(phones.every((phone) => readPhone(phone).ok && phone.startsWith('+886900'))).toBe(true)
    expect(new Set(items.map(({ pk, sk }) => `${pk} ${sk}`)).size).toBe(items.length)
  })

  it('ends before the world begins', () => {
    const instants = items.flatMap(({ at, joinedAt, redeemedAt }) =>
      [at, joinedAt, redeemedAt].filter((one) => one !== undefined),
    )
    expect(instants.filter((one) => String(one) > NOW)).toEqual([])
    expect(of('served').length).toBeGreaterThan(4)
  })

  it('leaves every card with the sum of its entries', () => {
    const entries = groupedBy(
      of('entry').filter(({ account }) => account === 'stamp'),
      ({ member, of: program }) => `${String(member)} ${String(program)}`,
    )
    const cards = of('card')
    expect(cards.map(({ state }) => (state as { pressed: string[] }).pressed.length)).toEqual(
      cards.map(({ member, program }) =>
        sum(entries[`${String(member)} ${String(program)}`]!.map(({ delta }) => delta)),
      ),
    )
    expect(cards.length).toBe(Object.keys(entries).length)
  })

  it('leaves every coupon with an entry that issued it, and one that redeemed it when it is redeemed', () => {
    const keys = new Set(of('entry').map(({ member, key }) => `${String(member)} ${String(key)}`))
    for (const { member, id, issuedBy, state } of of('coupon')) {
      expect(keys.has(`${String(member)} ${String(issuedBy)}`)).toBe(true)
      expect(keys.has(`${String(member)} redeem:${String(id)}`)).toBe(state === 'redeemed')
    }
  })

  it('ends every stay but those of the last three days', () => {
    const ended = new Set(of('left').map(({ member }) => member))
    const inside = of('entered').filter(({ member }) => !ended.has(member))
    expect(inside.every(({ at }) => Date.parse(NOW) - Date.parse(String(at)) < 3 * 86_400_000 + 3_600_000)).toBe(true)
    const told = items.filter(({ sk }) => sk.startsWith('inside#')).map(({ members }) => members)
    expect(sum(told)).toBe(inside.length)
  })
})

describe('the counters', () => {
  it('are what a recount of the entries gives, day by day and store by store', () => {
    const stamps = of('entry').filter(({ account, reason }) => account === 'stamp' && reason === 'counter')
    for (const [place, rows] of Object.entries(
      groupedBy(stamps, ({ brand, at, store }) => `${String(brand)} ${businessDay(String(at))}#store#${String(store)}`),
    )) {
      const [brand, row] = place.split(' ') as [string, string]
      expect(counter(brand, 'days', row).stamps).toBe(sum(rows.map(({ delta }) => delta)))
    }
    const counted = items.filter(({ pk, stamps: there }) => pk.endsWith('#days') && there !== undefined)
    expect(sum(counted.map((row) => row.stamps))).toBe(sum(stamps.map(({ delta }) => delta)))
  })

  it('are what a recount of coupons, joins and messages gives', () => {
    for (const [campaign, rows] of Object.entries(groupedBy(of('coupon'), ({ campaign: id }) => String(id)))) {
      const redeemed = rows.filter(({ state }) => state === 'redeemed').length
      expect(counter(String(rows[0]!.brand), 'totals', `campaign#${campaign}`)).toMatchObject({
        issued: rows.length,
        redeemed,
      })
    }
    for (const [brand, rows] of Object.entries(groupedBy(of('join'), (row) => String(row.brand)))) {
      expect(counter(brand, 'totals', 'members').joined).toBe(rows.length)
      const cards = of('card').filter((card) => card.brand === brand)
      expect(counter(brand, 'totals', `program#${String(cards[0]!.program)}`).holders).toBe(cards.length)
      for (const [poster, joins] of Object.entries(groupedBy(rows, ({ source }) => (source as Source)?.poster ?? '')))
        if (poster) expect(counter(brand, 'totals', `poster#${poster}`).joins).toBe(joins.length)
    }
    const sent = items.filter(({ sk }) => sk.endsWith('#message#sent'))
    expect(sum(sent.map(({ count }) => count))).toBe(of('outcome').filter(({ state }) => state === 'sent').length)
    expect(of('message-line').length).toBe(of('outcome').length)
  })

  it('know every way in', () => {
    const ways = new Set(of('join').map(({ source }) => sourceKind(source as Source)))
    expect([...ways].sort()).toEqual(['campaign', 'direct', 'link', 'poster', 'store'])
    expect(eventsOf(writes).filter(({ name }) => name === 'member.joined').length).toBe(300)
  })
})
