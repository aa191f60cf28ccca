// Who is at the races: a café with its cards and campaigns, and people with what they hold.
import { after, DAY } from '#shared/base/time.ts'
import { codeFrom } from '#shared/domain/coupon/coupon-code.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { couponIssued } from '#shared/events/coupon.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { standCode } from '#functions/brand/counter/stand-code.ts'
import { claimCodeOf } from '#functions/coupon/claim/claim-link.ts'
import { handler as onCouponIssued } from '#functions/coupon/on-coupon-issued.ts'
import { setStock } from '#functions/coupon/stock/set-stock.ts'
import { coupon, findCoupon, readCoupons, scanOf } from '#functions/coupon/store.ts'
import { readEntries } from '#functions/ledger/store.ts'
import { membership } from '#functions/member/store.ts'
import { chance } from '#functions/platform/chance.ts'
import { now } from '#functions/platform/clock.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { publishDraft, saveDraft, stageOf, type Noun } from '#functions/platform/table/config.ts'
import { hangDoor } from '#functions/platform/table/door.ts'
import { replace, type Write } from '#functions/platform/table/write.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { houseWrites } from '../../../local/seed/house-writes.ts'
import { hangPins } from '../../drive/hang-pins.ts'
import { PLACE, POINTS, STAMPS, STORE } from './job.ts'

const COUPON = chance.id('cmp', now())
const promise: Campaign = {
  name: { 'zh-Hant': '迎新美式' },
  benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 7 },
  transfer: true,
}
/** One point for ten dollars on every day of the week. */
const points = {
  ...cafe.others[0]!.settings,
  settings: { ...cafe.others[0]!.settings.settings, multipliers: [] },
}

const publish = async (noun: Noun, id: string, settings: object, facts?: object, also: Write[] = []) => {
  const change = { at: PLACE, noun, id, by: 'race', now: now(), also }
  await saveDraft({ ...change, also: [] }, settings, null)
  const { draft } = (await stageOf(PLACE, noun, id))!
  const published = await publishDraft(change, draft!.version, facts as never)
  if (!published.ok) throw new Error(published.failure)
}

/** A campaign with a link; answers the link's code. */
const publishDrop = async (drop: Partial<Campaign>): Promise<string> => {
  const id = chance.id('cmp', now())
  const stock = await setStock({ ...PLACE, campaign: id }, drop.stock ?? null, { spread: 0 })
  if (!stock.ok) throw new Error(stock.failure)
  const code = claimCodeOf(id)
  const also = [...stock.value, hangDoor('claim', code, { ...PLACE, id })]
  await publish('campaign', id, { ...promise, claim: true, ...drop }, { spread: drop.stock ?? 0 }, also)
  return code
}

const DROPS = {
  hundred: { stock: 100 },
  seven: { stock: 7, perMember: 3 },
  four: { stock: 4 },
  many: { stock: 500, perMember: 2 },
} satisfies Record<string, Partial<Campaign>>
/** Codes of their links. */
const links = {} as Record<keyof typeof DROPS, string>

/** Everything before the first race: what is live is up to a minute old to a process. */
export const openHouse = async () => {
  for (const write of houseWrites([], now())) await commit([write])
  await hangPins()
  for (const { id, settings } of cafe.campaigns) await publish('campaign', id, settings)
  await publish('campaign', COUPON, promise)
  await publish('program', STAMPS, cafe.program.settings)
  await publish('program', POINTS, points)
  for (const [name, drop] of Object.entries(DROPS)) links[name as keyof typeof DROPS] = await publishDrop(drop)
}

/** Somebody with the app on their phone. */
export const join = async (): Promise<string> => {
  const member = chance.id('mem', now())
  const joined = {
    ...PLACE,
    member,
    joinedAt: now(),
    noticeVersion: 1,
    marketing: false,
    isFriend: false,
    friendAt: '',
  }
  await commit([replace(membership, { ...joined, provider: 'prv', user: member }, 0)])
  return member
}

/** Some at a time: a busy machine opens no five hundred connections in a second. */
const joinMany = async (people: number): Promise<string[]> => {
  const members: string[] = []
  while (members.length < people)
    members.push(...(await Promise.all(Array.from({ length: Math.min(20, people - members.length) }, join))))
  return members
}

/** A member who holds one coupon. @param known to tills as well, if need be */
const holderOfOne = async (known?: string) => {
  const member = known ?? (await join())
  const id = chance.id('cpn', now())
  const held = { ...PLACE, member, id, campaign: COUPON, version: 1, issuedAt: now(), issuedBy: 'race' }
  await commit([
    replace(
      coupon,
      { ...held, scan: codeFrom(chance.id('cpn', now())), state: 'issued', endsAt: after(now(), DAY) },
      0,
    ),
  ])
  return { member, coupon: id }
}

/** What its code is, once tills know it. */
const codeAtTillsOf = async (member: string, id: string): Promise<string> => {
  const data = { coupon: id, campaign: COUPON, version: 1, by: 'race' }
  const { name, version } = couponIssued
  const detail = {
    id,
    version,
    at: now(),
    ...PLACE,
    shard: 1,
    member,
    trace: 'race',
    data: { ...couponIssued.example, ...data },
  }
  await onCouponIssued({ 'detail-type': name, detail } as never)
  return scanOf((await findCoupon({ ...PLACE, member }, id))!)
}

const couponsOf = (member: string) => readCoupons({ ...PLACE, member })
/** What moved on somebody's coupons, or on one of their cards. */
const movesOf = async (member: string, of: 'coupon' | typeof STAMPS) =>
  (await readEntries({ ...PLACE, member })).filter((one) => one.of === of || one.account === of)

/** The code that stands at a counter; the next one when that is spent. */
const codeAt = async (store: string = STORE): Promise<string> => {
  const brand = (await findBrand(PLACE.group, PLACE.brand))!
  return (await standCode({ chance })(brand, store, now())).code
}

export const hands = { links, join, joinMany, holderOfOne, codeAtTillsOf, couponsOf, movesOf, codeAt }
