import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { mergeJoined } from './merge-people.ts'
import { agreeToShare, countsInGroup, otherCompanies, sharedByBoth, SHARING_VERSION, stopSharing } from './sharing.ts'

const now = '2026-11-23T02:00:00.000Z' as Instant
const later = '2026-11-24T02:00:00.000Z' as Instant
const cafe = { company: 'com_cafe', companyName: '海風咖啡有限公司' }
const shoes = { company: 'com_shoes', companyName: '步行戶外股份有限公司' }
const said = { version: SHARING_VERSION, companies: ['com_shoes'], at: now }

describe('the companies beside a brand’s own', () => {
  test('none in a group of one company, however many brands it has', () => {
    expect(otherCompanies([cafe, cafe], cafe)).toEqual([])
  })

  test('each by name, once', () => {
    expect(otherCompanies([cafe, shoes, shoes], cafe)).toEqual([{ id: 'com_shoes', name: '步行戶外股份有限公司' }])
  })
})

describe('what the whole group runs', () => {
  test('counts for everybody where all brands are of one company', () => {
    expect(countsInGroup([], undefined)).toBe(true)
  })

  test('waits until the member has said yes, and again once they took it back', () => {
    expect(countsInGroup(['com_shoes'], undefined)).toBe(false)
    expect(countsInGroup(['com_shoes'], said)).toBe(true)
    expect(countsInGroup(['com_shoes'], stopSharing(said, later))).toBe(false)
  })

  test('waits for a company that came to the group after they said it', () => {
    expect(countsInGroup(['com_shoes', 'com_new'], said)).toBe(false)
  })

  test('goes on when a company has gone', () => {
    expect(countsInGroup([], said)).toBe(true)
  })
})

describe('a yes', () => {
  test('is written down with its words, its companies and its time', () => {
    const read = { version: SHARING_VERSION, companies: ['com_shoes', 'com_gone'] }
    expect(agreeToShare(read, ['com_shoes'], now)).toEqual({ ok: true, value: said })
  })

  test.each([
    ['to other words', { version: SHARING_VERSION + 1, companies: ['com_shoes'] }, ['com_shoes']],
    ['that names fewer companies than there are', { version: SHARING_VERSION, companies: ['com_x'] }, ['com_shoes']],
    ['that nobody asked for', { version: SHARING_VERSION, companies: ['com_shoes'] }, []],
  ])('%s is none', (_, read, others) => {
    expect(agreeToShare(read, others, now)).toMatchObject({ ok: false, failure: 'notice-outdated' })
  })

  test('taken back twice ended the first time', () => {
    const ended = stopSharing(said, later)
    expect(ended).toEqual({ ...said, endedAt: later })
    expect(stopSharing(ended, '2026-11-25T02:00:00.000Z' as Instant)).toBe(ended)
    expect(stopSharing(undefined, later)).toBeUndefined()
  })
})

describe('two memberships that become one, whose holders were both asked', () => {
  test('share what both let', () => {
    const more = { ...said, companies: ['com_shoes', 'com_new'], at: later }
    expect(sharedByBoth(said, more)).toEqual({ ...said, at: later })
  })

  test('share as the one said who was asked, where the other came by phone alone', () => {
    const joined = { marketing: false, isFriend: false, friendAt: '' }
    const [asked, phoneOnly] = [
      { ...joined, noticeVersion: 1, sharing: said },
      { ...joined, noticeVersion: 0 },
    ]
    expect(mergeJoined(phoneOnly, asked)).toMatchObject({ sharing: said })
    expect(mergeJoined(asked, phoneOnly)).toMatchObject({ sharing: said })
    expect(mergeJoined(asked, { ...asked, sharing: undefined })).toMatchObject({ sharing: undefined })
  })

  test('share nothing where one of them never said it, or took it back', () => {
    const ended = { ...said, endedAt: later }
    expect(sharedByBoth(said, undefined)).toBeUndefined()
    expect(sharedByBoth(said, ended)).toBe(ended)
    expect(sharedByBoth(ended, said)).toBe(ended)
  })
})
