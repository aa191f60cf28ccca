// What staff do to a member's ledger at the desk, on a real world: adjusted, agreed to, undone, put off, issued anew, given.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '#shared/contract/call.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe, must, shoes, word, type Desk, type Joined } from '../desk.ts'

const STAMPS = cafe.program.id
const POINTS = cafe.others[0]!.id
const brand = cafe.id as never
const WHY = '結帳時手機沒電'

let desk: Desk
let second: Call
let stranger: Call
let member: Joined

/** A colleague: somebody else than the owner, signed in anew for each call. */
const signedIn =
  (email: string): Call =>
  async (...asked) => {
    const token = await desk.world.mintToken(email)
    return desk.callAs(() => token)(...asked)
  }

const wish = (more: object = {}) =>
  ({ id: member.id, brand, program: STAMPS, kind: 'late-credit', amount: 1, reason: WHY, ...more }) as never
const points = (amount: number, more: object = {}) =>
  wish({ program: POINTS, amount, kind: amount < 0 ? 'correction' : 'late-credit', ...more })
const adjust = (asked: never, key?: string, by = desk.admin) =>
  by('POST /admin/members/{id}/adjustments', asked, key ? { key } : {})
const anew = () => desk.signIn(member.userId)
const home = async () => desk.home(await anew())
const balance = async (program: string) =>
  (await home()).cards.find(({ programId }) => programId === program)?.balance ?? 0
const entries = async () => must(await (await anew()).call('GET /me/entries', {})).entries
const everything = async () => {
  // What acts before have set going is over.
  await desk.world.idle()
  return desk.items(`${demoGroup.id}#${member.id}`)
}

export const putRight = (opened: () => Desk) => {
  beforeAll(async () => {
    desk = opened()
    second = signedIn('manager@jidian.example')
    await desk.openOtherGroup()
    stranger = signedIn('other@jidian.example')
    member = await desk.member('補登')
  })

  describe('an adjustment', () => {
    test('is told before, reaches the member with its reason, and is undone by a reversal that names it', async () => {
      const told = must(await desk.admin('POST /admin/members/{id}/adjustments/preview', wish()))
      expect(told).toMatchObject({ before: 0, after: 1, alone: true, limit: 50 })
      const done = must(await adjust(wish()))
      expect(done).toMatchObject({ state: 'done', before: 0, after: 1 })
      expect(await balance(STAMPS)).toBe(1)
      expect((await entries())[0]).toMatchObject({ reason: 'late-credit', delta: 1, note: WHY })
      const undo = { id: member.id as never, brand, entry: done.entry! }
      must(await desk.admin('POST /admin/members/{id}/adjustments/undo', undo))
      expect(await balance(STAMPS)).toBe(0)
      expect((await desk.items(`${demoGroup.id}#${member.id}`, `ledger#${cafe.id}#hand:undo:`))[0]!.reverses.S).toBe(
        done.entry,
      )
      expect(word(await desk.admin('POST /admin/members/{id}/adjustments/undo', undo))).toBe('adjustment-undone')
    })

    test('that fills a card gives its coupon in the same act', async () => {
      const done = must(await adjust(wish({ amount: 10, reason: '搬家前的紙本集點卡' })))
      expect(done.gives.map((name) => name['zh-Hant'])).toEqual(['手沖單品一杯'])
      expect((await home()).coupons.filter(({ name }) => name['zh-Hant'] === '手沖單品一杯')).toHaveLength(1)
    })

    test.each([
      ['nothing', () => points(0), 'input-invalid'],
      ['half a point', () => points(1.5), 'input-invalid'],
      ['more than anybody has', () => points(1e12), 'input-invalid'],
      ['less, as a late credit', () => points(-5, { kind: 'late-credit' }), 'input-invalid'],
      ['no reason', () => points(5, { reason: ' ' }), 'input-invalid'],
      ['more stamps than a card could count', () => wish({ amount: 201 }), 'adjustment-too-large'],
      ['more than there is', () => points(-5), 'not-enough-left'],
      ['a programme that is gone', () => wish({ program: 'crd_00000000000000000000000000' }), 'program-not-live'],
      ['tomorrow', () => points(5, { occurredAt: '2999-01-01T00:00:00.000Z' }), 'occurred-in-future'],
    ])('of %s is refused, and nothing is written', async (_, asked, failure) => {
      const before = await everything()
      expect(word(await adjust(asked(), randomUUID()))).toBe(failure)
      expect(await everything()).toEqual(before)
    })

    test('by another group, or by an analyst, is refused and nothing is written', async () => {
      const before = await everything()
      expect(word(await adjust(points(5), undefined, stranger))).toBe('not-found')
      expect(word(await adjust(points(5), undefined, signedIn('analyst@jidian.example')))).toBe('not-allowed')
      expect(await everything()).toEqual(before)
    })
  })

  describe('above the limit', () => {
    const open = async (by = second) => must(await by('GET /admin/approvals', { brand })).open
    const decide = (id: string, approve: boolean, by = second) =>
      by('POST /admin/approvals/{id}/decision', { id: id as never, brand, approve })

    test('an act waits for somebody else, and is done under its key once they agree', async () => {
      const { approval, state } = must(await adjust(points(1_200)))
      expect([state, await balance(POINTS)]).toEqual(['waiting', 0])
      expect(await open()).toMatchObject([{ id: approval, mine: false, amount: 1_200, after: 1_200, reason: WHY }])
      expect(word(await decide(approval!, true, desk.admin))).toBe('same-person')
      expect(word(await decide(approval!, true, stranger))).toBe('not-found')
      expect(must(await decide(approval!, true))).toEqual({ state: 'approved', before: 0, after: 1_200 })
      expect(await balance(POINTS)).toBe(1_200)
      expect(word(await decide(approval!, true))).toBe('approval-decided')
      expect(await open()).toEqual([])
    })

    test('an act is refused by somebody else', async () => {
      const refused = must(await adjust(points(1_300))).approval!
      expect(must(await decide(refused, false))).toMatchObject({ state: 'refused' })
      expect([await open(), await balance(POINTS)]).toEqual([[], 1_200])
    })

    test('where it lies is the brand’s to say', async () => {
      const { limits, limitsRev } = must(await desk.admin('GET /admin/approvals', { brand }))
      const next = { brand, limits: { ...limits, points: 10 }, rev: limitsRev }
      must(await desk.admin('PUT /admin/desk-limits', next))
      expect(word(await desk.admin('PUT /admin/desk-limits', next))).toBe('changed-meanwhile')
      expect(must(await adjust(points(11))).state).toBe('waiting')
      must(await desk.admin('PUT /admin/desk-limits', { brand, limits, rev: limitsRev + 1 }))
    })
  })

  describe('an extension', () => {
    test('moves the ends of lots, and the member reads why', async () => {
      const asked = { id: member.id, brand, program: POINTS, until: '2030-12-31', reason: '住院' } as never
      const before = (await home()).cards.find(({ programId }) => programId === POINTS)!
      expect(must(await desk.admin('POST /admin/members/{id}/extensions', asked))).toMatchObject({ state: 'waiting' })
      const [waiting] = must(await second('GET /admin/approvals', { brand })).open.filter(
        ({ act }) => act === 'extension',
      )
      must(await second('POST /admin/approvals/{id}/decision', { id: waiting!.id, brand, approve: true }))
      const after = (await home()).cards.find(({ programId }) => programId === POINTS)!
      expect([after.balance, after.expiresAt! > before.expiresAt!]).toEqual([before.balance, true])
      expect(after.expiresAt).toBe('2030-12-31T15:59:59.999Z')
      expect((await entries())[0]).toMatchObject({ reason: 'extended', delta: 0, note: '住院' })
    })
  })

  describe('a coupon', () => {
    const ticket = async () => (await home()).coupons.find(({ name }) => name['zh-Hant'] === '手沖單品一杯')!
    const of = (id: string) => ({ id, brand, member: member.id, reason: '店裡公休' }) as never

    test('ends later, then is replaced once; the old one cannot be used any more', async () => {
      const first = await ticket()
      const until = '2027-12-31'
      const later = await desk.admin('POST /admin/coupons/{id}/extension', {
        ...(of(first.id) as object),
        until,
      } as never)
      expect(must(later).coupon.expiresAt).toBe('2027-12-31T15:59:59.999Z')
      const { coupon } = must(await desk.admin('POST /admin/coupons/{id}/reissue', of(first.id)))
      expect(coupon).toMatchObject({ state: 'usable', campaignId: first.campaignId })
      expect(word(await desk.admin('POST /admin/coupons/{id}/reissue', of(first.id)))).toBe('coupon-reissued')
      const states = (await home()).coupons.filter(({ campaignId }) => campaignId === first.campaignId)
      expect(states.map(({ state }) => state).sort()).toEqual(['usable', 'voided'])
      expect(word(await stranger('POST /admin/coupons/{id}/reissue', of(coupon.id)))).toBe('not-found')
    })
  })

  describe('a bundle', () => {
    const at = { id: 'bdl_00000000000000000000000009' as never, brand }
    test('gives coupons and points of two brands in one act, told before and given once', async () => {
      const settings = {
        name: { 'zh-Hant': '開幕禮' },
        coupons: [
          { brand, campaign: cafe.campaigns[0]!.id },
          { brand: shoes.id, campaign: shoes.campaigns[0]!.id },
        ],
        points: [{ brand, program: POINTS, amount: 88 }],
      } as never
      const { draftVersion } = must(
        await desk.admin('PUT /admin/bundles/{id}/draft', { ...at, settings, draftVersion: null }),
      )
      must(await desk.admin('POST /admin/bundles/{id}/publication', { ...at, draftVersion: draftVersion! }))
      await desk.world.advance('PT2M')
      const gift = { ...at, member: member.id as never }
      const had = await balance(POINTS)
      const told = must(await desk.admin('POST /admin/bundles/{id}/gifts/preview', gift))
      expect(told).toMatchObject({ coupons: { length: 2 }, points: [{ before: had, after: had + 88 }] })
      expect(must(await desk.admin('POST /admin/bundles/{id}/gifts', gift))).toEqual({
        ...told,
        state: 'done',
        approval: null,
      })
      expect(await balance(POINTS)).toBe(had + 88)
      expect(await desk.items(`${demoGroup.id}#${member.id}`, `home#${shoes.id}#coupon#`)).toHaveLength(1)
      expect(word(await desk.admin('POST /admin/bundles/{id}/gifts', gift))).toBe('bundle-given-already')
    })
  })
}
