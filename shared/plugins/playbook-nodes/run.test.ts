// What the acting kinds do with their abilities.
import { expect, test } from 'vitest'
import type { CampaignId, CouponId, MemberId, ProgramId } from '../../base/id.ts'
import type { Abilities, CouponOfMember, MemberView } from '../../domain/playbook/abilities.ts'
import { visitKey } from '../../domain/playbook/visit-key.ts'
import { loadRun } from './load.server.ts'

const CAMPAIGN = 'cmp_00000000000000000000000000' as CampaignId
const COUPON = 'cpn_00000000000000000000000000' as CouponId
const GIVEN = visitKey('enr1', 'give1')

const coupon = (state: CouponOfMember['state']): CouponOfMember => ({
  id: COUPON,
  campaign: CAMPAIGN,
  state,
  expiresAt: '2026-12-05T15:59:59.999Z',
})
const view = (more: Partial<MemberView> = {}): MemberView => ({
  locale: 'zh-Hant',
  isFriend: true,
  tags: ['常客'],
  stamps: () => 7,
  hasUnusedCoupon: () => false,
  usableCoupon: () => undefined,
  couponOf: () => undefined,
  ...more,
})
const desk = (more: Partial<Abilities> = {}) => {
  const sent: unknown[] = []
  const abilities: Abilities = {
    readMember: async () => view(),
    issueCoupon: async () => ({ writes: ['w'], events: ['e'], answer: { coupon: COUPON, expiresAt: '' } }),
    tagMember: async () => ({ writes: ['w'], events: [], answer: { had: false } }),
    sendMessage: async ({ content, key }) => {
      sent.push([key, content])
      return { answer: { state: 'sent' } }
    },
    ...more,
  }
  return { sent, abilities }
}
const visit = (settings: unknown) => ({
  settings,
  member: 'mem_00000000000000000000000000' as MemberId,
  enrolment: 'enr1',
  step: 'step1',
  key: visitKey('enr1', 'step1'),
  from: { playbook: 'ply_00000000000000000000000000' as never, version: 1, step: 'step1', enrolment: 'enr1' },
  now: '2026-11-21T02:00:00.000Z',
})
const run = async (kind: string, settings: unknown, abilities: Abilities) =>
  (await loadRun(kind))(visit(settings), abilities)

test('a coupon is issued, and its writes go into the caller’s transaction', async () => {
  expect(await run('issue-coupon', { campaign: CAMPAIGN }, desk().abilities)).toEqual({
    did: 'issued',
    writes: ['w'],
    events: ['e'],
  })
})

test('a refused coupon is told, not thrown', async () => {
  const { abilities } = desk({ issueCoupon: async () => ({ writes: [], events: [], answer: { refused: 'not-live' } }) })
  expect(await run('issue-coupon', { campaign: CAMPAIGN }, abilities)).toEqual({ did: 'nothing', skipped: 'not-live' })
})

test('a tag somebody has is not given twice', async () => {
  const { abilities } = desk({ tagMember: async () => ({ writes: [], events: [], answer: { had: true } }) })
  expect(await run('tag', { tag: '常客' }, abilities)).toEqual({ did: 'nothing', skipped: 'had-tag' })
})

test('a message carries the coupon that an earlier step gave', async () => {
  const couponOf = (key: string) => (key === GIVEN ? coupon('usable') : undefined)
  const { sent, abilities } = desk({ readMember: async () => view({ couponOf }) })
  const text = { 'zh-Hant': '歡迎' }
  expect(await run('send-message', { text, coupon: { step: 'give1' } }, abilities)).toEqual({ did: 'sent' })
  expect(sent).toEqual([['playbook:enr1:step1', { text, coupon: COUPON }]])
})

test('a message about a coupon that was used is not sent', async () => {
  const { sent, abilities } = desk({ readMember: async () => view({ couponOf: () => coupon('redeemed') }) })
  const outcome = await run('send-message', { text: { 'zh-Hant': '還在' }, coupon: { step: 'give1' } }, abilities)
  expect([outcome, sent]).toEqual([{ did: 'nothing', skipped: 'no-coupon' }, []])
})

test('a message that LINE would not take says why', async () => {
  const { abilities } = desk({ sendMessage: async () => ({ answer: { state: 'not-sent', reason: 'not-a-friend' } }) })
  expect(await run('send-message', { text: { 'zh-Hant': '嗨' } }, abilities)).toEqual({
    did: 'nothing',
    skipped: 'not-a-friend',
  })
})

test.each([
  ['a used coupon', { asks: 'coupon-used', step: 'give1' }, { couponOf: () => coupon('redeemed') }, 'yes'],
  ['an unused coupon', { asks: 'coupon-used', step: 'give1' }, { couponOf: () => coupon('usable') }, 'no'],
  ['a coupon that was never issued', { asks: 'coupon-used', step: 'give1' }, {}, 'no'],
  ['a tag', { asks: 'has-tag', tag: '常客' }, {}, 'yes'],
  ['no tag', { asks: 'has-tag', tag: '新客' }, {}, 'no'],
  ['stamps enough', { asks: 'has-stamps', program: 'crd_0' as ProgramId, stamps: 7 }, {}, 'yes'],
  ['too few stamps', { asks: 'has-stamps', program: 'crd_0' as ProgramId, stamps: 8 }, {}, 'no'],
] as const)('a branch sees %s', async (_, settings, seen, exit) => {
  const { abilities } = desk({ readMember: async () => view(seen) })
  expect(await run('branch', settings, abilities)).toEqual({ did: exit, exit })
})
