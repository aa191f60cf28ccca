// The café's sister brand on the same table: its stores, its till, its clerk, and people who are in both.
import type { Result } from '#shared/base/result.ts'
import { chance } from '#functions/platform/chance.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { replace } from '#functions/platform/table/write.ts'
import { cards, value } from '#functions/abilities/cards.ts'
import { weighHandful } from '#functions/abilities/desk/asked.ts'
import { answering, serving } from '#functions/abilities/counter/serving.ts'
import { couponOfId, undoRedemption } from '#functions/abilities/counter/clerks.ts'
import { showCheckIns } from '#functions/abilities/counter/show-check-ins.ts'
import {
  birthdayOf,
  findEntry,
  issueCoupon,
  showCards,
  showCoupons,
  showIssued,
  tillCoupons,
  writeEntry,
} from '#functions/abilities/holder.ts'
import {
  brandOfStore,
  brandsOf,
  brandTexts,
  companiesBeside,
  counterCodes,
  dayEnds,
  findBrand,
  storeNames,
  storePins,
  storesWithBrand,
} from '#functions/abilities/house.ts'
import { groupCounts, memberNames, nowMember, phoneOnlyMember } from '#functions/abilities/people.ts'
import { birthdayPerson, showTier, tiers } from '#functions/abilities/tiers.ts'
import { standCode } from '#functions/brand/counter/stand-code.ts'
import { draftProgramPage, publishProgramPage } from '#functions/card/program/edit-program.ts'
import { exchangePoints } from '#functions/card/exchange/exchange-points.ts'
import { reissueCoupon } from '#functions/coupon/desk/reissue-coupon.ts'
import { openCoupon } from '#functions/coupon/open-coupon.ts'
import { redeemCoupon } from '#functions/coupon/redeem-coupon.ts'
import { listPlaces } from '#functions/coupon/where/list-places.ts'
import { showHome } from '#functions/member/show-home.ts'
import { findMember, member as memberEntity, membership } from '#functions/member/store.ts'
import { recordOrder } from '#functions/order/record-order.ts'
import { refundOrder } from '#functions/order/refund-order.ts'
import { holdSpending } from '#functions/order/spend/hold-spending.ts'
import { redeemByHand } from '#functions/staff/act/redeem-by-hand.ts'
import { undoAct } from '#functions/staff/act/undo-act.ts'
import { noteBirthday } from '#functions/tier/birthday/note-birthday.ts'
import { handler as reviewTiers } from '#functions/tier/every-day.ts'
import { draftTierPage, publishTierPage } from '#functions/tier/scheme/edit-tiers.ts'
import { SHARING_VERSION } from '#shared/domain/member/sharing.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import * as stage from '../stage.ts'

export const group = stage.place.group
export const brands = { cafe, shoes }
type Name = keyof typeof brands

/** What somebody says yes to in a brand: that the other one's company counts along. */
const shared = (name: Name) => ({
  version: SHARING_VERSION,
  companies: Object.values(brands).flatMap(({ company }) => (company.id === brands[name].company.id ? [] : company.id)),
  at: stage.now(),
})

/** Somebody's own phone knows them in these brands, and they let the group count. */
export const joinByLine = async (member: string, ...names: Name[]): Promise<void> => {
  for (const name of names) {
    const brand = brands[name].id
    const kept = (await stage.rowsOf({ id: member, phone: '' })).find(
      (row) => row._et === 'membership' && row.brand === brand,
    )
    const joined = { group, member, brand, joinedAt: stage.now(), noticeVersion: 1, marketing: false, isFriend: false }
    const known = { ...joined, friendAt: stage.now(), provider: 'p', user: member, sharing: shared(name) }
    await commit([replace(membership, known, Number(kept?.rev ?? 0))])
  }
}

const turn = (actor: object, key?: string): never =>
  ({ actor, now: stage.now(), locale: 'zh-Hant', from: 'here', ...(key && { retry: { key, hash: key } }) }) as never
export const memberOf = (name: Name, member: string, key?: string) =>
  turn({ kind: 'line', group, brand: brands[name].id, member, provider: 'p', user: member, shown: '○○' }, key)
const storeOf = (name: Name, nth = 0) => brands[name].stores[nth]!.id as never

const booked = { storeNames, brandTexts, dayEnds, writeEntry, findEntry }
const redeem = redeemCoupon({ ...booked, memberships: stage.memberships, counterCodes, storePins, brandOfStore })
const byHand = { ...serving, chance, memberNames, showIssued, couponOfId }
const record = recordOrder(answering)
const refund = refundOrder(serving)
const lay = holdSpending({ ...serving, chance })

let numbers = 0
let phones = 0

const pages = { countHolders: async () => new Map<string, number>(), brandsOf, companyOf: async () => null }
type Scope = 'group' | 'brand'
/** What the owner of the group sets up goes through the editor's own use cases, with what they refuse. */
const published = async (
  name: Name,
  asked: { id: string; scope: Scope; settings: unknown },
  draft: (input: never, turn: never) => Promise<Result<unknown, string>>,
  publish: (input: never, turn: never) => Promise<Result<unknown, string>>,
) => {
  const owner = turn({ ...(stage.staff as object), brands: [] })
  const at = { ...asked, brand: brands[name].id, draftVersion: null }
  const drafted = await draft(at as never, owner)
  if (!drafted.ok) return drafted
  const { settings: _, ...rest } = at
  return publish({ ...rest, draftVersion: (drafted.value as { draftVersion: number }).draftVersion } as never, owner)
}

export const acts = {
  publishCard: (name: Name, id: string, settings: unknown, scope: Scope = 'group') =>
    published(name, { id, scope, settings }, draftProgramPage(pages) as never, publishProgramPage(pages) as never),
  publishTiers: (name: Name, id: string, settings: unknown, scope: Scope = 'group') =>
    published(name, { id, scope, settings }, draftTierPage as never, publishTierPage({ brandsOf }) as never),
  /** Somebody new, in these brands by LINE. */
  newMember: async (...names: Name[]): Promise<stage.Person> => {
    const phone = `09${String(80_000_000 + phones++)}`
    const brand = brands[names[0]!].id
    const one = phoneOnlyMember({
      group,
      brand,
      phone,
      name: '客人',
      origin: 'pos',
      locale: 'zh-Hant',
      now: stage.now(),
    })
    if (!one.ok || !(await commit(one.value.writes)).ok) throw new Error('nobody came')
    await joinByLine(one.value.member, ...names)
    return { id: one.value.member, phone }
  },
  exchange: (app: Name, member: string, program: string, campaign: string, key: string) =>
    exchangePoints({
      chance,
      memberships: stage.memberships,
      groupCounts,
      writeEntry,
      findEntry,
      issueCoupon,
      showIssued,
    })({ id: program as never, campaign: campaign as never }, memberOf(app, member, key)),
  reissue: (name: Name, member: string, id: string, key: string) =>
    reissueCoupon({ ...booked, chance, birthdayOf, weighHandful })(
      { id: id as never, brand: brands[name].id as never, member: member as never, reason: '弄丟了' } as never,
      turn({ ...(stage.staff as object), brands: [] }, key),
    ),
  tellBirthday: async (member: string, birthday: string) => {
    const { rev, ...known } = (await findMember(group, member))!
    await commit([replace(memberEntity, { ...known, birthday }, rev)])
    await noteBirthday(birthdayPerson)({ group, member }, stage.now())
  },
  /** The sweep of a day. */
  dueToday: () => reviewTiers({} as never),
  /** What stands on a store's screen now. */
  codeAt: async (name: Name, nth = 0) =>
    standCode({ chance })((await findBrand(group, brands[name].id))!, storeOf(name, nth), stage.now()),
  give: async (member: string, campaign: string, name: Name) => {
    const issued = await issueCoupon({
      group,
      brand: brands[name].id,
      member,
      campaign: campaign as never,
      key: `gift:${++numbers}`,
      reason: 'claim',
      now: stage.now(),
    })
    if (!('shown' in issued) || !(await commit(issued.writes)).ok) throw new Error('no coupon')
    await stage.acts.hangCode(issued.shown.id, member, brands[name].id)
    return issued.shown
  },
  open: (app: Name, member: string, id: string) => openCoupon(booked)({ id: id as never }, memberOf(app, member)),
  places: (app: Name, member: string, id: string) =>
    listPlaces({ brandTexts, storesWithBrand })({ id: id as never }, memberOf(app, member)),
  byCode: (app: Name, member: string, id: string, code: string, key?: string) =>
    redeem({ id: id as never, code }, memberOf(app, member, key)),
  byPin: (app: Name, member: string, id: string, at: Name, { nth = 0, pin = '', key = '' } = {}) =>
    redeem(
      { id: id as never, storeId: storeOf(at, nth), pin: pin || brands[at].stores[nth]!.pin },
      memberOf(app, member, key),
    ),
  byClerk: (at: Name, code: string, key?: string) =>
    redeemByHand(byHand)(
      { code },
      turn({ kind: 'clerk', group, brand: brands[at].id, store: storeOf(at), clerk: 'clk_1', name: '阿珍' }, key),
    ),
  undoByClerk: (at: Name, id: string, key?: string) =>
    undoAct({ cards, tiers, nowMember, tillCoupons, value, undoRedemption })(
      { id },
      turn({ kind: 'clerk', group, brand: brands[at].id, store: storeOf(at), clerk: 'clk_1', name: '阿珍' }, key),
    ),
  order: (at: Name, more: object, key = `order-${++numbers}`) =>
    record(
      {
        number: `G-${++numbers}`,
        storeId: storeOf(at),
        currency: 'TWD',
        lines: [],
        paidAt: stage.now(),
        ...more,
      } as never,
      turn({ kind: 'till', group, brand: brands[at].id, key: 'key_1', channel: 'pos', stores: [] }, key),
    ),
  hold: (at: Name, more: object) =>
    lay(
      { storeId: storeOf(at), currency: 'TWD', lines: [], use: [], coupons: [], ...more } as never,
      turn(
        { kind: 'till', group, brand: brands[at].id, key: 'key_1', channel: 'pos', stores: [] },
        `hold-${++numbers}`,
      ),
    ),
  refund: (at: Name, order: string, amount: number) =>
    refund(
      { number: `GR-${++numbers}`, order, storeId: storeOf(at), refundedAt: stage.now(), amount, lines: [] } as never,
      turn(
        { kind: 'till', group, brand: brands[at].id, key: 'key_1', channel: 'pos', stores: [] },
        `refund-${numbers}`,
      ),
    ),
  home: async (app: Name, member: string) => {
    const holder = { group: group as never, brand: brands[app].id as never, member: member as never }
    const home = await showHome({ companiesBeside, showCards, showCoupons, showCheckIns, showTier })(
      { ...holder, user: member },
      stage.now(),
    )
    if (!home.ok) throw new Error(home.failure)
    return home.value
  },
}
