// What a coupon is used by, and the links behind which coupons and points lie, are on their holder's phone: nobody who serves them is told.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RouteKey } from '../bad-input/front-door.ts'
import { BRAND, STORE } from '../bad-input/places.ts'
import type { Callers, Scene } from '../bad-input/scene.ts'
import { couponOf } from '../bad-input/things.ts'

let scene: Scene
let opened: ReturnType<Scene['table']['all']>
let coupon: Awaited<ReturnType<typeof couponOf>>

beforeAll(async () => {
  scene = await (await import('../bad-input/scene.ts')).setScene()
  opened = scene.table.all()
})
beforeEach(async () => {
  scene.stage.setClock(scene.stage.STARTED)
  scene.table.restore(opened)
  coupon = await couponOf(scene, scene.mei)
})

const atDesk = () => ({ id: coupon.id, brand: BRAND, member: scene.mei.id, reason: '拿錯餐點' })
const redeemed = async () => {
  const { url } = await scene.door.must('GET /admin/stores/{id}/code', scene.owner, { id: STORE })
  const code = String(url).split('/').at(-1)!
  const phone = { token: scene.mei.token }
  await scene.door.must('POST /me/coupons/{id}/redemption', phone, { id: coupon.id, code })
}
const done = async (as: keyof Callers, route: RouteKey, input: object, retry?: string) => {
  const answer = await scene.door.ask(route, scene.callers[as], input, retry ? { retry } : {})
  expect(answer.code, `${route} ${JSON.stringify(answer.facts)}`).toBeUndefined()
  return answer.value
}
const secrets = () => {
  const scans = scene.table.all().flatMap(({ _et, scan }) => (_et === 'coupon' && scan ? [String(scan)] : []))
  expect(scans).toContain(coupon.code)
  return [...scans, scene.gift, scene.pointGift]
}
const tellsNone = (answer: unknown) => {
  const told = JSON.stringify(answer)
  for (const secret of secrets()) expect(told).not.toContain(secret)
}

test('on the phone of the one who holds them they are', async () => {
  const told = JSON.stringify(await scene.door.must('GET /me', { token: scene.mei.token }, {}))
  for (const secret of [coupon.code, scene.gift, scene.pointGift]) expect(told).toContain(secret)
})

describe('at the desk', () => {
  test('by the page of the member', async () => {
    const page = await done('owner', 'GET /admin/members/{id}', { id: scene.mei.id, brand: BRAND })
    expect(page.coupons).toContainEqual(expect.objectContaining({ id: coupon.id, number: expect.any(String) }))
    tellsNone(page)
  })
  test('by an extension, a new one in its place and a void', async () => {
    tellsNone(await done('owner', 'POST /admin/coupons/{id}/extension', { ...atDesk(), until: '2027-03-01' }))
    tellsNone(await done('owner', 'POST /admin/coupons/{id}/reissue', atDesk(), 'again'))
    tellsNone(await done('owner', 'POST /admin/coupons/{id}/reissue', atDesk(), 'again'))
    coupon = await couponOf(scene, scene.mei)
    tellsNone(await done('owner', 'POST /admin/coupons/{id}/void', atDesk()))
  })
  test('by taking a redemption back', async () => {
    await redeemed()
    const { reason: _, ...which } = atDesk()
    tellsNone(await done('owner', 'POST /admin/coupons/{id}/undo', which))
  })
})

describe('at the store’s screen', () => {
  test('by taking a redemption back', async () => {
    await redeemed()
    tellsNone(await done('tablet', 'POST /counter/redemptions/{coupon}/undo', { coupon: coupon.id }))
  })
  test('by a task that fills a mission, and by its answer sent again', async () => {
    const member = { phone: scene.mei.phone }
    const mark = (step: string) => done('tablet', 'POST /counter/tasks', { member, program: scene.mission, step }, step)
    await mark('photo')
    const filled = await mark('friend')
    expect(filled.coupons).toHaveLength(1)
    tellsNone(filled)
    tellsNone(await mark('friend'))
  })
})
