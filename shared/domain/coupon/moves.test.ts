import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, HOUR, instant, MINUTE } from '../../base/time.ts'
import { atRest, stateNow, type Coupon, type State } from './coupon.ts'
import {
  confirm,
  extend,
  hold,
  HOLD_MS,
  offer,
  open,
  passOn,
  redeem,
  release,
  revive,
  takeBack,
  undo,
  UNDO_MS,
  voidIt,
} from './moves.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const ENDS = '2026-11-28T15:59:59.999Z'
const TILL = { by: 'till 1', store: 'sto_1' }
const LINK = { code: 'link', allowed: true }

const states: { [S in State['state']]: Coupon & { state: S } } = {
  issued: { endsAt: ENDS, uses: 0, state: 'issued' },
  opened: { endsAt: ENDS, uses: 0, openedAt: NOW, state: 'opened' },
  held: { endsAt: ENDS, uses: 0, state: 'held', by: 'till 1', until: after(NOW, MINUTE) },
  offered: { endsAt: ENDS, uses: 0, state: 'offered', code: 'link', at: NOW },
  redeemed: { endsAt: ENDS, uses: 1, state: 'redeemed', redeemedAt: NOW, store: 'sto_1', by: 'till 1' },
  undone: { endsAt: ENDS, uses: 1, state: 'undone', undoneAt: NOW },
  transferred: { endsAt: ENDS, uses: 0, state: 'transferred', at: NOW },
  expired: { endsAt: ENDS, uses: 0, state: 'expired' },
  voided: { endsAt: ENDS, uses: 0, state: 'voided', at: NOW, reason: '發錯' },
}

const moves = {
  open: (coupon: Coupon) => open(coupon, NOW),
  hold: (coupon: Coupon) => hold(coupon, 'till 2', NOW),
  'hold again': (coupon: Coupon) => hold(coupon, 'till 1', NOW),
  confirm: (coupon: Coupon) => confirm(coupon, TILL, NOW),
  release: (coupon: Coupon) => release(coupon, 'till 1'),
  redeem: (coupon: Coupon) => redeem(coupon, { by: 'pin', store: 'sto_1' }, NOW),
  undo: (coupon: Coupon) => undo(coupon, { store: 'sto_1' }, NOW),
  revive: (coupon: Coupon) => revive(coupon, NOW),
  offer: (coupon: Coupon) => offer(coupon, LINK, NOW),
  'take back': (coupon: Coupon) => takeBack(coupon),
  'pass on': (coupon: Coupon) => passOn(coupon, 'link', NOW),
  void: (coupon: Coupon) => voidIt(coupon, '發錯', NOW),
}

const used = 'coupon-already-redeemed'
const over = 'coupon-expired'
const held = 'coupon-held'
const out = 'coupon-offered'
const gone = 'coupon-transferred'
const taken = 'coupon-voided'
const notOut = 'gift-gone'
const none = 'coupon-not-redeemed'

// prettier-ignore
const table: [move: keyof typeof moves, ...after: string[]][] = [
  //             issued        opened        held        offered        redeemed  undone        transferred expired voided
  ['open',        'opened',     'opened',     held,       out,           used,     'undone',     gone,       over,   taken],
  ['hold',        'held',       'held',       held,       out,           used,     'held',       gone,       over,   taken],
  ['hold again',  'held',       'held',       'held',     out,           used,     'held',       gone,       over,   taken],
  ['confirm',     'hold-lapsed', 'hold-lapsed', 'redeemed', out,           used,     'hold-lapsed', gone,       over,   taken],
  ['release',     'hold-lapsed', 'hold-lapsed', 'issued',   out,           used,     'hold-lapsed', gone,       over,   taken],
  ['redeem',      'redeemed',   'redeemed',   held,       out,           used,     'redeemed',   gone,       over,   taken],
  ['undo',        none,         none,         none,       none,          'undone', none,         none,       none,   none],
  ['revive',      none,         none,         none,       none,          'undone', none,         none,       none,   none],
  ['offer',       'offered',    'offered',    held,       out,           used,     'offered',    gone,       over,   taken],
  ['take back',   'gift-not-out','gift-not-out',held,     'issued',      used,     'gift-not-out',gone,      over,   taken],
  ['pass on',     notOut,       notOut,       notOut,     'transferred', notOut,   notOut,       gone,       over,   notOut],
  ['void',        'voided',     'voided',     'voided',   'voided',      used,     'voided',     gone,       over,   taken],
]

describe.each(table)('to %s', (move, ...ends) => {
  test.each(Object.keys(states).map((from, nth) => [from as State['state'], ends[nth]!] as const))(
    'what is %s: %s',
    (from, end) => {
      const moved = moves[move](states[from])
      expect(moved.ok ? moved.value.state : moved.failure).toBe(end)
    },
  )
})

describe('time', () => {
  test('before it begins it is neither redeemed nor held, but looked at and given away', () => {
    const later = { ...states.issued, startsAt: after(NOW, HOUR) }
    const words = [redeem(later, TILL, NOW), hold(later, 'till 1', NOW), open(later, NOW), offer(later, LINK, NOW)]
    expect(words.map((one) => (one.ok ? one.value.state : one.failure))).toEqual([
      'coupon-not-yet',
      'coupon-not-yet',
      'opened',
      'offered',
    ])
  })
  test('a redemption is taken back for ten minutes, to the millisecond', () => {
    const end = after(NOW, UNDO_MS)
    expect(undo(states.redeemed, { store: 'sto_1' }, end).ok).toBe(true)
    expect(undo(states.redeemed, { store: 'sto_1' }, after(end, 1))).toMatchObject({
      failure: 'undo-too-late',
      detail: { untilAt: end },
    })
  })
  test('of a purchase that was refunded it is taken back at any time', () =>
    expect(revive(states.redeemed, after(NOW, 90 * 24 * HOUR))).toMatchObject({ value: { state: 'undone', uses: 1 } }))
  test('opening sets the end where the campaign says so, once', () => {
    const opened = open(states.issued, NOW, '2026-11-24T15:59:59.999Z')
    expect(opened).toMatchObject({ value: { openedAt: NOW, endsAt: '2026-11-24T15:59:59.999Z' } })
    if (opened.ok) expect(open(opened.value, after(NOW, HOUR), ENDS)).toEqual(opened)
  })
})

describe('by whom', () => {
  test.each([
    ['the store that redeemed it', { store: 'sto_1' }, 'undone'],
    ['another store', { store: 'sto_2' }, 'undo-not-allowed'],
    ['the store manager', { role: 'store-manager' }, 'undone'],
    ['the owner', { role: 'owner' }, 'undone'],
    ['a marketer', { role: 'marketer' }, 'undone'],
    ['an analyst', { role: 'other' }, 'undo-not-allowed'],
  ] as const)('%s takes a redemption back: %s', (_, who, end) => {
    const undone = undo(states.redeemed, who, NOW)
    expect(undone.ok ? undone.value.state : undone.failure).toBe(end)
  })
  test('a coupon that came from a friend is not given on, nor one whose campaign forbids it', () => {
    expect(offer({ ...states.issued, passed: true }, LINK, NOW)).toMatchObject({ failure: 'coupon-not-transferable' })
    expect(offer(states.issued, { ...LINK, allowed: false }, NOW)).toMatchObject({ failure: 'coupon-not-transferable' })
  })
  test('only the link that is out now passes it on', () =>
    expect(passOn(states.offered, 'an older link', NOW)).toMatchObject({ failure: 'gift-gone' }))
})

type Act = { move: keyof typeof moves; wait: number }
const histories = fc.array(
  fc.record<Act>({
    move: fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
    wait: fc.oneof(fc.integer({ min: 0, max: 2 * HOLD_MS }), fc.integer({ min: 0, max: 3 * 24 * HOUR })),
  }),
  { maxLength: 60 },
)

test('from any history at most one redemption stands, and what has ended stays ended', () => {
  fc.assert(
    fc.property(histories, (acts) => {
      let now = NOW
      let coupon: Coupon = states.issued
      let redemptions = 0
      for (const { move, wait } of acts) {
        now = instant(Date.parse(now) + wait)
        const before = stateNow(coupon, now)
        const at = { ...moves, ...timed(now) }
        const moved = at[move](before)
        if (!moved.ok) continue
        if (moved.value.state === 'redeemed') redemptions += 1
        if (move === 'undo' || move === 'revive') redemptions -= 1
        expect(redemptions === 0 || redemptions === 1).toBe(true)
        expect(moved.value.state === 'redeemed').toBe(redemptions === 1)
        expect(moved.value.uses >= before.uses).toBe(true)
        if (before.state === 'transferred' || before.state === 'voided' || before.state === 'expired')
          throw new Error(`${before.state} was moved to ${moved.value.state}`)
        coupon = moved.value
      }
    }),
    { numRuns: 2_000 },
  )
})

const timed = (now: string): Partial<typeof moves> => ({
  hold: (coupon) => hold(coupon, 'till 2', now),
  'hold again': (coupon) => hold(coupon, 'till 1', now),
  confirm: (coupon) => confirm(coupon, TILL, now),
  redeem: (coupon) => redeem(coupon, { by: 'pin', store: 'sto_1' }, now),
  undo: (coupon) => undo(coupon, { store: 'sto_1' }, now),
})

test('an end that staff put off stays: opening the coupon does not bring it nearer', () => {
  const given = atRest({ endsAt: after(NOW, DAY) })
  const later = extend(given, after(NOW, 90 * DAY))
  if (!later.ok) throw new Error(later.failure)
  expect(open(later.value, NOW, after(NOW, 7 * DAY))).toMatchObject({ value: { endsAt: after(NOW, 90 * DAY) } })
  expect(extend(later.value, after(NOW, 30 * DAY))).toMatchObject({ failure: 'nothing-to-extend' })
  expect(extend({ ...given, state: 'expired' }, after(NOW, DAY * 2))).toMatchObject({ value: { state: 'issued' } })
})

test('what was given anew comes back by no hand, no refund and no later end', () => {
  const used = { ...states.redeemed, replaced: true }
  expect(undo(used, { store: 'sto_1' }, NOW)).toMatchObject({ failure: 'coupon-reissued' })
  expect(revive(used, NOW)).toMatchObject({ failure: 'coupon-reissued' })
  const gone = stateNow({ ...states.issued, state: 'expired', replaced: true }, after(ENDS, DAY))
  expect(extend(gone, after(ENDS, 90 * DAY))).toMatchObject({ failure: 'coupon-reissued' })
})
