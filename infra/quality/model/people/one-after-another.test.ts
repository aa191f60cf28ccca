// Merges that follow one another, and what time did meanwhile: what the histories found, told one by one.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { unpackMonths } from '#shared/domain/tier/pack-standing.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let acts: typeof PeopleActs.acts
let table: Model['table']
let opened: ReturnType<typeof table.all>
let one: Stage.Person
let other: Stage.Person
let third: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ acts } = await import('../people-acts.ts'))
  const { openGraded } = await import('../play-all.ts')
  await openGraded()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[one, other, third] = (await stage.makePeople()) as [Stage.Person, Stage.Person, Stage.Person]
})

let orders = 0
const buy = async (by: Stage.Person, total: number) => {
  const number = `o${++orders}`
  must(await stage.acts.buy(number, by, total, number))
  return number
}
const merge = async (into: Stage.Person, from: Stage.Person) => must(await acts.merge(into, from)).id
const part = async (into: Stage.Person, id: string) => must(await acts.part(into, id))
const rowsOf = async (who: Stage.Person, kind: string) => (await stage.rowsOf(who)).filter(({ _et }) => _et === kind)
const spentBy = async (who: Stage.Person) => {
  const [standing] = await rowsOf(who, 'standing')
  return unpackMonths(standing!.months as never).reduce((all, { spend }) => all + spend, 0)
}
const pointsOf = async (who: Stage.Person) => {
  const [card] = (await rowsOf(who, 'card')).filter(({ program }) => program === stage.POINTS)
  const { loadCard } = await import('#shared/plugins/cards/load.server.ts')
  const kind = await loadCard('points')
  return kind.balance(kind.expire(kind.unpack(card!.state), stage.now()).card)
}

test('what somebody buys after they were one with another counts, whoever leaves them next', async () => {
  await buy(other, 10)
  await buy(third, 20)
  const inner = await merge(other, third)
  const outer = await merge(one, other)
  await part(one, outer)
  await buy(other, 5)
  await part(other, inner)
  expect([await spentBy(other), await spentBy(third)]).toEqual([15, 20])
})

test('a consent that was given after they were one with another stays, whoever leaves them next', async () => {
  const inner = await merge(other, third)
  const outer = await merge(one, other)
  await part(one, outer)
  const [membership] = await rowsOf(other, 'membership')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { update } = await import('#functions/platform/table/write.ts')
  const key = { pk: String(membership!.pk), sk: String(membership!.sk) }
  const set = 'SET marketing = :yes ADD rev :one'
  await commit([update(key, { set, where: 'attribute_exists(pk)', values: { ':yes': true, ':one': 1 } })])
  await part(other, inner)
  expect(await rowsOf(other, 'membership')).toMatchObject([{ marketing: true }])
})

test('what time had done to a tier is told with the merge that writes it down', async () => {
  await buy(one, 2_400)
  stage.advance(200 * DAY)
  await buy(other, 10)
  const inner = await merge(one, other)
  const lastOf = async () => (await rowsOf(one, 'tier-move')).at(-1)!.to
  const heldBy = async () => ((await rowsOf(one, 'standing'))[0]!.held as { tier: string }).tier
  expect(await lastOf()).toBe(await heldBy())
  await part(one, inner)
  expect(await lastOf()).toBe(await heldBy())
})

test('a tier that only a merge had brought is told when it goes', async () => {
  await buy(other, 2_400)
  const inner = await merge(one, other)
  await part(one, inner)
  const moves = await rowsOf(one, 'tier-move')
  expect(moves.at(-1)!.to).toBe(moves[0]!.was)
})

test('points that somebody had used up come back to who they are now, who never had a card of them', async () => {
  await buy(third, 100)
  const held = must(await stage.acts.setAside(third, 10, 10, 'hold'))
  must(await stage.acts.buy('used', undefined, 9, 'used', held.id))
  await merge(one, third)
  must(await stage.acts.refund('r', 'used', 9, 'r'))
  expect(await pointsOf(one)).toBe(10)
})

test('a refund takes back the reward that came along, though no stamp had', async () => {
  const orders = [await buy(third, 5), await buy(third, 5), await buy(third, 5), await buy(third, 5)]
  await merge(one, third)
  expect(must(await stage.acts.refund('r', orders.at(-1)!, 5, 'r')).voided).toHaveLength(1)
  const [card] = await rowsOf(one, 'card')
  expect((card!.state as { pressed: string[] }).pressed).toHaveLength(3)
})

test('a refund of one of whom no points came along takes from what ends last, not from somebody else’s first', async () => {
  const old = await buy(third, 100)
  stage.advance(70 * DAY)
  await buy(one, 500)
  stage.advance(10 * DAY)
  await buy(one, 300)
  await merge(one, third)
  must(await stage.acts.refund('r', old, 100, 'r'))
  expect(await pointsOf(one)).toBe(70)
  stage.advance(22 * DAY)
  expect(await pointsOf(one)).toBe(20)
})

test('what a refund could not take from who came without a card is settled: the next refund does not ask for it again', async () => {
  const order = await buy(third, 10)
  stage.advance(40 * DAY)
  await merge(one, third)
  must(await stage.acts.refund('first', order, 1, 'first'))
  await buy(one, 10)
  must(await stage.acts.refund('second', order, 1, 'second'))
  expect(await pointsOf(one)).toBe(1)
})

test('what a refund takes off of what somebody had bought before, they bear themself when they are two again', async () => {
  const order = await buy(third, 100)
  await buy(other, 30)
  const inner = await merge(other, third)
  await buy(one, 7)
  const outer = await merge(one, other)
  must(await stage.acts.refund('r', order, 60, 'r'))
  expect(await spentBy(one)).toBe(77)
  await part(one, outer)
  expect([await spentBy(one), await spentBy(other)]).toEqual([7, 70])
  await part(other, inner)
  expect([await spentBy(other), await spentBy(third)]).toEqual([30, 40])
})

/** A full card, its coupon redeemed at the counter. */
const redeem = async (by: Stage.Person, key: string) => {
  for (let nth = 0; nth < 4; nth++) await buy(by, 5)
  const coupon = String((await rowsOf(by, 'coupon'))[0]!.id)
  await stage.acts.hangCode(coupon, by.id)
  must(await stage.acts.hold(await stage.acts.codeOf(coupon, by.id)))
  must(await stage.acts.confirm(coupon, key))
  return coupon
}

test('a redemption that is taken back after a merge gives the coupon to who they are now, and to the other when they part', async () => {
  const coupon = await redeem(third, 'redeem')
  const inner = await merge(other, third)
  const outer = await merge(one, other)
  must(await stage.acts.undo(coupon, 'undo'))
  expect(await acts.bringAlong(third)).toBe(true)
  expect([await rowsOf(one, 'coupon'), await rowsOf(third, 'coupon')]).toMatchObject([
    [{ id: coupon, state: 'undone' }],
    [],
  ])
  await part(one, outer)
  await part(other, inner)
  expect(await rowsOf(third, 'coupon')).toMatchObject([{ id: coupon, state: 'undone' }])
})

test('what was asked of a coupon is answered again wherever it has gone since', async () => {
  const coupon = await redeem(third, 'redeem')
  const undone = must(await stage.acts.undo(coupon, 'undo'))
  await merge(one, third)
  const again = must(await stage.acts.confirm(coupon, 'redeem'))
  expect(again.coupon.state).toBe('redeemed')
  expect(must(await stage.acts.undo(coupon, 'undo')).coupon.id).toBe(undone.coupon.id)
  expect(await rowsOf(one, 'coupon')).toMatchObject([{ id: coupon, state: 'undone' }])
})

test('a hold of which a refund has claimed all is let go by a merge, and does not come back', async () => {
  const order = await buy(third, 100)
  const held = must(await stage.acts.setAside(third, 20, 10, 'hold'))
  must(await stage.acts.refund('r', order, 100, 'r'))
  const inner = await merge(one, third)
  await buy(one, 50)
  await part(one, inner)
  expect(await stage.acts.buy('late', undefined, 19, 'late', held.id)).toMatchObject({ failure: 'hold-lapsed' })
  expect(await pointsOf(third)).toBe(0)
})
