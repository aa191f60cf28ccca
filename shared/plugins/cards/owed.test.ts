import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY } from '../../base/time.ts'
import type { CardEntry, CardKind, Moved } from '../../domain/card/card-kind.ts'
import type { Account } from '../../domain/ledger/account.ts'
import { owedBetween, type End, type Owed } from '../../domain/ledger/owed.ts'
import type { CardStart } from './family.ts'
import { kinds } from './kinds.ts'
import { loadCard } from './load.server.ts'

const START = '2026-11-21T02:00:00.000Z'
const MISSION = '00000000000000000000000000'
const stores = [0, 1, 2].map((n) => `sto_${MISSION.slice(1)}${n}`)

/** Promises whose ends move: with each act, with the month, or never. */
const SETTINGS: Record<(typeof kinds)[number], readonly object[]> = {
  stamp: [
    { goal: 5 },
    { goal: 5, validity: { kind: 'months-after-first-stamp', months: 1 } },
    { goal: 5, validity: { kind: 'never' } },
  ],
  mission: [{}],
  points: [
    { lapse: { kind: 'after-earning', months: 2 }, pendingDays: 0 },
    { lapse: { kind: 'after-activity', months: 1 }, pendingDays: 7 },
    { lapse: { kind: 'end-of', period: 'month', later: 1 }, pendingDays: 0 },
    { lapse: { kind: 'never' }, pendingDays: 7 },
    { lapse: { kind: 'after-earning', months: 2 }, pendingDays: 3 },
  ],
  'stored-value': [{ bonusLapse: { kind: 'after-activity', months: 1 } }],
}

const OTHERS = ['spend', 'topUp', 'reverse', 'payOut', 'expire', 'hold', 'confirm', 'release']
const ACTS = ['collect', 'collect', 'collect', ...OTHERS]

const act = fc.record({
  kind: fc.constantFrom(...ACTS),
  days: fc.oneof(fc.nat(20), fc.constant(0)),
  worth: fc.integer({ min: 1, max: 9 }),
  store: fc.constantFrom(...stores),
  policy: fc.constantFrom('what-is-left', 'go-negative'),
})

/** They are saved, whether anything moved or not. */
const SETS_ASIDE = ['hold', 'release']

const writtenOut = (settings: object): object =>
  JSON.parse(JSON.stringify(settings).replaceAll('"campaign":""', `"campaign":"cmp_${MISSION}"`)) as object

const play = (kind: CardKind, settings: any, acts: readonly any[]): { card: unknown; entries: CardEntry[] } => {
  let [card, at]: [unknown, string] = [kind.blank(settings), START]
  const entries: CardEntry[] = []
  acts.forEach((one, nth) => {
    at = after(at, one.days * DAY)
    const base = { at, key: `act:${nth}` }
    const occasion = { way: 'code', at, store: one.store, dayEndsAtHour: 0 } as const
    const reversed = { of: { key: `act:${nth - 1}`, parts: [] }, undoable: [], policy: one.policy }
    const done = {
      collect: () => kind.collect(settings, card, { ...base, occasion, worth: one.worth }),
      spend: () => kind.spend?.(settings, card, { ...base, amount: one.worth }),
      topUp: () => kind.topUp?.(settings, card, { ...base, amount: one.worth * 500 }),
      hold: () => kind.hold?.(settings, card, { ...base, amount: one.worth, hold: 'till' }),
      confirm: () => kind.confirm?.(settings, card, { ...base, hold: 'till' }),
      release: () => kind.release && { ok: true, value: kind.release(settings, card, { ...base, hold: 'till' }) },
      payOut: () => kind.payOut?.(settings, card, { ...base, amount: one.worth * 100 }),
      reverse: () => kind.reverse(settings, card, { ...base, ...reversed, amount: one.worth }),
      expire: () => ({ ok: true, value: kind.expire(card, at) }),
    }[one.kind as 'collect']() as { ok: boolean; value: Moved<unknown> } | undefined
    if (!done?.ok || (done.value.entries.length === 0 && !SETS_ASIDE.includes(one.kind))) return
    card = done.value.card
    entries.push(...done.value.entries)
  })
  return { card, entries }
}

const sum = (entries: readonly CardEntry[]): Owed =>
  entries.reduce<Owed>(
    (all, { owed = {} }) => owedBetween(Object.fromEntries(Object.entries(owed).map(([end, n]) => [end, -n!])), all),
    {},
  )

const balanceIn = (owed: Owed) =>
  (Object.entries(owed) as [End, number][]).reduce(
    (all, [end, n]) => (end.startsWith('opens.') ? all : end === 'debt' ? all - n : all + n),
    0,
  )

/** What a refund takes of what is set aside, once that comes back, is owed to nobody. */
const claimedIn = (card: unknown) =>
  ((card as Partial<Account>).holds ?? [])
    .flatMap(({ claims = [] }) => claims)
    .reduce((all, { amount }) => all + amount, 0)

describe.each([...kinds])('what movements of %s say is owed', async (name) => {
  const kind = await loadCard(name)
  const { starting }: CardStart = await import(`./${name}/starting.ts`)
  const face = { colour: '#1f5a46', pattern: 'plain' as const, mark: 'seal' as const, picture: null }
  const plain = writtenOut(starting(face).settings as object)

  test.each(SETTINGS[name].map((settings) => [settings]))('adds up to what the card holds, with %j', (promised) => {
    const steps = stores.map((store, n) => ({ id: `s${n}`, kind: 'store', store, words: { 'zh-Hant': '到店' } }))
    const settings = { ...plain, ...(name === 'mission' && { steps }), ...promised }
    let movements = 0
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        const { card, entries } = play(kind, settings, acts)
        movements += entries.length
        expect(sum(entries)).toEqual(kind.owes(card))
        expect(balanceIn(kind.owes(card)) + claimedIn(card)).toBe(kind.balance(card))
      }),
      { numRuns: 40 },
    )
    expect(movements).toBeGreaterThan(100)
  })
})
