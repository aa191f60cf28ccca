// What goes out of service, and comes back: the real use cases on the double of the table.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HOUR } from '#shared/base/time.ts'
import type * as Cards from '#functions/card/program/archive-program.ts'
import type * as Coupons from '#functions/coupon/campaign/archive-campaign.ts'
import type * as Claims from '#functions/coupon/claim/claim-coupon.ts'
import type * as Shown from '#functions/coupon/claim/show-claim.ts'
import type * as Home from '#functions/card/show-cards.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { WHOLE_GROUP } from '#functions/platform/table/whole-group.ts'
import { openModel, type Model } from '../open-model.ts'
import { GOAL, PER_POINT } from '../expected.ts'
import type * as Desk from '../desk-acts.ts'
import type * as Stage from '../stage.ts'

const CLAIMED = 'cmp_00000000000000000000000007'
const SECOND_CARD = 'crd_00000000000000000000000007'
const BUNDLE = 'bdl_00000000000000000000000007'

let stage: typeof Stage
let table: Model['table']
let desk: typeof Desk.acts
let opened: ReturnType<typeof table.all>
let acts: {
  card: ReturnType<typeof Cards.archiveProgram>
  weighCard: ReturnType<typeof Cards.weighProgramArchive>
  cardBack: ReturnType<typeof Cards.bringProgramBack>
  campaign: ReturnType<typeof Coupons.archiveCampaign>
  weighCampaign: ReturnType<typeof Coupons.weighCampaignArchive>
  campaignBack: ReturnType<typeof Coupons.bringCampaignBack>
  bundle: ReturnType<typeof Coupons.archiveBundle>
  bundleBack: ReturnType<typeof Coupons.bringBundleBack>
}
let showClaim: ReturnType<typeof Shown.showClaim>
let claim: ReturnType<typeof Claims.claimCoupon>
let showCards: typeof Home.showCards
let claimCode: string
let person: Stage.Person

const at = (id: string): never => ({ id, brand: stage.place.brand }) as never
const turn = (key?: string) => stage.turn(stage.staff, key)
const shown = async () => showCards(await stage.rowsOf(person), stage.place, stage.now())
const card = async (id: string) => (await shown()).find(({ programId }) => programId === id)
const audits = () => table.all().filter(({ _et }) => _et === 'audit')
const coupons = async () => (await stage.rowsOf(person)).filter(({ _et }) => _et === 'coupon')
/** A stamp card that fills into the campaign behind the link. */
const openSecondCard = () =>
  stage.publish('program', SECOND_CARD, {
    ...stage.stamps,
    name: { 'zh-Hant': '甜點卡' },
    settings: { ...stage.stamps.settings, reward: { campaign: CLAIMED, words: { 'zh-Hant': '布丁' } } },
  })
let orders = 0
const buys = async (total: number) => {
  const number = `A${orders++}`
  return { number, answer: await stage.acts.buy(number, person, total, number) }
}

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const cards = await import('#functions/card/program/archive-program.ts')
  const campaigns = await import('#functions/coupon/campaign/archive-campaign.ts')
  const { claimCodeOf } = await import('#functions/coupon/claim/claim-link.ts')
  const { hangDoor } = await import('#functions/platform/table/door.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { givenBy } = await import('#functions/abilities/desk/given-by.ts')
  const { creditsPoints } = await import('#functions/abilities/desk/gifts.ts')
  const { claimCoupon } = await import('#functions/coupon/claim/claim-coupon.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { findEntry, issueCoupon } = await import('#functions/abilities/holder.ts')
  const { brandTexts, dayEnds, storeNames } = await import('#functions/abilities/house.ts')
  const { memberships } = stage
  claim = claimCoupon({ chance, findEntry, issueCoupon, brandTexts, dayEnds, storeNames, memberships })
  showClaim = (await import('#functions/coupon/claim/show-claim.ts')).showClaim({
    withinRate: async () => true,
    dayEnds,
  })
  ;({ showCards } = await import('#functions/card/show-cards.ts'))
  ;({ acts: desk } = await import('../desk-acts.ts'))
  const ofCards = {
    countHolders: async () => new Map([[stage.POINTS as string, 3]]),
    brandsOf: async () => [stage.place.brand],
    companyOf: async () => null,
    countOwed: async () => 120,
    givenBy,
  }
  const ofCoupons = {
    countCoupons: async () => new Map([[CLAIMED, { issued: 5, redeemed: 2 }]]),
    findBrand: async () => undefined,
    placesOf: async () => new Map<string, string[]>(),
    countOut: async () => 3,
    givenBy,
  }
  acts = {
    card: cards.archiveProgram(ofCards),
    weighCard: cards.weighProgramArchive(ofCards),
    cardBack: cards.bringProgramBack(ofCards),
    campaign: campaigns.archiveCampaign(ofCoupons),
    weighCampaign: campaigns.weighCampaignArchive(ofCoupons),
    campaignBack: campaigns.bringCampaignBack(ofCoupons),
    bundle: campaigns.archiveBundle(),
    bundleBack: campaigns.bringBundleBack({ creditsPoints }),
  }
  stage.takeSecrets()
  await stage.openCafe()
  await stage.publish('campaign', CLAIMED, { ...stage.reward, claim: true })
  claimCode = claimCodeOf(CLAIMED)
  await commit([hangDoor('claim', claimCode, { ...stage.place, id: CLAIMED })])
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  // What is live is known for a minute: each test begins some hours after the one before.
  stage.advance(3 * HOUR)
  person = (await stage.makePeople())[0]!
})

describe('a card out of service', () => {
  test('earns nothing more and says why; the other cards go on', async () => {
    await buys(PER_POINT)
    expect(await acts.card(at(stage.POINTS), turn())).toMatchObject({ value: { archivedAt: stage.now() } })
    const { answer } = await buys(PER_POINT)
    expect(answer).toMatchObject({
      value: { earned: [{ programId: stage.STAMPS }], skipped: [{ programId: stage.POINTS, why: 'ended' }] },
    })
    expect(await card(stage.POINTS)).toMatchObject({ balance: 1, ended: stage.now() })
  })

  test('still counts what was paid while it was in service, though it is told later', async () => {
    stage.advance(HOUR)
    await acts.card(at(stage.POINTS), turn())
    stage.advance(-HOUR)
    expect((await buys(PER_POINT)).answer).toMatchObject({ value: { skipped: [] } })
  })

  test('loses nothing that members hold: it is shown as ended, spent, and taken back by a refund', async () => {
    const { number } = await buys(30 * PER_POINT)
    await acts.card(at(stage.POINTS), turn())
    const laid = await stage.acts.setAside(person, 10 * PER_POINT, 10, 'laid')
    expect(laid).toMatchObject({ ok: true })
    expect(await stage.acts.refund('R1', number, 10 * PER_POINT, 'r1')).toMatchObject({ ok: true })
    expect(await card(stage.POINTS)).toMatchObject({ balance: 20, goal: null })
  })

  test('is not shown to those who have nothing on it', async () => {
    expect(await card(stage.STAMPS)).toMatchObject({ balance: 0 })
    await acts.card(at(stage.STAMPS), turn())
    expect(await card(stage.STAMPS)).toBeUndefined()
  })

  test('tells before who would notice, and stays while a live bundle feeds it', async () => {
    await stage.publish('bundle' as never, BUNDLE, {
      name: { 'zh-Hant': '開幕禮' },
      coupons: [],
      points: [{ brand: stage.place.brand, program: stage.POINTS, amount: 5 }],
    })
    const bundle = { kind: 'bundle', id: BUNDLE, name: '開幕禮' }
    expect(await acts.weighCard(at(stage.POINTS), turn())).toEqual({
      ok: true,
      value: { holders: 3, units: 120, givenBy: [bundle] },
    })
    const before = table.all()
    expect(await acts.card(at(stage.POINTS), turn())).toEqual({
      ok: false,
      failure: 'still-given',
      detail: { name: '開幕禮' },
    })
    expect(table.all()).toEqual(before)
    await acts.bundle(at(BUNDLE), turn())
    expect(await acts.card(at(stage.POINTS), turn())).toMatchObject({ ok: true })
  })

  test('of the whole group goes out of service in every brand, by its owner only', async () => {
    const everywhere = 'crd_00000000000000000000000008'
    await stage.publish('program', everywhere, { ...stage.stamps, name: { 'zh-Hant': '集團卡' } }, WHOLE_GROUP)
    const asked = { ...(at(everywhere) as object), scope: 'group' } as never
    const marketer = stage.turn({ ...(stage.staff as object), role: 'marketer' })
    expect(await acts.card(asked, marketer)).toMatchObject({ failure: 'not-allowed' })
    expect(await acts.card(at(everywhere), turn())).toMatchObject({ failure: 'never-published' })
    expect(await acts.card(asked, turn())).toMatchObject({ value: { scope: 'group', archivedAt: stage.now() } })
    const { answer } = await buys(PER_POINT)
    expect(answer).toMatchObject({ value: { skipped: [{ programId: everywhere, why: 'ended' }] } })
  })

  test('comes back as it stood, and earns again', async () => {
    await acts.card(at(stage.POINTS), turn())
    expect(await acts.cardBack(at(stage.POINTS), turn())).toMatchObject({ value: { archivedAt: null, liveVersion: 1 } })
    expect((await buys(PER_POINT)).answer).toMatchObject({ value: { skipped: [] } })
    expect(await card(stage.POINTS)).toMatchObject({ balance: 1 })
  })

  test('does not come back while its reward is out of service', async () => {
    await openSecondCard()
    await acts.card(at(SECOND_CARD), turn())
    expect(await acts.campaign(at(CLAIMED), turn())).toMatchObject({ ok: true })
    expect(await acts.cardBack(at(SECOND_CARD), turn())).toEqual({ ok: false, failure: 'reward-not-live' })
    await acts.campaignBack(at(CLAIMED), turn())
    expect(await acts.cardBack(at(SECOND_CARD), turn())).toMatchObject({ ok: true })
  })
})

describe('a campaign out of service', () => {
  test('stays while a live card gives it, and names the card', async () => {
    await openSecondCard()
    expect(await acts.weighCampaign(at(CLAIMED), turn())).toEqual({
      ok: true,
      value: { issued: 5, out: 3, givenBy: [{ kind: 'card', id: SECOND_CARD, name: '甜點卡' }] },
    })
    expect(await acts.campaign(at(CLAIMED), turn())).toMatchObject({
      failure: 'still-given',
      detail: { name: '甜點卡' },
    })
  })

  test('stays while a playbook gives it', async () => {
    await stage.publish('playbook' as never, 'ply_00000000000000000000000007', {
      ...cafe.playbook.settings,
      name: '歡迎新朋友',
      steps: [{ id: 'gift', kind: 'issue-coupon', settings: { campaign: CLAIMED } }],
    })
    expect(await acts.campaign(at(CLAIMED), turn())).toMatchObject({
      failure: 'still-given',
      detail: { name: '歡迎新朋友' },
    })
  })

  test('stays while points of a card that ended still buy it', async () => {
    await acts.card(at(stage.STAMPS), turn())
    await acts.card(at(stage.POINTS), turn())
    expect(await acts.campaign(at(stage.REWARD), turn())).toMatchObject({
      failure: 'still-given',
      detail: { name: '海風點數' },
    })
  })

  test('leaves coupons that are out as they are', async () => {
    await openSecondCard()
    for (let nth = 0; nth < GOAL; nth++) await buys(PER_POINT)
    const [held] = (await coupons()).filter(({ campaign }) => campaign === CLAIMED)
    await acts.card(at(SECOND_CARD), turn())
    expect(await acts.campaign(at(CLAIMED), turn())).toMatchObject({ ok: true })
    const id = held!.id as string
    await stage.acts.hangCode(id, person.id)
    expect(await stage.acts.hold(await stage.acts.codeOf(id, person.id))).toMatchObject({ ok: true })
    expect(await stage.acts.confirm(id)).toMatchObject({ value: { coupon: { state: 'redeemed' } } })
    // Used by mistake: what is given in its place is owed.
    const again = { id, brand: stage.place.brand, member: person.id, reason: '按錯了' } as never
    expect(await desk.reissue(again, turn())).toMatchObject({ ok: true })
  })

  test('says behind its link that it is over', async () => {
    const visitor = () => stage.turn({ kind: 'nobody' })
    const claims = (key: string) => claim({ code: claimCode }, stage.turn(stage.memberActor(person.id), key))
    expect(await showClaim({ code: claimCode }, visitor())).toMatchObject({ ok: true })
    const first = await claims('once')
    expect(first).toMatchObject({ ok: true })
    await acts.campaign(at(CLAIMED), turn())
    expect(await showClaim({ code: claimCode }, visitor())).toMatchObject({ failure: 'campaign-over' })
    expect(await claims('twice')).toMatchObject({ failure: 'campaign-over' })
    expect(await claims('once')).toEqual(first)
    await acts.campaignBack(at(CLAIMED), turn())
    expect(await showClaim({ code: claimCode }, visitor())).toMatchObject({ ok: true })
  })
})

describe('a bundle out of service', () => {
  beforeEach(() =>
    stage.publish('bundle' as never, BUNDLE, {
      name: { 'zh-Hant': '開幕禮' },
      coupons: [{ brand: stage.place.brand, campaign: CLAIMED }],
      points: [],
    }),
  )
  const give = () => desk.give({ ...(at(BUNDLE) as object), member: person.id } as never, turn())

  test('is given to nobody, and comes back when all of it can be given', async () => {
    await acts.bundle(at(BUNDLE), turn())
    expect(await give()).toMatchObject({ failure: 'bundle-not-live' })
    await acts.campaign(at(CLAIMED), turn())
    expect(await acts.bundleBack(at(BUNDLE), turn())).toEqual({ ok: false, failure: 'bundle-coupon-not-live' })
    await acts.campaignBack(at(CLAIMED), turn())
    expect(await acts.bundleBack(at(BUNDLE), turn())).toMatchObject({ value: { archivedAt: null } })
    expect(await give()).toMatchObject({ ok: true })
  })
})

test('a wrong move is a word, and writes nothing', async () => {
  const before = table.all()
  expect(await acts.card(at('crd_nobody'), turn())).toMatchObject({ failure: 'never-published' })
  expect(await acts.cardBack(at(stage.POINTS), turn())).toMatchObject({ failure: 'not-archived' })
  const stranger = stage.turn({ ...(stage.staff as object), brands: ['brd_other'] })
  expect(await acts.card(at(stage.POINTS), stranger)).toMatchObject({ failure: 'not-found' })
  expect(table.all()).toEqual(before)
  await acts.card(at(stage.POINTS), turn())
  expect(await acts.card(at(stage.POINTS), turn())).toMatchObject({ failure: 'already-archived' })
})

test('the same request is answered again, though it was brought back since; each act is in the audit once', async () => {
  const first = await acts.card(at(stage.POINTS), turn('a'))
  await acts.cardBack(at(stage.POINTS), turn('b'))
  const written = table.all().length
  expect(await acts.card(at(stage.POINTS), turn('a'))).toMatchObject({
    value: { archivedAt: (first as { value: { archivedAt: string } }).value.archivedAt },
  })
  expect(table.all()).toHaveLength(written)
  expect(await card(stage.POINTS)).not.toHaveProperty('ended')
  expect(audits().map(({ action }) => action)).toEqual(expect.arrayContaining(['archive card', 'bring back card']))
})

test('a new version of what is out of service puts it back', async () => {
  await acts.card(at(stage.POINTS), turn())
  const { saveDraft, publishDraft } = await import('#functions/platform/table/config.ts')
  const live = table.all().find(({ place }) => place === `live#program#${stage.POINTS}`)!
  const change = { at: stage.place, noun: 'program' as const, id: stage.POINTS, by: '店長', now: stage.now(), also: [] }
  const draft = await saveDraft(change, live.settings, null)
  expect(await publishDraft(change, (draft as { value: number }).value)).toMatchObject({ value: { version: 2 } })
  expect(await card(stage.POINTS)).not.toHaveProperty('ended')
})
