// Who leaves a brand, stays in another and comes back: what tells of their leaving may come late, or again.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { SECOND } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import type { Event } from '#shared/events/event.ts'
import { memberLeft } from '#shared/events/member.ts'
import type { handler as OnMemberLeft } from '#functions/member/on-member-left.ts'
import type { joinBrand as Join } from '#functions/member/join/join-brand.ts'
import type { leaveBrand as Leave } from '#functions/member/leave/leave-brand.ts'
import type { eventsIn as EventsIn } from '#functions/platform/table/outbox.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let join: ReturnType<typeof Join>
let leave: ReturnType<typeof Leave>
let eventsIn: typeof EventsIn
let onMemberLeft: typeof OnMemberLeft
let mei: Stage.Person

const line = (brand: string) => ({ kind: 'line', ...stage.place, brand, provider: 'p', user: 'U1', name: '美' })
const joins = async (brand: string) => {
  stage.advance(SECOND)
  const asked = { consents: { noticeVersion: NOTICE_VERSION, marketing: false }, phone: '0955000111' }
  return must(await join(asked as never, stage.turn(line(brand)))).home.member.id
}
const leaves = async () => {
  stage.advance(SECOND)
  must(await leave({}, stage.turn({ ...line(cafe.id), member: mei.id, shown: '○○' }, `leave-${stage.now()}`)))
}

/** The latest of them, as EventBridge brings it. */
const told = (): Event => {
  const events = table.all().flatMap((row) => (row.outbox ? eventsIn(row as never) : []))
  return events
    .filter(({ name }) => name === memberLeft.name)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1)!
}
const deliver = ({ name, ...detail }: Event) => onMemberLeft({ 'detail-type': name, detail } as never)

let orders = 0
const buys = async () => {
  stage.advance(SECOND)
  orders += 1
  must(await stage.acts.buy(`L${orders}`, mei, 500, `l-${orders}`))
}
const heldInCafe = async () =>
  (await stage.rowsOf(mei))
    .filter(({ sk }) => sk.startsWith(`home#${cafe.id}#`))
    .map(({ sk, state }) => ({ sk, state }))
const forfeited = async () =>
  (await stage.rowsOf(mei)).filter(({ _et, key }) => _et === 'entry' && String(key).startsWith('left:')).length

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  const { companiesBeside, brandOfDoor, storeOfSource } = await import('#functions/abilities/house.ts')
  const { forfeit, paidAheadOf } = await import('#functions/abilities/forfeit.ts')
  const { friendshipOf } = await import('#functions/abilities/line.ts')
  const { showCheckIns } = await import('#functions/abilities/counter/show-check-ins.ts')
  const { showCards, showCoupons } = await import('#functions/abilities/holder.ts')
  const { showTier } = await import('#functions/abilities/tiers.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { joinBrand } = await import('#functions/member/join/join-brand.ts')
  const { leaveBrand } = await import('#functions/member/leave/leave-brand.ts')
  ;({ eventsIn } = await import('#functions/platform/table/outbox.ts'))
  ;({ handler: onMemberLeft } = await import('#functions/member/on-member-left.ts'))
  const none = async () => undefined
  const parts = { companiesBeside, showCards, showCheckIns, showCoupons, showTier, forfeit }
  join = joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone: none })
  leave = leaveBrand({ deauthorise: none, paidAheadOf })
  await stage.openCafe()
  mei = { id: await joins(shoes.id), phone: '0955000111' }
  await joins(cafe.id)
  await buys()
  opened = table.all()
})
beforeEach(() => {
  table.restore(opened)
})

test('what they held in the brand is gone once the event has come, and is booked as owed no more', async () => {
  expect((await heldInCafe()).length).toBeGreaterThan(2)
  await leaves()
  await deliver(told())
  expect(await heldInCafe()).toEqual([])
  expect(await forfeited()).toBe(2)
  await deliver(told())
  expect(await forfeited()).toBe(2)
})

test('who is back before the event comes has none of the old and all of the new, however often it comes', async () => {
  await leaves()
  expect(await joins(cafe.id)).toBe(mei.id)
  expect(await forfeited()).toBe(2)
  expect((await heldInCafe()).map(({ sk }) => sk)).toEqual([`home#${cafe.id}#membership`])
  await buys()
  const held = await heldInCafe()
  expect(held.length).toBeGreaterThan(2)
  await deliver(told())
  await deliver(told())
  expect(await heldInCafe()).toEqual(held)
  expect(await forfeited()).toBe(2)
})

test('an event that had done its work leaves alone who came back after it, when it comes again', async () => {
  await leaves()
  await deliver(told())
  await joins(cafe.id)
  await buys()
  const held = await heldInCafe()
  await deliver(told())
  expect(await heldInCafe()).toEqual(held)
})

test('who comes back in the middle of the deletion keeps what they have from then on', async () => {
  await leaves()
  const left = told()
  let isBack = false
  stage.useTable((async (command: { constructor: { name: string } }) => {
    if (command.constructor.name === 'TransactWriteCommand' && !isBack) {
      isBack = true
      await joins(cafe.id)
      await buys()
    }
    return table.send(command as never)
  }) as never)
  await deliver(left)
  stage.useTable(table.send as never)
  const held = await heldInCafe()
  expect(held.map(({ sk }) => sk)).toContain(`home#${cafe.id}#membership`)
  expect(held.length).toBeGreaterThan(2)
  expect(await forfeited()).toBe(2)
})

test('who leaves a second time is deleted a second time', async () => {
  await leaves()
  await joins(cafe.id)
  await buys()
  await leaves()
  await deliver(told())
  expect(await heldInCafe()).toEqual([])
  expect(await forfeited()).toBe(4)
})
