// LINE that is busy, broken, slow or unwilling: one message or a reason, and webhooks that are answered meanwhile.
import { beforeAll, describe, expect, test } from 'vitest'
import type { FaultStep } from '../../../local/faults.ts'
import { cafe, must, type Desk, type Joined } from '../desk.ts'

const HELLO = '先請你一杯'
const LONG: FaultStep[] = [{ failAfterCommit: 500 }, ...Array.from({ length: 3 }, () => ({ fail: 500 }) as const)]
const many = (step: FaultStep, times = 200) => Array.from({ length: times }, () => step)

let desk: Desk

const hellos = ({ userId }: Joined) => desk.phone(userId, 'push').filter((text) => text.includes(HELLO)).length
const lineOf = async ({ id }: Joined) =>
  (await desk.messages()).filter(({ member }) => member === id).map(({ state, reason }) => ({ state, reason }))
const trailOf = async ({ id }: Joined) =>
  must(await desk.admin('GET /admin/members/{id}', { id: id as never, brand: cafe.id as never })).trail
const isFriend = async ({ call }: Pick<Joined, 'call'>) => must(await call('GET /me/friendship', {})).isFriend

export const lineTrouble = (opened: () => Desk) => {
  beforeAll(() => void (desk = opened()))

  describe('the welcome message', () => {
    test.each<[string, string, FaultStep[]]>([
      ['is rate-limited', 'line.push', many({ fail: 429 }, 3)],
      ['fails before it took the message', 'line.push', many({ fail: 500 }, 3)],
      ['fails after it took the message', 'line.push', many({ failAfterCommit: 500 }, 3)],
      ['does not answer', 'line.push', [{ timeout: true }]],
      ['answers the same call twice', 'line.push', [{ repeat: 3 }]],
      ['gives no token', 'line.token', many({ fail: 500 }, 3)],
      ['takes it and then fails for longer than a function is tried', 'line.push', LONG],
    ])('comes once when LINE %s', async (_what, at, steps) => {
      const member = await desk.during({ [at]: steps }, async () => {
        const joined = await desk.member('小美')
        // A token is kept for minutes: whoever comes next needs a new one.
        await desk.world.advance('PT1H')
        return joined
      })
      expect(hellos(member)).toBe(1)
      expect((await desk.ledger(member.id)).map((key) => key.split(':')[0])).toEqual(['playbook'])
      expect(await lineOf(member)).toEqual([{ state: 'sent', reason: null }])
    })

    test('waits where the desk sees it while LINE does not answer, and is given up before it could come twice', async () => {
      const member = await desk.during({ 'line.push': many({ fail: 500 }) }, async () => {
        const joined = await desk.member('停電')
        await desk.world.idle()
        const waiting = (await trailOf(joined)).filter(({ kind }) => kind === 'message')
        expect(waiting).toMatchObject([{ why: 'line-busy', words: expect.stringContaining('再送') }])
        await desk.world.advance('P1D')
        return joined
      })
      await desk.world.advance('PT1H')
      expect(hellos(member)).toBe(0)
      expect(await lineOf(member)).toEqual([{ state: 'not-sent', reason: 'line-unreachable' }])
      expect(desk.dead()).toEqual([])
    })

    test('that the month has no room for is not sent: the coupon is there, and the reason can be looked up', async () => {
      const full: FaultStep = { fail: 429, message: 'You have reached your monthly limit.' }
      const member = await desk.during({ 'line.push': many(full, 3) }, () => desk.member('月底'))
      await desk.world.advance('PT1H')
      expect(hellos(member)).toBe(0)
      expect((await desk.home(member)).coupons).toMatchObject([{ state: 'usable' }])
      expect(await lineOf(member)).toEqual([{ state: 'not-sent', reason: 'monthly-quota' }])
      expect((await desk.messages()).find((one) => one.member === member.id)?.name).toBe(member.home.member.name)
      expect((await trailOf(member)).filter(({ kind }) => kind === 'message')).toMatchObject([{ why: 'monthly-quota' }])
    })

    test('is not sent to somebody who is no friend: coupon, add-friend link and reason are there', async () => {
      const member = await desk.member('路過', { follows: false })
      expect(desk.phone(member.userId)).toEqual([])
      expect((await desk.home(member)).coupons).toMatchObject([{ state: 'usable' }])
      const friendship = must(await member.call('GET /me/friendship', {}))
      expect(friendship).toEqual({ isFriend: false, addFriendUrl: expect.stringContaining('line.me') })
      expect(await lineOf(member)).toEqual([{ state: 'not-sent', reason: 'not-a-friend' }])
    })

    test('and every one after it goes to nobody who blocked the account, until they come back', async () => {
      const member = await desk.member('小封')
      desk.world.line.people.block(member.userId)
      await desk.world.advance('P3DT1H')
      const again = { ...member, ...(await desk.signIn(member.userId)) }
      expect(await isFriend(again)).toBe(false)
      expect(await lineOf(member)).toEqual([
        { state: 'not-sent', reason: 'not-a-friend' },
        { state: 'sent', reason: null },
      ])
      desk.world.line.people.follow(member.userId)
      await desk.world.idle()
      expect(await isFriend(again)).toBe(true)
    })
  })

  describe('a webhook', () => {
    const DELAY_MS = 1_500
    const acks = () =>
      desk.world.log
        .rows('webhook', 5_000)
        .map(({ detail }) => detail as { ms: number; status: number })
        .filter(({ status }) => status === 200)
        .map(({ ms }) => Math.max(1, ms))
    /** The quickest of several: what other work on the machine does to a single one says nothing. */
    const ackOf = async (name: string) => {
      const seen = acks().length
      for (let n = 0; n < 5; n++) {
        const { userId } = desk.world.line.people.createPerson({
          name: `${name}${n}`,
          brandChannel: cafe.line.channelId,
        })
        desk.world.line.people.follow(userId)
        await desk.world.line.webhooks.settle()
      }
      expect(acks().length).toBe(seen + 5)
      return Math.min(...acks().slice(seen))
    }

    test.each<[string, Record<string, FaultStep[]>]>([
      ['are slow', { 'line.*': many({ delayMs: DELAY_MS }), 'dynamodb.*': many({ delayMs: DELAY_MS }) }],
      ['fail', { 'line.*': many({ fail: 500 }, 10), 'dynamodb.GetItem': many({ throttle: true }, 6) }],
      ['do not answer', { 'line.*': many({ timeout: true }, 2), 'dynamodb.GetItem': many({ timeout: true }, 1) }],
    ])('is answered as fast while LINE and the table %s, and acted on afterwards', async (_what, faults) => {
      const plain = await ackOf('平')
      await desk.world.idle()
      const { userId } = desk.world.line.people.createPerson({ name: '急', brandChannel: cafe.line.channelId })
      const under = await desk.during(faults, async () => {
        desk.world.line.people.follow(userId)
        await desk.world.line.webhooks.settle()
        return ackOf('急')
      })
      expect(under / plain).toBeLessThan(10)
      expect(under).toBeLessThan(DELAY_MS)
      await desk.world.advance('PT30M')
      expect(await isFriend(await desk.signIn(userId))).toBe(true)
      expect(desk.dead()).toEqual([])
    })

    test('that the queue does not take is 500, so that LINE brings it again', async () => {
      const { userId } = desk.world.line.people.createPerson({ name: '再來', brandChannel: cafe.line.channelId })
      desk.world.faults.plan('sqs.SendMessage', [{ fail: 500 }])
      desk.world.line.people.follow(userId)
      await desk.world.line.webhooks.settle()
      const [last] = desk.world.log.rows('webhook', 1)
      expect(last!.detail).toMatchObject({ status: 500 })
      await desk.world.advance('PT5M')
      expect(await isFriend(await desk.signIn(userId))).toBe(true)
    })
  })
}
