// A phone number was another LINE's in truth: the staff moved the member there, and the phone that had them until now still has its session.
import { beforeAll, expect, test } from 'vitest'
import { allRoutes } from '#shared/contract/contracts.ts'
import { MINUTE } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import type { RouteKey } from './front-door.ts'
import type { Person } from './open-house.ts'
import { BRAND, STORE } from './places.ts'
import { refuses, type Row } from './refuses.ts'
import type { Scene } from './scene.ts'
import { couponOf } from './things.ts'

let scene: Scene
let lost: Person
let coupon: Awaited<ReturnType<typeof couponOf>>
let hasNow: { token: string }

const moveToAnotherLine = async ({ id, phone }: Person) => {
  const { must, ask } = scene.door
  const theirs = await scene.lineUser()
  const consents = { noticeVersion: NOTICE_VERSION, marketing: false }
  const joining = { phone, name: '林小美', consents, askStaff: true }
  expect(await ask('POST /me', theirs, joining)).toMatchObject({ code: 'staff-asked' })
  const { open } = await must('GET /admin/bindings', scene.owner, { brand: BRAND })
  const asked = { id: open[0].id, member: id, brand: BRAND, approve: true, reason: '看過證件' }
  await must('POST /admin/bindings/{id}/decision', scene.owner, asked)
  return theirs
}

beforeAll(async () => {
  scene = await (await import('./scene.ts')).setScene()
  lost = await scene.joins()
  coupon = await couponOf(scene, lost)
  scene.stage.advance(MINUTE)
  hasNow = await moveToAnotherLine(lost)
})

const counterCode = async () =>
  String((await scene.door.must('GET /admin/stores/{id}/code', scene.owner, { id: STORE })).url)
    .split('/')
    .at(-1)!
const ASK = `ask_${'0'.repeat(26)}` as never
const ATTRIBUTE = `att_${'0'.repeat(26)}` as never

/** What a card says of itself is the same for everybody. */
const SAYS_NOTHING_OF_THEM = ['GET /me/cards/{id}/terms']
/** Where a thing is named, it is not there for them. */
const REFUSED: Partial<Record<RouteKey, [input: () => object | Promise<object>, word?: Row['word']]>> = {
  'GET /me': [() => ({})],
  'PATCH /me': [() => ({ name: '王大明' })],
  'DELETE /me': [() => ({})],
  'GET /me/code': [() => ({})],
  'GET /me/spend-asks/{id}': [() => ({ id: ASK }), 'spend-ask-unknown'],
  'POST /me/spend-asks/{id}/answer': [() => ({ id: ASK, agree: true }), 'spend-ask-unknown'],
  'PUT /me/phone': [() => ({ phone: '0912345678', proof: 'none' })],
  'GET /me/attributes': [() => ({})],
  'PUT /me/attributes/{attribute}': [() => ({ attribute: ATTRIBUTE, value: null })],
  'GET /me/departure': [() => ({})],
  'POST /me/erasure': [() => ({})],
  'GET /me/data': [() => ({})],
  'GET /me/entries': [() => ({})],
  'GET /me/tier': [() => ({})],
  'POST /me/receipts/{code}': [() => ({ code: scene.receipt })],
  'POST /me/stamps': [async () => ({ code: await counterCode() })],
  'POST /me/check-ins': [() => ({ poster: 'YK-01' })],
  'POST /me/cards/{id}/exchanges': [() => ({ id: scene.ids.points, campaign: scene.ids.reward })],
  'POST /me/cards/{id}/transfers': [() => ({ id: scene.ids.points, amount: 1 })],
  'POST /me/point-gifts/{code}': [() => ({ code: scene.pointGift })],
  'DELETE /me/point-gifts/{code}': [() => ({ code: scene.pointGift })],
  'POST /me/claims/coupons/{code}': [() => ({ code: scene.open.link })],
  'GET /me/coupons/{id}/places': [() => ({ id: coupon.id })],
  'POST /me/coupons/{id}/transfers': [() => ({ id: coupon.id })],
  'DELETE /me/coupons/{id}/transfers': [() => ({ id: coupon.id })],
  'POST /me/coupons/{id}/opening': [() => ({ id: coupon.id })],
  'POST /me/coupons/{id}/redemption': [async () => ({ id: coupon.id, code: await counterCode() })],
  'POST /me/gifts/{code}': [() => ({ code: scene.gift })],
}

test('every route of a member is asked', () => {
  const routes = allRoutes().filter(({ who }) => who === 'member')
  expect([...Object.keys(REFUSED), ...SAYS_NOTHING_OF_THEM].toSorted()).toEqual(routes.map(({ key }) => key).toSorted())
})

test.each(Object.entries(REFUSED))('%s', async (route, [input, word = 'member-not-found']) => {
  const callers = { ...scene.callers, mei: { token: lost.token } }
  const bad = 'another LINE has the member now'
  await refuses({ ...scene, callers }, { bad, as: 'mei', route: route as RouteKey, input, word })
})

test('who has the member now reads it all', async () => {
  expect(await scene.door.must('GET /me/code', hasNow, {})).toMatchObject({ codes: expect.any(Array) })
  expect(await scene.door.must('GET /me/entries', hasNow, {})).toMatchObject({ entries: expect.any(Array) })
})
