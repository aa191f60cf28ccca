import { describe, expect, test } from 'vitest'
import { complaints, type End, type Row, type Told } from './model.ts'

const pk = 'grp_1#mem_1'
const entry = (key: string, more: object): Row => ({ pk, sk: `ledger#brd_1#${key}`, _et: 'entry', key, ...more })
const gift = { pk, sk: 'home#brd_1#coupon#cpn_1', _et: 'coupon', id: 'cpn_1', issuedBy: 'playbook:p.1:gift' }
const visit = entry('scan:1', { account: 'stamp', reason: 'counter', delta: 1 })

const rows: Row[] = [
  visit,
  entry('redeem:cpn_1', { account: 'coupon', reason: 'redeemed', delta: -1 }),
  { ...gift, state: 'redeemed' },
  { pk, sk: 'home#brd_1#card#crd_1', _et: 'card', kind: 'stamp', state: { pressed: ['a'] } },
  { pk, sk: 'stay#brd_1#p.1#0', _et: 'entered' },
  { pk, sk: 'message#brd_1#m#outcome', _et: 'outcome', state: 'sent' },
  { pk: 'grp_1#brd_1#totals', sk: 'members', joined: 1 },
  { pk: 'grp_1#brd_1#days', sk: '2026-11-21#store#sto_1', stamps: 1, redeemed: 1 },
]
const told: Told = { visits: 1, stamps: 1, redeemed: new Set(['cpn_1']) }
const end: End = { told: new Map([['mem_1', told]]), rows, chats: new Map([['mem_1', ['hello']]]), goal: 10 }
const but = (change: Partial<End>) => complaints({ ...end, ...change })
const without = (sk: string) => but({ rows: rows.filter((row) => !row.sk.startsWith(sk)) })

describe('the model', () => {
  test('has no complaint when the ledger says what people were told', () => {
    expect(complaints(end)).toEqual([])
  })

  test('complains of a visit that was paid twice', () => {
    const twice = but({ rows: [...rows, { ...visit, sk: 'ledger#brd_1#scan:2', key: 'scan:2' }] })
    expect(twice.join()).toMatch(/told of 1 visits, the ledger has 2/)
    expect(twice.join()).toMatch(/not the sum of its entries/)
  })

  test('complains of a visit that was lost, and of a redemption nobody was told of', () => {
    expect(without('ledger#brd_1#scan').join()).toMatch(/the ledger has 0/)
    const untold = { ...told, redeemed: new Set<string>() }
    expect(but({ told: new Map([['mem_1', untold]]) }).join()).toMatch(/told of 0 redemptions, the ledger has 1/)
  })

  test('complains of whoever the playbook skipped, gave two gifts or wrote to twice', () => {
    expect(without('stay#').join()).toMatch(/skipped them/)
    expect(without('message#').join()).toMatch(/no welcome message/)
    expect(but({ rows: [...rows, { ...gift, sk: `${gift.sk}2`, id: 'cpn_2', state: 'usable' }] }).join()).toMatch(
      /2 welcome gifts/,
    )
    expect(but({ chats: new Map([['mem_1', ['hello', 'hello']]]) }).join()).toMatch(/got twice/)
  })

  test('lets somebody be told twice in the same words who gave reason to twice, and no third time', () => {
    const full = (id: string) => ({ ...rows[5]!, sk: `message#brd_1#${id}#outcome`, altText: '{name}，集滿了！' })
    const chats = (times: number) => new Map([['mem_1', Array.from({ length: times }, () => '小美，集滿了！')]])
    const twice = [...rows, full('a'), full('b')]
    expect(but({ rows: twice, chats: chats(2) })).toEqual([])
    expect(but({ rows: twice, chats: chats(3) }).join()).toMatch(/got twice/)
  })

  test('complains of counters that counted an event twice', () => {
    const more = rows.map((row) => (row.sk === 'members' ? { ...row, joined: 2 } : row))
    expect(but({ rows: more })).toEqual(['the counter of members says 2, it was 1'])
  })
})
