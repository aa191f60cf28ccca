import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, MINUTE, SECOND } from '../../base/time.ts'
import {
  claim,
  HOLD_MS,
  isSpent,
  readPresented,
  use,
  writeCode,
  writeTicket,
  type CounterCode,
} from './counter-code.ts'

const SHOWN = '2026-11-21T02:00:00.000Z'
const shown: CounterCode = {
  group: 'grp_1',
  brand: 'brd_1',
  store: 'sto_1',
  slug: 'hf0001',
  digits: '483920',
  secret: 'a1B2c3D4',
  worth: 1,
  shownAt: SHOWN,
}
const at = (msLater: number) => after(SHOWN, msLater)
const scanned = { slug: shown.slug, digits: shown.digits, secret: shown.secret }
const typed = { slug: shown.slug, digits: shown.digits }
const stampFor = (member: string, msLater: number) => ({ member, for: 'stamp', at: at(msLater) })
const claimed = (msLater: number) => ({ key: 'k', ticket: 'ticket-of-k', at: at(msLater) })

describe('what somebody presents', () => {
  test('six typed digits need the brand they are in', () => {
    expect(readPresented('483 920', 'hf0001')).toEqual(typed)
    expect(readPresented('483920')).toBeUndefined()
  })
  test.each(['', 'hf0001-48392-a1B2c3D4', 'HF0001-483920-a1B2c3D4', 'hf0001-483920-', 'https://example.com', '48392'])(
    '%j is no code',
    (text) => expect(readPresented(text, 'hf0001')).toBeUndefined(),
  )

  const base64url = (bytes: number) =>
    fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((raw) => Buffer.from(raw).toString('base64url'))
  test('a code that was written is read as the same code, whatever letters its secret begins with', () => {
    fc.assert(
      fc.property(
        base64url(6),
        (secret) => void expect(readPresented(writeCode({ ...shown, secret }))).toEqual({ ...scanned, secret }),
      ),
      { examples: [['tAbCdEfG'], ['-bCdEfGh']] },
    )
  })
  test('a ticket that was written is read as the same ticket, and never as a secret', () => {
    fc.assert(
      fc.property(
        base64url(12),
        (ticket) => void expect(readPresented(writeTicket(shown, ticket))).toEqual({ ...typed, ticket }),
      ),
    )
  })
})

describe('a code on the counter', () => {
  test('stands thirty seconds, with five of grace for a phone that scanned in the last second', () => {
    expect(isSpent(shown, at(30 * SECOND - 1))).toBe(false)
    expect(isSpent(shown, at(30 * SECOND))).toBe(true)
    expect(use(shown, scanned, stampFor('A', 35 * SECOND)).ok).toBe(true)
    expect(use(shown, scanned, stampFor('A', 35 * SECOND + 1))).toMatchObject({ failure: 'code-expired' })
    expect(claim(shown, claimed(35 * SECOND + 1), shown.secret)).toMatchObject({ failure: 'code-expired' })
  })
  test('works typed as well as scanned, but not with another secret', () => {
    expect(use(shown, typed, stampFor('A', 1)).ok).toBe(true)
    expect(use(shown, { ...scanned, secret: 'of-an-older-code' }, stampFor('A', 1))).toMatchObject({
      failure: 'code-expired',
    })
    expect(claim(shown, claimed(1), undefined)).toMatchObject({ failure: 'code-expired' })
  })
  test('gives the same claimer the same ticket, and the next one none', () => {
    const held = { ...shown, claim: claimed(1) }
    expect(claim(held, { key: 'k', ticket: 'another', at: at(2) }, shown.secret)).toEqual({
      ok: true,
      value: held.claim,
    })
    expect(claim(held, { key: 'other', ticket: 'another', at: at(2) }, shown.secret)).toMatchObject({
      failure: 'code-already-used',
    })
    expect(isSpent(held, at(2))).toBe(true)
  })
  test('once claimed is good for its ticket alone, for ten minutes', () => {
    const held = { ...shown, claim: claimed(SECOND) }
    const ticket = { ...typed, ticket: 'ticket-of-k' }
    expect(use(held, scanned, stampFor('A', 2 * SECOND))).toMatchObject({ failure: 'code-already-used' })
    expect(use(held, typed, stampFor('A', 2 * SECOND))).toMatchObject({ failure: 'code-already-used' })
    expect(use(held, { ...typed, ticket: 'guessed' }, stampFor('A', 2 * SECOND))).toMatchObject({
      failure: 'code-invalid',
    })
    expect(use(held, ticket, stampFor('A', SECOND + 10 * MINUTE)).ok).toBe(true)
    expect(use(held, ticket, stampFor('A', SECOND + 10 * MINUTE + 1))).toMatchObject({ failure: 'code-expired' })
  })
  test('that was used is that member’s for ever and for that one thing', () => {
    const used = { ...shown, use: stampFor('A', 1) }
    expect(use(used, scanned, stampFor('A', MINUTE))).toEqual({ ok: true, value: used.use })
    expect(use(used, scanned, { ...stampFor('A', 2), for: 'cpn_1' })).toMatchObject({ failure: 'code-already-used' })
    expect(use(used, scanned, stampFor('B', 2))).toMatchObject({ failure: 'code-already-used' })
  })
})

describe('whatever people do, in whatever order', () => {
  const people = fc.constantFrom('A', 'B', 'C')
  const moves = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 4 * MINUTE }),
      who: people,
      does: fc.constantFrom('claim', 'scan', 'type', 'ticket', 'guess') as fc.Arbitrary<
        'claim' | 'scan' | 'type' | 'ticket' | 'guess'
      >,
      forWhat: fc.constantFrom('stamp', 'cpn_1'),
    }),
    { maxLength: 40 },
  )

  test('a code is used by one member for one thing, and never after its time', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        let code = shown
        let now = SHOWN
        let isTicketOut = false
        const uses = new Set<string>()
        for (const { wait, who, does, forWhat } of steps) {
          now = after(now, wait)
          if (does === 'claim') {
            const taken = claim(code, { key: who, ticket: `ticket-of-${who}`, at: now }, code.secret)
            if (taken.ok) {
              expect(code.claim === undefined || code.claim.key === who).toBe(true)
              code = { ...code, claim: taken.value }
              isTicketOut = true
            }
            continue
          }
          const held = code.claim?.ticket ?? 'none-yet'
          const presented = {
            scan: scanned,
            type: typed,
            ticket: { ...typed, ticket: held },
            guess: { ...typed, ticket: 'guessed' },
          }[does]
          const first = code.use === undefined
          const used = use(code, presented, { member: who, for: forWhat, at: now })
          if (!used.ok) continue
          uses.add(`${used.value.member} ${used.value.for}`)
          expect(used.value).toMatchObject({ member: who, for: forWhat })
          if (first) {
            expect(does).not.toBe('guess')
            if (isTicketOut) expect(now <= after(code.claim!.at, HOLD_MS)).toBe(true)
            else expect(now <= at(35 * SECOND)).toBe(true)
          }
          code = { ...code, use: used.value }
        }
        expect(uses.size).toBeLessThanOrEqual(1)
      }),
    )
  })
})
