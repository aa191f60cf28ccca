import { describe, expect, test } from 'vitest'
import { isChanged, isStored, typedFrom, wrongFields, type SmsKind, type SmsState } from './account-fields.ts'

const kind: SmsKind = {
  kind: 'mitake',
  name: '三竹簡訊',
  fields: [
    { name: 'username', label: '帳號', isSecret: false, most: 6 },
    { name: 'password', label: '密碼', isSecret: true, most: 60 },
  ],
}
const state = (account: SmsState['account']): SmsState => ({
  account,
  gateway: null,
  trouble: null,
  month: { month: '2026-11', count: 0 },
  kinds: [kind],
  mayChange: true,
  now: '2026-11-21T02:00:00.000Z',
})
const stored = state({
  kind: 'mitake',
  fields: [
    { name: 'username', value: 'haifen', ending: null },
    { name: 'password', value: null, ending: '26' },
  ],
  connected: null,
})
const none = state(null)

describe('the form of an SMS account', () => {
  test('begins with what is stored, and never with a secret', () => {
    expect(typedFrom(stored, kind)).toEqual({ username: 'haifen', password: '' })
    expect(typedFrom(none, kind)).toEqual({ username: '', password: '' })
    expect([isStored(stored, 'mitake', 'password'), isStored(none, 'mitake', 'password')]).toEqual([true, false])
  })
  test('wants every field, but a secret that is stored may stay', () => {
    expect(wrongFields(none, kind, { username: 'a', password: '' })).toEqual(['password'])
    expect(wrongFields(stored, kind, { username: '', password: '' })).toEqual(['username'])
    expect(wrongFields(stored, kind, { username: ' a', password: 'x'.repeat(61) })).toEqual(['username', 'password'])
    expect(wrongFields(stored, { ...kind, kind: 'other' }, { username: 'a', password: '' })).toEqual(['password'])
  })
  test('knows whether there is anything to save', () => {
    expect(isChanged(stored, kind, { username: 'haifen', password: '' })).toBe(false)
    expect(isChanged(stored, kind, { username: 'haifen', password: 'new' })).toBe(true)
    expect(isChanged(none, kind, { username: '', password: '' })).toBe(true)
  })
})
