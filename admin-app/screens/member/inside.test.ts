import { expect, it } from 'vitest'
import { insideOf } from './inside.ts'
import type { MemberPage } from './history.ts'

const step = (over: Partial<MemberPage['trail'][number]>): MemberPage['trail'][number] => ({
  at: '2026-11-20T00:00:00.000Z',
  kind: 'visit',
  words: '等 3 天',
  why: null,
  playbook: '迎新',
  step: 'abcd',
  ...over,
})

it('a member is inside a playbook until they leave it, and the newest step is what they are at', () => {
  expect(insideOf([step({}), step({ kind: 'entered', words: '進入' })])).toEqual([
    { playbook: '迎新', state: 'inside', words: '等 3 天' },
  ])
  expect(insideOf([step({ did: 'issued', words: '' })])).toMatchObject([{ words: '發了一張券' }])
  expect(insideOf([step({ kind: 'left', why: 'goal-reached' }), step({})])).toEqual([])
})

it('a holdout is told as kept out', () => {
  expect(insideOf([step({ why: 'held-out' })])).toEqual([{ playbook: '迎新', state: 'kept-out', words: 'held-out' }])
})
