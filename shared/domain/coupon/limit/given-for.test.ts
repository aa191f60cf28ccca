import { expect, test } from 'vitest'
import { limitFor } from './given-for.ts'

test('a limit is for who takes: what was promised, and what staff give by hand, comes as often as it is due', () => {
  for (const reason of ['claim', 'exchange', 'playbook', 'gift', 'order'] as const)
    expect([reason, limitFor(reason, { perMember: 2 })]).toEqual([reason, 2])
  for (const reason of ['card-filled', 'tier', 'bundle', 'reissue'] as const)
    expect([reason, limitFor(reason, { perMember: 2 })]).toEqual([reason, null])
})

test('who takes by a link has the limit of links where the campaign says nothing', () => {
  expect(limitFor('claim', {}, 1)).toBe(1)
  expect(limitFor('claim', { perMember: null }, 1)).toBe(1)
  expect(limitFor('claim', { perMember: 5 }, 1)).toBe(5)
  expect(limitFor('playbook', {})).toBeNull()
})
