// What was given anew is one coupon: whichever way the old one could come back, the member has the new one alone.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { stateNow, walletState } from '#shared/domain/coupon/coupon.ts'
import type { undoRedemption as Undo } from '#functions/coupon/undo-redemption.ts'
import type * as Desk from './desk-acts.ts'
import type * as Both from './group/two-brands.ts'
import { must, word } from './must.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const CAMPAIGN = 'cmp_01JDHF0CP00000000000000D01'

let stage: typeof Stage
let both: typeof Both
let desk: typeof Desk.acts
let undo: ReturnType<typeof Undo>
let table: Model['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let id: string

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  both = await import('./group/two-brands.ts')
  ;({ acts: desk } = await import('./desk-acts.ts'))
  const { findEntry, writeEntry } = await import('#functions/abilities/holder.ts')
  const { brandTexts, dayEnds, storeNames } = await import('#functions/abilities/house.ts')
  const { undoRedemption } = await import('#functions/coupon/undo-redemption.ts')
  undo = undoRedemption({ findEntry, writeEntry, brandTexts, dayEnds, storeNames })
  await stage.openCafe()
  await stage.publish('campaign', CAMPAIGN, {
    name: { 'zh-Hant': '折一百' },
    benefit: { kind: 'amount', settings: { off: 100, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
  })
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  stage.advance(2 * MINUTE)
  mei = await both.acts.newMember('cafe')
  ;({ id } = await both.acts.give(mei.id, CAMPAIGN, 'cafe'))
})

const of = (coupon: string) => ({ id: coupon, brand: stage.place.brand, member: mei.id }) as never
const giveAnew = async () =>
  must(
    await desk.reissue(
      { ...(of(id) as object), until: '2027-12-31', reason: '品項給錯' } as never,
      stage.turn(stage.staff),
    ),
  )
const usable = async () =>
  (await stage.rowsOf(mei))
    .filter((row) => row._et === 'coupon' && walletState(stateNow(row as never, stage.now())) === 'usable')
    .map((row) => row.id)
const redeem = async () => {
  must(await stage.acts.hold(await stage.acts.codeOf(id, mei.id)))
  must(await stage.acts.confirm(id))
}

test('a refund of the whole purchase that the old one was used on brings the purchase’s points back, and no coupon', async () => {
  const bought = {
    number: 'A-1',
    bill: 300,
    total: 200,
    member: { phone: mei.phone, enrol: false },
    coupons: [await stage.acts.codeOf(id, mei.id)],
  }
  must(await both.acts.order('cafe', bought))
  const { coupon } = await giveAnew()
  stage.advance(DAY)
  const refunded = must(await both.acts.refund('cafe', 'A-1', 200))
  expect(refunded.revived).toEqual([])
  expect(await usable()).toEqual([coupon.id])
})

describe('who takes back a redemption within ten minutes', () => {
  const hands = {
    'at the store’s screen': () => stage.acts.undo(id),
    'at the desk': () => undo(of(id), stage.turn(stage.staff)),
  }
  test.each(Object.entries(hands))('%s hears that it was given anew, and nothing is written', async (_, takeBack) => {
    await redeem()
    const { coupon } = await giveAnew()
    const before = table.all()
    expect(word(await takeBack())).toBe('coupon-reissued')
    expect(table.all()).toEqual(before)
    expect(await usable()).toEqual([coupon.id])
  })

  test('in staff mode hears it as well', async () => {
    const { act } = must(await both.acts.byClerk('cafe', await stage.acts.codeOf(id, mei.id)))
    const { coupon } = await giveAnew()
    expect(word(await both.acts.undoByClerk('cafe', act.id))).toBe('coupon-reissued')
    expect(await usable()).toEqual([coupon.id])
  })
})

test('what had expired is not extended beside the new one, which can be', async () => {
  stage.advance(40 * DAY)
  const { coupon } = await giveAnew()
  const extend = async (one: string) =>
    desk.extendCoupon({ ...(of(one) as object), until: '2028-01-31', reason: '出國' } as never, stage.turn(stage.staff))
  expect(word(await extend(id))).toBe('coupon-reissued')
  expect(await usable()).toEqual([coupon.id])
  expect(word(await extend(coupon.id))).toBe('ok')
})
