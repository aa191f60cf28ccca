// What staff set stays set: a coupon that they extended or issued anew until a day keeps that day, whoever opens it.
import { beforeAll, expect, test } from 'vitest'
import { openModel } from './open-model.ts'
import { must } from './must.ts'
import type * as Stage from './stage.ts'

const CAMPAIGN = 'cmp_00000000000000000000000E01'
const UNTIL = '2027-03-31'
const ENDS = `${UNTIL}T15:59:59.999Z`

let stage: typeof Stage
let mei: Stage.Person
let friend: Stage.Person
let give: (member: string) => Promise<string>
let open: (id: string, member: string) => Promise<string>
let extend: (id: string) => Promise<unknown>
let reissue: (id: string) => Promise<string>

beforeAll(async () => {
  ;({ stage } = await openModel())
  const { place, staff, turn, memberActor } = stage
  const { brandTexts, dayEnds, storeNames } = await import('#functions/abilities/house.ts')
  const { findEntry, issueCoupon, writeEntry } = await import('#functions/abilities/holder.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { openCoupon } = await import('#functions/coupon/open-coupon.ts')
  const { acts } = await import('./desk-acts.ts')
  await stage.openCafe()
  await stage.publish('campaign', CAMPAIGN, {
    name: { 'zh-Hant': '打開後七天' },
    benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
    validity: { kind: 'days-after-opening', days: 7, openWithinDays: 30 },
    transfer: true,
  })
  ;[mei, friend] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  let keys = 0
  give = async (member) => {
    const key = `given:${++keys}`
    const issued = await issueCoupon({
      ...place,
      member,
      campaign: CAMPAIGN as never,
      key,
      reason: 'claim',
      now: stage.now(),
    })
    if (!('shown' in issued) || !(await commit(issued.writes)).ok) throw new Error('no coupon')
    return issued.shown.id
  }
  const looking = openCoupon({ storeNames, brandTexts, dayEnds, writeEntry, findEntry } as never)
  open = async (id, member) => must(await looking({ id: id as never }, turn(memberActor(member)))).coupon.expiresAt
  const wish = (id: string) => ({ id, brand: place.brand, member: mei.id, until: UNTIL, reason: '補償' }) as never
  extend = async (id) => must(await acts.extendCoupon(wish(id), turn(staff, `extend ${id}`)))
  reissue = async (id) => {
    const done = must(await acts.reissue(wish(id), turn(staff, `reissue ${id}`)))
    return (done as { coupon: { id: string } }).coupon.id
  }
})

test('a friend who receives an extended coupon has it as long as staff said', async () => {
  const id = await give(mei.id)
  await extend(id)
  const { gift } = must(await stage.acts.offer(id, mei.id)) as { gift: string }
  const { coupon } = must(await stage.acts.receive(gift, friend.id))
  expect(coupon.expiresAt).toBe(ENDS)
  expect(await open(coupon.id, friend.id)).toBe(ENDS)
})

test('one that staff issued anew until a day lasts until that day, opened or not', async () => {
  const id = await reissue(await give(mei.id))
  expect(await open(id, mei.id)).toBe(ENDS)
})
