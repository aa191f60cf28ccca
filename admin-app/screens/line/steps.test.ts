import { describe, expect, it } from 'vitest'
import type { LineConnection } from './channel-form.ts'
import { stepsOf, type CheckResult } from './steps.tsx'

const connection = (channelId: string | null) => ({ channelId, basicId: '@haifeng' }) as LineConnection
const NAMES = ['credentials', 'liff', 'login', 'webhook-set', 'webhook-test', 'menus', 'quota'] as const
const result = (bad: readonly string[]): CheckResult => ({
  checkedAt: '2026-11-21T08:18:00.000Z',
  checks: NAMES.map((name) => ({ name, state: bad.includes(name) ? 'bad' : 'good', words: '', next: null })),
})
const states = (...given: Parameters<typeof stepsOf>) => stepsOf(...given).map(({ state }) => state)

describe('the way to a connected account', () => {
  it('begins with the channel', () => expect(states(connection(null), undefined)).toEqual(['now', 'todo', 'todo']))
  it('goes on with the addresses', () => expect(states(connection('1'), undefined)).toEqual(['done', 'now', 'todo']))
  it('stays at the addresses while LINE cannot reach us', () =>
    expect(states(connection('1'), result(['webhook-test']))).toEqual(['done', 'now', 'todo']))
  it('stays at the check while the quota is used up', () =>
    expect(states(connection('1'), result(['quota']))).toEqual(['done', 'done', 'now']))
  it('ends when all are good', () => expect(states(connection('1'), result([]))).toEqual(['done', 'done', 'done']))
})
