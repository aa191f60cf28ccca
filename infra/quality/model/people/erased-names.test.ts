// Whoever is erased is named by nothing that stays: neither what was done with them at the counter nor what was told of it.
import { beforeAll, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import { maskName, UNNAMED } from '#shared/domain/member/mask-name.ts'
import { STEP_MS } from '#shared/domain/member/live-code.ts'
import { unpack, type Packed } from '#functions/platform/table/packed.ts'
import { ACT_TEXT } from '#functions/staff/act/act-text.ts'
import { BOUGHT, BRAND, ORDER_TOTAL, STORE } from '../bad-input/places.ts'
import type { Person } from '../bad-input/open-house.ts'
import type { Scene } from '../bad-input/scene.ts'
import { couponOf } from '../bad-input/things.ts'

const NAME = '歐陽菲菲'
const reason = '本人要求'

let scene: Scene
let goes: Person

beforeAll(async () => {
  scene = await (await import('../bad-input/scene.ts')).setScene()
  goes = await scene.joins()
})

/** A life with a clerk, a till, the store's screen and the desk. */
const lives = async () => {
  const { stage, door, callers, owner, ids, mission } = scene
  const { must } = door
  const { clerk, till, tablet } = callers
  const member = { phone: goes.phone }
  await must('PATCH /me', { token: goes.token }, { name: NAME })
  await must('POST /clerk/stamps', clerk, { phone: goes.phone, worth: 1 }, 'stamp')
  stage.advance(MINUTE)
  await must('POST /clerk/top-ups', clerk, { phone: goes.phone, amount: 500, programId: ids.value } as never, 'top-up')
  await must('POST /clerk/redemptions', clerk, { code: (await couponOf(scene, goes)).code }, 'redeem')
  await must(
    'POST /pos/orders',
    till,
    { number: 'N-1', storeId: STORE, lines: [BOUGHT], total: ORDER_TOTAL, paidAt: stage.now(), member } as never,
    'order',
  )
  await must('POST /counter/tasks', tablet, { member, program: mission, step: 'photo' }, 'task')
  stage.advance(STEP_MS)
  const use = [{ programId: ids.value, amount: 100 }]
  const code = await scene.tills.liveCode(goes.id)
  await must('POST /clerk/spendings', clerk, { code, bill: 200, total: 200, use, coupons: [] } as never, 'bill')
  await must(
    'POST /admin/members/{id}/adjustments',
    owner,
    { id: goes.id, brand: BRAND, program: ids.points, kind: 'late-credit', amount: 5, reason } as never,
    'credit',
  )
}
const named = () =>
  scene.table.all().filter((row) => {
    const said = JSON.stringify([row, row._et === 'clerk-act' ? unpack(row.body as Packed, ACT_TEXT) : null])
    return [NAME, maskName(NAME)].some((name) => said.includes(name))
  })

test('a clerk’s list of the day goes on without the name, and so does what is sent again', async () => {
  const { door, callers, owner } = scene
  await lives()
  expect(named().length).toBeGreaterThan(0)
  const first = await door.ask('POST /clerk/stamps', callers.clerk, { phone: goes.phone, worth: 1 }, { retry: 'stamp' })
  expect(first.value.act).toMatchObject({ name: maskName(NAME) })
  const gone = { id: goes.id, brand: BRAND, reason, givesUp: 400 }
  await door.must('POST /admin/members/{id}/erasure', owner, gone as never)
  expect(named().map(({ pk, sk }) => [pk, sk])).toEqual([])
  const { acts } = await door.must('GET /clerk/today', callers.clerk, {})
  const kinds = ['spend', 'redeem', 'top-up', 'stamp']
  expect(acts.map(({ kind, name }: { kind: string; name: string }) => [kind, name])).toEqual(
    expect.arrayContaining(kinds.map((kind) => [kind, UNNAMED])),
  )
  const again = await door.ask('POST /clerk/stamps', callers.clerk, { phone: goes.phone, worth: 1 }, { retry: 'stamp' })
  expect(again).toEqual({ ...first, value: { ...first.value, act: { ...first.value.act, name: UNNAMED } } })
})
