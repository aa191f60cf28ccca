import { describe, expect, it } from 'vitest'
import { addressOf, queryOf } from './members-query.ts'

describe('the address of a member list', () => {
  it('says nothing when nothing is asked', () => {
    expect(addressOf(queryOf({ q: '  ' }))).toBe('/admin/members')
  })
  it('comes back as it went', () => {
    const asked = { q: '王 & 李', source: 'poster' }
    const params = Object.fromEntries(new URL(addressOf(asked), 'https://x').searchParams)
    expect(queryOf(params)).toEqual(asked)
  })
})
