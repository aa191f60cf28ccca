// Functions that crash between commit and answer, and a table that is busy: nothing is lost, nothing is paid twice.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FaultStep } from '../../../local/faults.ts'
import { cafe, lambda, must, word, yongkang, type Desk, type Joined } from '../desk.ts'

const CRASH: FaultStep = { failAfterCommit: 500 }
const GIFT = cafe.campaigns[0]!.id
const REWARD = cafe.campaigns[1]!.id
const { settings } = cafe.program
const NO_WAIT = { ...settings, intervalMinutes: 0, settings: { ...settings.settings, goal: 2 } }
/** What a client takes for "not answered": it asks again with the same key. */
const UNANSWERED = new Set(['unexpected', 'try-again', 'offline'])

let desk: Desk

/** A client that holds on to its key. */
const insist = async <T extends { ok: boolean; failure?: string }>(act: (key: string) => Promise<T>): Promise<T> => {
  const key = randomUUID()
  for (let again = 0; again < 6; again++) {
    const answer = await act(key)
    if (answer.ok || !UNANSWERED.has(answer.failure!)) return answer
  }
  throw new Error('no answer in six tries')
}

const kinds = (keys: string[]) => keys.map((key) => key.split(':')[0]).sort()
const couponsOf = async (member: Joined, campaign: string) =>
  (await desk.home(member)).coupons.filter(({ campaignId }) => campaignId === campaign)
const named = (texts: string[], part: string) => texts.filter((text) => text.includes(part))
const today = async () => must(await desk.admin('GET /admin/reports/day', { brand: cafe.id as never })).total

export const tableTrouble = (opened: () => Desk) => {
  beforeAll(async () => {
    desk = opened()
    // A card of two stamps without an interval, so that one visit after the other fills it.
    await desk.changeCard(NO_WAIT)
  })

  describe('a crash between commit and answer', () => {
    test('of every function of the road loses nothing and pays nothing twice', async () => {
      const crashes = Object.fromEntries(
        [
          'member-api',
          'card-api',
          'brand-api',
          'coupon-api',
          'platform-publish',
          'channel-on-webhook',
          'channel-on-member-joined',
          'channel-on-card-filled',
          'channel-on-message-outcome',
          'member-on-member-joined',
          'brand-on-counter-event',
          'report-on-counted-event',
          'playbook-on-member-event',
        ].map((name) => [lambda(name), [CRASH]]),
      )
      // Each of the playbook's tasks: coming in, the gift, the message.
      const tasks: FaultStep[] = Array.from({ length: 6 }, (_, n) => (n % 2 ? { pass: true } : CRASH))
      await desk.during({ ...crashes, [lambda('playbook-task')]: tasks }, async () => {
        const { people } = desk.world.line
        const { userId } = people.createPerson({ name: '小美', brandChannel: cafe.line.channelId })
        people.follow(userId)
        await desk.world.idle()
        const { idToken } = people.idToken(userId, cafe.line.liffId)
        const opened = must(await insist(() => desk.nobody('POST /session', { brandId: cafe.id as never, idToken })))
        const guest = { userId, token: opened.token, call: desk.callAs(() => opened.token) }
        desk.world.faults.plan(lambda('member-api'), [CRASH])
        const form = desk.application()
        const joined = must(await insist((key) => guest.call('POST /me', form, { key })))
        const member = desk.joinedAs(guest, joined)
        await desk.world.advance('PT30M')

        desk.world.faults.plan(lambda('brand-api'), [{ pass: true }, CRASH])
        for (let visit = 0; visit < 2; visit++) {
          const { code } = must(
            await insist(() => desk.admin('GET /admin/stores/{id}/code', { id: yongkang.id as never })),
          )
          const { ticket } = must(await insist((key) => desk.nobody('POST /claims', { code }, { key })))
          must(await insist((key) => member.call('POST /me/stamps', { code: ticket }, { key })))
          desk.world.faults.plan(lambda('card-api'), [CRASH])
          desk.world.faults.plan(lambda('platform-publish'), [CRASH])
          await desk.world.idle()
        }
        const [gift] = await couponsOf(member, GIFT)
        const pin = { id: gift!.id, storeId: yongkang.id as never, pin: yongkang.pin }
        must(await insist((key) => member.call('POST /me/coupons/{id}/redemption', pin, { key })))
        await desk.world.advance('PT30M')

        expect(kinds(await desk.ledger(member.id))).toEqual(['playbook', 'redeem', 'reward', 'scan', 'scan', 'scan'])
        expect([await couponsOf(member, GIFT), await couponsOf(member, REWARD)].map(({ length }) => length)).toEqual([
          1, 1,
        ])
        const pushed = desk.phone(userId, 'push')
        expect([named(pushed, '先請你一杯').length, named(pushed, '集滿了').length]).toEqual([1, 1])
        expect(new Set(pushed).size).toBe(pushed.length)
        expect(desk.phone(userId, 'reply').length).toBeGreaterThan(0)
        expect(await today()).toEqual({ joins: 1, stamps: 2, issued: 2, redeemed: 1 })
      })
      expect(desk.dead()).toEqual([])
    }, 300_000)

    test('lets the reminder go once, and a member who used the coupon gets none', async () => {
      const kept = await desk.member('小安')
      const used = await desk.member('小用')
      const [gift] = await couponsOf(used, GIFT)
      const byPin = { id: gift!.id, storeId: yongkang.id as never, pin: yongkang.pin }
      must(await used.call('POST /me/coupons/{id}/redemption', byPin))
      await desk.during({ [lambda('playbook-task')]: [CRASH, CRASH] }, () => desk.world.advance('P3DT1H'))
      expect(named(desk.phone(kept.userId, 'push'), '快到期了')).toHaveLength(1)
      expect(named(desk.phone(used.userId, 'push'), '快到期了')).toHaveLength(0)
    }, 300_000)
  })

  describe('a busy table', () => {
    const faults: [string, FaultStep][] = [
      ['throttles', { throttle: true }],
      ['holds the item in another transaction', { conflict: true }],
      ['fails before the commit', { fail: 500 }],
      ['fails after the commit', CRASH],
    ]
    /** More than AWS's client tries; and for what holds an item, more than our own commit does. */
    const long = (step: FaultStep) => Array.from({ length: 'conflict' in step ? 5 : 4 }, () => step)
    const everywhere = (step: FaultStep) => ({
      'dynamodb.TransactWriteItems': long(step),
      'dynamodb.PutItem': long('conflict' in step ? { pass: true } : step),
      'dynamodb.UpdateItem': long('conflict' in step ? { pass: true } : step),
    })

    test.each(faults)(
      'that %s: the same key gets its answer, once',
      async (_what, step) => {
        const guest = await desk.newcomer('小忙')
        const form = desk.application()
        const joined = must(
          await desk.during(everywhere(step), () => insist((key) => guest.call('POST /me', form, { key }))),
        )
        const member = desk.joinedAs(guest, joined)
        await desk.world.advance('PT10M')
        const { code } = await desk.code()
        const claimed = must(
          await desk.during(everywhere(step), () => insist((key) => desk.nobody('POST /claims', { code }, { key }))),
        )
        const stamped = must(
          await desk.during(everywhere(step), () =>
            insist((key) => member.call('POST /me/stamps', { code: claimed.ticket }, { key })),
          ),
        )
        const [{ added, card }] = stamped.earned as [(typeof stamped.earned)[number]]
        expect([added, card.balance]).toEqual([1, 1])
        const [gift] = await couponsOf(member, GIFT)
        const { code: counter } = await desk.code()
        const redeemed = must(
          await desk.during(everywhere(step), () =>
            insist((key) => member.call('POST /me/coupons/{id}/redemption', { id: gift!.id, code: counter }, { key })),
          ),
        )
        expect(redeemed.coupon.state).toBe('redeemed')
        await desk.world.idle()
        expect(kinds(await desk.ledger(member.id))).toEqual(['playbook', 'redeem', 'scan'])
        expect(named(desk.phone(member.userId, 'push'), '先請你一杯')).toHaveLength(1)
        expect(desk.dead()).toEqual([])
      },
      300_000,
    )

    test('that is busy for subscribers and playbooks delays them and loses nothing', async () => {
      const guest = await desk.newcomer('小遲')
      const joined = await desk.asMember(guest)
      await desk.during(everywhere({ throttle: true }), () => desk.world.advance('PT1H'))
      expect(kinds(await desk.ledger(joined.id))).toEqual(['playbook'])
      expect(named(desk.phone(joined.userId, 'push'), '先請你一杯')).toHaveLength(1)
      const { members } = must(await desk.admin('GET /admin/members', { brand: cafe.id as never }))
      expect(members.filter(({ id }) => id === joined.id)).toHaveLength(1)
      expect(desk.dead()).toEqual([])
    }, 300_000)
  })

  describe('an idempotency key', () => {
    test('gets the stored answer with the same body, and 422 with another', async () => {
      const guest = await desk.newcomer('小鍵')
      const [joinKey, claimKey, stampKey, redeemKey] = Array.from({ length: 4 }, () => randomUUID()) as [
        string,
        string,
        string,
        string,
      ]
      const form = desk.application()
      const first = must(await guest.call('POST /me', form, { key: joinKey }))
      const again = must(await guest.call('POST /me', form, { key: joinKey }))
      expect(again.home.member).toEqual(first.home.member)
      expect(word(await guest.call('POST /me', { ...form, name: '別人' }, { key: joinKey }))).toBe(
        'idempotency-key-reused',
      )
      expect(word(await guest.call('POST /me', form, { key: randomUUID() }))).toBe('already-joined')
      expect(word(await guest.call('POST /me', form))).toBe('already-joined')

      const member = { ...guest, call: desk.callAs(() => first.token) }
      await desk.world.idle()
      const { code } = await desk.code()
      const { ticket } = must(await desk.nobody('POST /claims', { code }, { key: claimKey }))
      expect(must(await desk.nobody('POST /claims', { code }, { key: claimKey })).ticket).toBe(ticket)
      expect(word(await desk.nobody('POST /claims', { code }, { key: randomUUID() }))).toBe('code-already-used')

      const stamp = must(await member.call('POST /me/stamps', { code: ticket }, { key: stampKey }))
      expect(must(await member.call('POST /me/stamps', { code: ticket }, { key: stampKey }))).toEqual(stamp)
      expect(word(await member.call('POST /me/stamps', { code }, { key: stampKey }))).toBe('idempotency-key-reused')
      expect(word(await member.call('POST /me/stamps', { code: ticket }, { key: randomUUID() }))).toBe(
        'code-already-used',
      )
      expect(word(await member.call('POST /me/stamps', { code: ticket }))).toBe('code-already-used')

      const [gift] = (await desk.home(member)).coupons
      const byPin = { id: gift!.id, storeId: yongkang.id as never, pin: yongkang.pin }
      const redeemed = must(await member.call('POST /me/coupons/{id}/redemption', byPin, { key: redeemKey }))
      expect(must(await member.call('POST /me/coupons/{id}/redemption', byPin, { key: redeemKey }))).toEqual(redeemed)
      const other = { id: gift!.id, code: (await desk.code()).code }
      expect(word(await member.call('POST /me/coupons/{id}/redemption', other, { key: redeemKey }))).toBe(
        'idempotency-key-reused',
      )
      expect(word(await member.call('POST /me/coupons/{id}/redemption', byPin, { key: randomUUID() }))).toBe(
        'coupon-already-redeemed',
      )
      expect(word(await member.call('POST /me/coupons/{id}/redemption', byPin))).toBe('coupon-already-redeemed')

      const change = { key: randomUUID() }
      expect(must(await member.call('PATCH /me', { name: '新名' }, change)).member.name).toBe('新名')
      expect(must(await member.call('PATCH /me', { name: '新名' }, change)).member.name).toBe('新名')
      expect(word(await member.call('PATCH /me', { name: '再新' }, change))).toBe('idempotency-key-reused')
    })
  })
}
