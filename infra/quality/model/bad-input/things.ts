// What is out of service, over, or somebody else’s.
import { claimCodeOf } from '#functions/coupon/claim/claim-link.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type { House, Person } from './open-house.ts'
import { BRAND, SISTER } from './places.ts'

const ulid = (letter: string) => `${'0'.repeat(25)}${letter}`
const OLD_POINTS = `crd_${ulid('A')}` as never
const MISSION = `crd_${ulid('B')}` as never
const OVER = `crd_${ulid('C')}` as never
const OLD_MISSION = `crd_${ulid('D')}` as never
const OLD_CAMPAIGN = `cmp_${ulid('A')}` as never
const SISTERS_CAMPAIGN = `cmp_${ulid('B')}` as never
const OPEN_CAMPAIGN = `cmp_${ulid('C')}` as never
const OLD_BUNDLE = `bdl_${ulid('A')}` as never
const BUNDLE = `bdl_${ulid('B')}` as never
/** Nobody ever made these. */
export const NOWHERE = {
  program: `crd_${ulid('Z')}` as never,
  campaign: `cmp_${ulid('Z')}` as never,
  bundle: `bdl_${ulid('Z')}` as never,
  member: `mem_${ulid('Z')}` as never,
  store: `sto_${ulid('Z')}` as never,
  coupon: `cpn_${ulid('Z')}` as never,
}

const campaign = {
  name: { 'zh-Hant': '折十元' },
  benefit: { kind: 'amount', settings: { off: 10, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 30 },
  claim: true,
  transfer: true,
}
const mission = ({ stage }: House) => ({
  ...stage.stamps,
  kind: 'mission',
  ways: ['clerk'],
  settings: {
    steps: [
      { id: 'photo', kind: 'task', words: { 'zh-Hant': '拍一張照' } },
      { id: 'friend', kind: 'task', words: { 'zh-Hant': '帶一位朋友' } },
    ],
    order: 'any',
    reward: { campaign: stage.REWARD, words: { 'zh-Hant': '一杯' } },
    halfway: [],
    next: { kind: 'ends' },
    validity: { kind: 'never' },
  },
})

/** A coupon of a member, as the phone and the till know it. */
export const couponOf = async (
  { tills }: Pick<House, 'tills'>,
  { id }: { id: string },
  of: { campaign?: string; brand?: string } = {},
) => {
  const given = await tills.acts.giveCoupon(id, of)
  return { id: given.id as never, code: given.code }
}

/** Drafts that promise what cannot be given; none of them is live. */
const makeDrafts = async ({ stage, door, owner }: House) => {
  let drafted = 0
  const draft = async (noun: 'programs' | 'bundles', settings: object) => {
    const id = `${noun === 'programs' ? 'crd' : 'bdl'}_${'0'.repeat(24)}D${++drafted}` as never
    const at = { id, brand: BRAND }
    const asked = { ...at, settings: settings as never, draftVersion: null }
    const { draftVersion } = await door.must(`PUT /admin/${noun}/{id}/draft`, owner, asked)
    return { ...at, draftVersion }
  }
  const giving = (campaign: string) => ({
    ...stage.stamps,
    settings: { ...stage.stamps.settings, reward: { ...stage.stamps.settings.reward, campaign } },
  })
  const chained = { ...stage.stamps.settings, next: { kind: 'chains', program: OLD_POINTS } }
  const bundle = { name: { 'zh-Hant': '禮包' }, coupons: [], points: [] }
  return {
    givesOld: await draft('programs', giving(OLD_CAMPAIGN)),
    givesSisters: await draft('programs', giving(SISTERS_CAMPAIGN)),
    chainsToOld: await draft('programs', { ...stage.stamps, settings: chained }),
    forNoTier: await draft('programs', { ...stage.stamps, tiers: ['platinum'] }),
    bundlesOld: await draft('bundles', { ...bundle, coupons: [{ brand: BRAND, campaign: OLD_CAMPAIGN }] }),
    bundlesSisters: await draft('bundles', { ...bundle, coupons: [{ brand: BRAND, campaign: SISTERS_CAMPAIGN }] }),
    bundlesOldPoints: await draft('bundles', {
      ...bundle,
      points: [{ brand: BRAND, program: OLD_POINTS, amount: 10 }],
    }),
  }
}

/** @param sisters somebody of the sister brand alone */
export const makeThings = async (house: House, { mei, sisters }: { mei: Person; sisters: Person }) => {
  const { stage, door, owner } = house
  const points = { ...cafe.others[0]!.settings, ways: ['till', 'clerk'] }
  await stage.publish('program', OLD_POINTS, points)
  await stage.publish('program', MISSION, mission(house))
  await stage.publish('program', OLD_MISSION, mission(house))
  await stage.publish('program', OVER, { ...points, period: { from: null, until: '2026-11-20' } })
  const live = async (noun: 'campaigns' | 'bundles', id: never, settings: object, brand = BRAND) => {
    const at = { id, brand }
    const asked = { ...at, settings: settings as never, draftVersion: null }
    const { draftVersion } = await door.must(`PUT /admin/${noun}/{id}/draft`, owner, asked)
    await door.must(`POST /admin/${noun}/{id}/publication`, owner, { ...at, draftVersion })
  }
  for (const id of [OLD_CAMPAIGN, OPEN_CAMPAIGN]) await live('campaigns', id, campaign)
  await live('campaigns', SISTERS_CAMPAIGN, campaign, SISTER)
  const bundle = { name: { 'zh-Hant': '禮包' }, coupons: [{ brand: BRAND, campaign: OPEN_CAMPAIGN }], points: [] }
  for (const id of [OLD_BUNDLE, BUNDLE]) await live('bundles', id, bundle)
  await door.must('POST /admin/bundles/{id}/archive', owner, { id: OLD_BUNDLE, brand: BRAND })
  for (const id of [OLD_POINTS, OLD_MISSION])
    await door.must('POST /admin/programs/{id}/archive', owner, { id, brand: BRAND })
  await door.must('POST /admin/campaigns/{id}/archive', owner, { id: OLD_CAMPAIGN, brand: BRAND })
  const phone = { token: mei.token }
  const spare = await couponOf(house, mei, { campaign: OPEN_CAMPAIGN })
  return {
    mission: MISSION,
    old: { points: OLD_POINTS, mission: OLD_MISSION, campaign: OLD_CAMPAIGN, bundle: OLD_BUNDLE, over: OVER },
    open: { campaign: OPEN_CAMPAIGN, link: claimCodeOf(OPEN_CAMPAIGN), oldLink: claimCodeOf(OLD_CAMPAIGN) },
    bundle: BUNDLE,
    drafts: await makeDrafts(house),
    /** Links that are out. */
    gift: (await door.must('POST /me/coupons/{id}/transfers', phone, { id: spare.id })).gift as string,
    pointGift: (await door.must('POST /me/cards/{id}/transfers', phone, { id: stage.POINTS as never, amount: 5 }))
      .gift as string,
    sistersCampaign: SISTERS_CAMPAIGN,
    coupon: await couponOf(house, mei),
    /** 小美 has one of the sister brand too. */
    foreignCoupon: await couponOf(house, mei, { campaign: SISTERS_CAMPAIGN, brand: SISTER }),
    sistersCoupon: await couponOf(house, sisters, { campaign: SISTERS_CAMPAIGN, brand: SISTER }),
  }
}
