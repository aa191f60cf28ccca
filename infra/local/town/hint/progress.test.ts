import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

const nothing = { isFriend: false, hasScanned: false, events: [] }

test('a newcomer starts at the first step', () => {
  expect(progressOf(nothing)).toBe(0)
})

test('each step is behind once it happened', () => {
  expect(progressOf({ ...nothing, isFriend: true })).toBe(1)
  expect(progressOf({ ...nothing, isFriend: true, hasScanned: true })).toBe(2)
  expect(progressOf({ ...nothing, events: ['member.joined from jidian'] })).toBe(3)
  expect(progressOf({ ...nothing, events: ['member.joined from jidian', 'stamp.collected from jidian'] })).toBe(4)
})
