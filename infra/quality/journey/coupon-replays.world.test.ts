// Every call that changes a coupon, sent again: with its key the stored answer, without it the refusal of a second time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '#shared/contract/call.ts'
import { couponHands } from './coupon/coupon-hands.ts'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { cafe, must, startDesk, word, type Desk, type Joined } from './desk.ts'

const WAITS = ['PT1S', 'PT11M', 'PT25H', 'P400D']

interface Act {
  what: string
  send: (options?: { key: string }) => Promise<{ ok: boolean; value?: unknown; failure?: string }>
  /** What it answers without its key. */
  refusal: string
}

let desk: Desk
let screen: Call
let giver: Joined
let friend: Joined
let acts: Act[]
const first = new Map<string, { key: string; answer: unknown }>()

const brand = cafe.id as never
/** Members sign in anew: a session lasts half a day. */
const again = async (who: Joined): Promise<Joined> => ({ ...who, ...(await desk.signIn(who.userId)) })

beforeAll(async () => {
  desk = await startDesk()
  const hands = couponHands(desk)
  const [many, once] = [await hands.publish(), await hands.publish({ perMember: 1 })]
  screen = await hands.screen()
  giver = await desk.member('小美')
  friend = await desk.member('小玲')
  const held = []
  for (let nth = 0; nth < 9; nth++) held.push((await hands.claim(giver, many.code)).id)
  const [opened, redeemed, undone, undoneByStaff, voided, offered, takenBack, given, confirmed] = held as never[]
  for (const id of [undone!, undoneByStaff!])
    must(await giver.call('POST /me/coupons/{id}/redemption', { id, ...hands.byPin }))
  await hands.give(giver, takenBack!)
  const gift = await hands.give(giver, given!)
  const { code } = (await desk.home(giver)).coupons.find(({ id }) => id === confirmed)!
  must(await screen('POST /counter/coupons/{code}/hold', { code: code! }))

  const ofGiver = (id: never) => ({ id, brand, member: giver.id as never })
  acts = [
    {
      what: 'opening',
      send: (options) => giver.call('POST /me/coupons/{id}/opening', { id: opened! }, options),
      refusal: 'ok',
    },
    {
      what: 'redemption',
      send: (options) => giver.call('POST /me/coupons/{id}/redemption', { id: redeemed!, ...hands.byPin }, options),
      refusal: 'coupon-already-redeemed',
    },
    {
      what: 'undo at the counter',
      send: (options) => screen('POST /counter/redemptions/{coupon}/undo', { coupon: undone! }, options),
      refusal: 'coupon-not-redeemed',
    },
    {
      what: 'undo at the desk',
      send: (options) => desk.admin('POST /admin/coupons/{id}/undo', ofGiver(undoneByStaff!), options),
      refusal: 'coupon-not-redeemed',
    },
    {
      what: 'voiding',
      send: (options) =>
        desk.admin('POST /admin/coupons/{id}/void', { ...ofGiver(voided!), reason: '發錯活動' }, options),
      refusal: 'coupon-voided',
    },
    {
      what: 'offer',
      send: (options) => giver.call('POST /me/coupons/{id}/transfers', { id: offered! }, options),
      refusal: 'coupon-offered',
    },
    {
      what: 'taking back',
      send: (options) => giver.call('DELETE /me/coupons/{id}/transfers', { id: takenBack! }, options),
      refusal: 'gift-not-out',
    },
    {
      what: 'receiving',
      send: (options) => friend.call('POST /me/gifts/{code}', { code: gift }, options),
      refusal: 'coupon-transferred',
    },
    {
      what: 'claiming',
      send: (options) => friend.call('POST /me/claims/coupons/{code}', { code: once.code }, options),
      refusal: 'coupon-limit-reached',
    },
    {
      what: 'confirmation',
      send: (options) => screen('POST /counter/holds/{coupon}/confirmation', { coupon: confirmed! }, options),
      refusal: 'coupon-already-redeemed',
    },
  ]
  for (const { what, send } of acts) {
    const key = randomUUID()
    const answer = await send({ key })
    expect(word(answer as never), what).toBe('ok')
    first.set(what, { key, answer: answer.value })
  }
  await desk.world.idle()
}, 600_000)
afterAll(() => desk?.world.close())

const everyEntry = async () =>
  (
    await Promise.all(
      [giver, friend].map(async ({ id }) => [
        ...(await desk.ledger(id)),
        ...(await desk.items(`${demoGroup.id}#${id}`, `act#${cafe.id}#`)).map(({ sk }) => sk),
      ]),
    )
  ).flat()

/** What an answer is about, and when what it tells happened: its words may say a later day. */
const about = (answer: unknown) => {
  const { coupon, gift } = answer as { coupon: { id: string; redeemedAt: string | null }; gift?: string }
  return { id: coupon.id, redeemedAt: coupon.redeemedAt, gift }
}

describe.each(WAITS)('after %s', (wait) => {
  let before: unknown[]
  beforeAll(async () => {
    await desk.world.advance(wait)
    ;[giver, friend] = [await again(giver), await again(friend)]
    before = await everyEntry()
  }, 600_000)

  test('the same call with its key is answered as before, and changes nothing', async () => {
    for (const { what, send } of acts) {
      const { key, answer } = first.get(what)!
      const repeated = await send({ key })
      expect(word(repeated as never), what).toBe('ok')
      expect(about(repeated.value), what).toEqual(about(answer))
    }
    expect(await everyEntry()).toEqual(before)
  })

  test('without its key, or with another, it is refused a second time, and changes nothing', async () => {
    for (const { what, send, refusal } of acts) {
      expect(word((await send()) as never), what).toBe(refusal)
      expect(word((await send({ key: randomUUID() })) as never), what).toBe(refusal)
    }
    expect(await everyEntry()).toEqual(before)
  })
})
