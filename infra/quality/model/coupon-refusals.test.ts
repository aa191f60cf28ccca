// Every way a coupon is refused names its own reason, and leaves everything as it was. On the real use cases and the table double.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { codeOf } from '#shared/domain/coupon/coupon-code.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const CAMPAIGN = 'cmp_00000000000000000000000001'
const WRONG_PIN = '000000'
const { pin: PIN } = cafe.stores[0]!
const HERE = cafe.stores[0]!.id
const ELSEWHERE = cafe.stores[1]!.id
const LASTING = {
  name: { 'zh-Hant': '請朋友一杯' },
  benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 30 },
  transfer: true,
}

type Answer = Promise<{ ok: boolean; failure?: string }>
interface Held {
  id: string
  code: string
}
/** What was done to it before, and what is refused then. */
interface Case {
  settings?: object
  before?: (held: Held) => Promise<unknown>
  act: (held: Held) => Answer
}

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let person: string
let friend: string
let stranger: string
let link: string
let issue: (member: string) => Promise<Held>
let redeem: (id: string, proof: object, member?: string) => Answer
let claim: (code?: string) => Answer
let publish: (settings: object) => Promise<unknown>
let undoAtDesk: (id: string, role: string) => Answer

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { brandOfStore, brandTexts, counterCodes, dayEnds, storeNames, storePins } =
    await import('#functions/abilities/house.ts')
  const { findEntry, issueCoupon, writeEntry } = await import('#functions/abilities/holder.ts')
  const { redeemCoupon } = await import('#functions/coupon/redeem-coupon.ts')
  const { undoRedemption } = await import('#functions/coupon/undo-redemption.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { hangPins } = await import('./group/two-brands.ts')
  const booked = { storeNames, brandTexts, dayEnds, writeEntry, findEntry }
  const { place } = stage
  issue = async (member) => {
    const issued = await issueCoupon({
      ...place,
      member,
      campaign: CAMPAIGN as never,
      key: 'given',
      reason: 'claim',
      now: stage.now(),
    })
    if (!('shown' in issued)) return { id: '', code: '' }
    await commit(issued.writes)
    const id = (issued.answer as { coupon: string }).coupon
    await stage.acts.hangCode(id, member)
    return { id, code: codeOf(id) }
  }
  const byPhone = redeemCoupon({ ...booked, memberships: stage.memberships, counterCodes, storePins, brandOfStore })
  redeem = (id, proof, member = person) =>
    byPhone({ id, ...proof } as never, stage.turn(stage.memberActor(member))) as Answer
  undoAtDesk = (id, role) =>
    undoRedemption(booked)(
      { id, brand: place.brand, member: person } as never,
      stage.turn({ ...(stage.staff as object), role }),
    ) as Answer
  const { claimCoupon } = await import('#functions/coupon/claim/claim-coupon.ts')
  const { claimCodeOf } = await import('#functions/coupon/claim/claim-link.ts')
  const { draftCampaignPage, publishCampaignPage } = await import('#functions/coupon/campaign/edit-campaign.ts')
  const { countCoupons } = await import('#functions/abilities/counts.ts')
  const { findBrand, placesOf } = await import('#functions/abilities/house.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const claiming = claimCoupon({ ...booked, chance, issueCoupon, memberships: stage.memberships })
  claim = (code = claimCodeOf(CAMPAIGN)) => claiming({ code }, stage.turn(stage.memberActor(stranger))) as Answer
  publish = async (settings) => {
    const at = { id: CAMPAIGN as never, brand: place.brand as never }
    const pages = { countCoupons, findBrand, placesOf }
    const drafted = await draftCampaignPage(pages)(
      { ...at, settings: settings as never, draftVersion: null },
      stage.turn(stage.staff),
    )
    if (!drafted.ok) throw new Error(drafted.failure)
    const live = await publishCampaignPage(pages)(
      { ...at, draftVersion: drafted.value.draftVersion! },
      stage.turn(stage.staff),
    )
    if (!live.ok) throw new Error(live.failure)
  }
  await stage.openCafe()
  await hangPins()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  const people = await stage.makePeople()
  person = people[0]!.id
  friend = people[1]!.id
  stranger = people[2]!.id
})

const scan = ({ code }: Held) => stage.acts.hold(code) as Answer
const withPin = ({ id }: Held) => redeem(id, { storeId: HERE, pin: PIN })
const wrongPin = ({ id }: Held) => redeem(id, { storeId: HERE, pin: WRONG_PIN })
const offered = async ({ id }: Held) => {
  const link = await stage.acts.offer(id, person)
  return link.ok ? link.value.gift : ''
}
const given = async (held: Held) => stage.acts.receive(await offered(held), friend)
const takenBy = async (held: Held) => {
  await scan(held)
  return stage.acts.confirm(held.id)
}
const later = (ms: number) => async () => stage.advance(ms)
const voided = ({ id }: Held) => stage.acts.voided(id, person)

const OPEN = { claim: true }

const CASES: Record<string, Record<string, Case>> = {
  'scanned at the counter': {
    'coupon-not-found': { act: () => scan({ id: '', code: 'C0000000000' }) },
    'coupon-already-redeemed': { before: withPin, act: scan },
    'coupon-expired': { before: later(31 * DAY), act: scan },
    'coupon-offered': { before: offered, act: scan },
    'coupon-transferred': { before: given, act: scan },
    'coupon-voided': { before: voided, act: scan },
    'coupon-not-yet': {
      settings: {
        validity: { kind: 'fixed', from: '2026-12-01', until: '2026-12-31' },
      },
      act: scan,
    },
    'coupon-not-today': { settings: { open: [{ weekdays: [1] }] }, act: scan },
    'coupon-other-store': { settings: { stores: [ELSEWHERE] }, act: scan },
  },
  'with the PIN on the member’s phone': {
    'coupon-not-found': { act: () => redeem('cpn_00000000000000000000000000', { storeId: HERE, pin: PIN }) },
    'coupon-already-redeemed': { before: takenBy, act: withPin },
    'coupon-held': { before: scan, act: withPin },
    'coupon-expired': { before: later(31 * DAY), act: withPin },
    'coupon-offered': { before: offered, act: withPin },
    'coupon-transferred': { before: given, act: withPin },
    'coupon-voided': { before: voided, act: withPin },
    'coupon-other-store': { settings: { stores: [ELSEWHERE] }, act: withPin },
  },
  'with the counter’s code': {
    'code-invalid': { act: ({ id }) => redeem(id, { code: 'nothing' }) },
  },
  'taken back': {
    'coupon-not-redeemed': { act: ({ id }) => stage.acts.undo(id) as Answer },
    'undo-too-late': {
      before: async (held) => (await takenBy(held), stage.advance(11 * MINUTE)),
      act: ({ id }) => stage.acts.undo(id) as Answer,
    },
    'undo-not-allowed': { before: takenBy, act: ({ id }) => undoAtDesk(id, 'analyst') },
  },
  'put behind a link for a friend': {
    'coupon-not-transferable': {
      settings: { transfer: false },
      act: ({ id }) => stage.acts.offer(id, person) as Answer,
    },
    'coupon-held': { before: scan, act: ({ id }) => stage.acts.offer(id, person) as Answer },
    'coupon-already-redeemed': { before: withPin, act: ({ id }) => stage.acts.offer(id, person) as Answer },
  },
  'claimed by the campaign’s link': {
    'claim-closed': { act: () => claim('no-such-link') },
    'coupon-limit-reached': { settings: OPEN, before: () => claim(), act: () => claim() },
    'coupon-sold-out': { settings: { ...OPEN, stock: 0 }, act: () => claim() },
    'birthday-unknown': { settings: { ...OPEN, validity: { kind: 'birthday-month' } }, act: () => claim() },
    'campaign-over': {
      settings: { ...OPEN, validity: { kind: 'fixed', from: '2026-11-01', until: '2026-11-30' } },
      before: later(31 * DAY),
      act: () => claim(),
    },
  },
  'received from a friend': {
    'gift-own': {
      before: async (held) => (link = await offered(held)),
      act: () => stage.acts.receive(link, person) as Answer,
    },
    'coupon-transferred': {
      before: async (held) => stage.acts.receive((link = await offered(held)), friend),
      act: () => stage.acts.receive(link, stranger) as Answer,
    },
    'coupon-expired': {
      before: async (held) => ((link = await offered(held)), stage.advance(31 * DAY)),
      act: () => stage.acts.receive(link, friend) as Answer,
    },
    'gift-gone': { act: () => stage.acts.receive('no-such-link', friend) as Answer },
  },
}

/** All but how often a screen guessed at a code: that is what stops it. */
const standing = () => table.all().filter((row) => row._et !== 'coupon-misses')

const rows = Object.entries(CASES).flatMap(([way, reasons]) =>
  Object.entries(reasons).map(([reason, one]) => [way, reason, one] as const),
)

test.each(rows)('%s it is refused as %s, and nothing is written', async (_, reason, { settings, before, act }) => {
  await publish({ ...LASTING, ...settings })
  const held = await issue(person)
  await before?.(held)
  const was = standing()
  expect(await act(held)).toMatchObject({ ok: false, failure: reason })
  expect(standing()).toEqual(was)
})

test('a wrong PIN is refused and counted, and the coupon stays as it was', async () => {
  await stage.publish('campaign', CAMPAIGN, LASTING)
  const held = await issue(person)
  const coupons = async () => (await stage.rowsOf({ id: person } as never)).filter((row) => row._et === 'coupon')
  const was = await coupons()
  expect(await wrongPin(held)).toMatchObject({ failure: 'pin-wrong' })
  for (let nth = 0; nth < 9; nth++) await wrongPin(held)
  expect(await withPin(held)).toMatchObject({ failure: 'pin-locked' })
  expect(await coupons()).toEqual(was)
})

test.each(['owner', 'marketer', 'store-manager'])('a %s takes a redemption back at the desk', async (role) => {
  await publish(LASTING)
  const held = await issue(person)
  await takenBy(held)
  expect(await undoAtDesk(held.id, role)).toMatchObject({ value: { coupon: { state: 'usable' } } })
})

test('they are more than a dozen reasons', () => {
  expect(new Set(rows.map(([, reason]) => reason)).size).toBeGreaterThanOrEqual(12)
})
