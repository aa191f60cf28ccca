import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinCase, type Standing, type Wish } from './join-case.ts'

const self = (here: Standing) => ({ member: 'mem_self', here })
const holder = (here: Standing, hasLine: boolean, hasProved = true) => ({
  member: 'mem_holder',
  here,
  hasLine,
  hasProved,
})

test.each<[string, Wish, object]>([
  ['a number nobody has', { isProved: false }, { is: 'newcomer' }],
  ['a number nobody has, proved for nothing', { isProved: true }, { is: 'newcomer' }],
  [
    'a member of another brand of the same provider',
    { self: self('none'), isProved: false },
    { is: 'known', member: 'mem_self', here: 'none' },
  ],
  [
    'a member whom this brand knew by phone',
    { self: self('phone-only'), isProved: false },
    { is: 'known', member: 'mem_self', here: 'phone-only' },
  ],
  ['a member of this brand', { self: self('joined'), isProved: false }, { is: 'joined', member: 'mem_self' }],
  [
    'a member who types somebody else’s number',
    { self: self('none'), holder: holder('joined', true), isProved: false },
    { is: 'known', member: 'mem_self', here: 'none' },
  ],
  ['a number of somebody known by phone', { holder: holder('phone-only', false), isProved: false }, { is: 'taken' }],
  [
    'the same, proved',
    { holder: holder('phone-only', false), isProved: true },
    { is: 'binds', member: 'mem_holder', here: 'phone-only' },
  ],
  [
    'a number of another brand of the group, proved',
    { holder: holder('none', false), isProved: true },
    { is: 'binds', member: 'mem_holder', here: 'none' },
  ],
  ['a number that another LINE holds', { holder: holder('joined', true), isProved: false }, { is: 'taken' }],
  [
    'a number that another LINE holds, proved',
    { holder: holder('joined', true), isProved: true },
    { is: 'held', member: 'mem_holder' },
  ],
  [
    'a number that another LINE only typed, proved',
    { holder: holder('joined', true, false), isProved: true },
    { is: 'wins', member: 'mem_holder' },
  ],
  ['the same, typed once more', { holder: holder('joined', true, false), isProved: false }, { is: 'taken' }],
  [
    'a number that another LINE holds in a sister brand, proved',
    { holder: holder('none', true), isProved: true },
    { is: 'held', member: 'mem_holder' },
  ],
])('%s', (_, wish, outcome) => expect(joinCase(wish)).toEqual(outcome))

const standing = fc.constantFrom<Standing>('none', 'phone-only', 'joined')
const wish: fc.Arbitrary<Wish> = fc.record(
  {
    self: fc.record({ member: fc.constant('mem_self'), here: standing }),
    holder: fc.record({
      member: fc.constant('mem_holder'),
      here: standing,
      hasLine: fc.boolean(),
      hasProved: fc.boolean(),
    }),
    isProved: fc.boolean(),
  },
  { requiredKeys: ['isProved'] },
)

test('nobody becomes a member that another LINE user has, and without proof nobody becomes anybody', () => {
  fc.assert(
    fc.property(wish, (one) => {
      const outcome = joinCase(one)
      const becomes = outcome.is === 'known' || outcome.is === 'binds' ? outcome.member : undefined
      if (becomes === 'mem_holder') expect([one.isProved, one.holder!.hasLine]).toEqual([true, false])
      if (!one.isProved) expect(['binds', 'held']).not.toContain(outcome.is)
    }),
  )
})

test('a stranger cannot tell from the answer who is in LINE', () => {
  fc.assert(
    fc.property(wish, standing, fc.boolean(), ({ holder: of }, here, hasLine) => {
      if (of) expect(joinCase({ holder: { ...of, here, hasLine }, isProved: false })).toEqual({ is: 'taken' })
    }),
  )
})
