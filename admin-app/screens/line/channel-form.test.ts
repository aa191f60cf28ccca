import { describe, expect, it } from 'vitest'
import { formOf, isChanged, wrongFields, type LineConnection } from './channel-form.ts'

const stored = {
  channelId: '2008123455',
  loginChannelId: '2008123456',
  liffId: '2008123456-aBcDeFgH',
  providerId: '1657000001',
  secretSetAt: '2026-11-02T03:00:00.000Z',
} as LineConnection

describe('the channel form', () => {
  it('keeps the stored secret when it is left empty', () => {
    expect(wrongFields(formOf(stored), stored)).toEqual([])
  })
  it('asks for the secret the first time', () => {
    expect(wrongFields(formOf(stored), { ...stored, secretSetAt: null })).toEqual(['channelSecret'])
  })
  it('names what cannot be right', () => {
    const form = { ...formOf(stored), channelId: 'abc', liffId: '2008123456', channelSecret: 'F'.repeat(32) }
    expect(wrongFields(form, stored)).toEqual(['channelId', 'channelSecret', 'liffId'])
  })
  it('lets the Login channel’s secret be given later, but not wrong', () => {
    const form = { ...formOf(stored), loginChannelSecret: 'short' }
    expect(wrongFields(form, stored)).toEqual(['loginChannelSecret'])
  })
  it('knows whether something was changed', () => {
    expect(isChanged(formOf(stored), stored)).toBe(false)
    expect(isChanged({ ...formOf(stored), providerId: 'x' }, stored)).toBe(true)
  })
})
