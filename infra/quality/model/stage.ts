// One café in a table of its own, and the real use cases at hand: what the histories are played on.
import { SSMClient } from '@aws-sdk/client-ssm'
import { PLAIN } from '#shared/domain/card/program.ts'
import { instant, type Instant } from '#shared/base/time.ts'
import { stepAt } from '#shared/domain/member/live-code.ts'
import { findEntry, issueCoupon, tillCoupons, writeEntry } from '#functions/abilities/holder.ts'
import { memberNames, membershipKey } from '#functions/abilities/people.ts'
import { answering, serving } from '#functions/abilities/counter/serving.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { brandTexts, dayEnds, storeNames } from '#functions/abilities/house.ts'
import { importCodes } from '#functions/coupon/campaign/import-codes.ts'
import { offerCoupon } from '#functions/coupon/gift/offer-coupon.ts'
import { receiveGift } from '#functions/coupon/gift/receive-gift.ts'
import { confirmCounterCoupon, holdCounterCoupon, releaseCounterCoupon } from '#functions/coupon/till/counter-coupon.ts'
import { undoCounter } from '#functions/coupon/till/undo-counter.ts'
import { findCoupon, scanOf } from '#functions/coupon/store.ts'
import { voidCoupon } from '#functions/coupon/void-coupon.ts'
import { handler as couponIssuedHandler } from '#functions/coupon/on-coupon-issued.ts'
import { couponIssued } from '#shared/events/coupon.ts'
import { handler as reviewTiers } from '#functions/tier/every-day.ts'
import { holdSpending } from '#functions/order/spend/hold-spending.ts'
import { releaseHold } from '#functions/order/spend/release-hold.ts'
import { recordOrder } from '#functions/order/record-order.ts'
import { refundOrder } from '#functions/order/refund-order.ts'
import { chance } from '#functions/platform/chance.ts'
import { liveDigits } from '#functions/platform/session/live-codes.ts'
import { findMember } from '#functions/member/store.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { publishDraft, saveDraft } from '#functions/platform/table/config.ts'
import { getRows, query } from '#functions/platform/table/read.ts'
import { documents } from '#functions/platform/table/table.ts'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { houseWrites } from '../../local/seed/house-writes.ts'
import { makePerson, type Person } from './make-person.ts'
import { GOAL, PEOPLE, PER_POINT, MONTHS } from './expected.ts'

export const STARTED = '2026-11-21T02:00:00.000Z'
export type { Person }

export const place = { group: demoGroup.id, brand: cafe.id }
const store = cafe.stores[0]!.id as never
const till = { kind: 'till' as const, ...place, key: 'key_1', channel: 'pos' as const, stores: [] } as never
const device = { kind: 'device' as const, ...place, store, device: 'dev_1' } as never
export const staff = {
  kind: 'staff' as const,
  group: place.group,
  staff: 'stf_1',
  name: '店長',
  role: 'owner',
  brands: [],
  permissions: [],
} as never

export const POINTS = cafe.others[0]!.id
export const STAMPS = cafe.program.id
export const REWARD = cafe.program.settings.settings.reward.campaign

export const stamps = {
  ...cafe.program.settings,
  intervalMinutes: 0,
  settings: { ...cafe.program.settings.settings, goal: GOAL, validity: { kind: 'never' } },
}
export const points = {
  ...PLAIN,
  ...cafe.others[0]!.settings,
  settings: {
    ...cafe.others[0]!.settings.settings,
    rate: { points: 1, per: PER_POINT },
    multipliers: [],
    lapse: { kind: 'after-earning', months: MONTHS },
    transfer: { mostADay: 1_000_000 },
  },
}
export const reward = { ...cafe.campaigns.find(({ id }) => id === REWARD)!.settings, transfer: true }

let clock = Date.parse(STARTED)
/** Every clock of the process is the history's own. */
export const takeTheClock = () => void (Date.now = () => clock)
export const setClock = (at: Instant) => void (clock = Date.parse(at))
export const advance = (ms: number) => void (clock += ms)
let told: [at: number, now: Instant] = [clock, instant(clock)]
export const now = (): Instant => {
  if (told[0] !== clock) told = [clock, instant(clock)]
  return told[1]
}

const KEYS = JSON.stringify([{ kid: 'k', secret: 'c2Vzc2lvbg' }])
/** What live codes are made with, and what sessions and proofs are signed with. */
export const takeSecrets = () =>
  void (SSMClient.prototype.send = (async ({ input: { Name } }: { input: { Name: string } }) => ({
    Parameter: { Value: Name.endsWith('session/keys') ? KEYS : 'bGl2ZQ' },
  })) as never)

/** @param send answers the document client's commands: the double, or a database */
export const useTable = (send: (command: never) => Promise<unknown>) =>
  void ((documents as { send: unknown }).send = send)

export const publish = async (
  noun: 'program' | 'campaign' | 'tier',
  id: string,
  settings: unknown,
  brand = place.brand,
) => {
  const change = { at: { ...place, brand }, noun, id, by: '店長', now: now(), also: [] }
  await saveDraft(change, settings, null)
  const published = await publishDraft(change, Date.parse(now()))
  if (!published.ok) throw new Error(published.failure)
}

/** The house before it promises anything. */
export const openBare = async (): Promise<void> => {
  for (const write of houseWrites([], now())) await commit([write])
}

/** The house and its promises. */
export const openCafe = async (): Promise<void> => {
  await openBare()
  await publish('campaign', REWARD, reward)
  await publish('program', STAMPS, stamps)
  await publish('program', POINTS, points)
}

/** People whom nobody knows yet. */
export const makePeople = async (): Promise<Person[]> => {
  const made: Person[] = []
  for (let nth = 0; nth < PEOPLE; nth++) made.push(await makePerson({ ...place, name: `客人${nth}`, now: now() }))
  return made
}

/** Everything the table has of somebody. */
export const rowsOf = ({ id }: Person) => query(`${place.group}#${id}`)

const shown = { storeNames, brandTexts, dayEnds }
const booked = { ...shown, writeEntry, findEntry }
const counter = { ...booked, tillCoupons, isPaired: async () => true, memberNames }
/** People of the histories are known by phone; whose LINE it is, is none of what they play. */
export const memberships = { keyOf: membershipKey, isTheirs: () => true }
const given = { ...booked, chance, issueCoupon, membershipKey, memberships }

export const turn = (actor: unknown, key?: string): never =>
  ({ actor, now: now(), locale: 'zh-Hant', from: 'here', ...(key && { retry: { key, hash: key } }) }) as never
export const memberActor = (id: string) => ({
  kind: 'line',
  ...place,
  member: id,
  provider: 'p',
  user: id,
  shown: '○○',
})

/** The events of the outbox do not travel here: what tills look coupons up by is hung by the real subscriber. */
const hangCode = (coupon: string, owner: string, brand: string = place.brand) =>
  couponIssuedHandler({
    'detail-type': couponIssued.name,
    detail: {
      id: coupon,
      version: couponIssued.version,
      at: now(),
      ...place,
      brand,
      shard: 1,
      member: owner,
      trace: 'model',
      data: { ...couponIssued.example, coupon },
    },
  } as never)

/** What a till scans of somebody's coupon: the code on their phone. */
const codeOf = async (coupon: string, owner: string): Promise<string> =>
  scanOf((await findCoupon({ ...place, member: owner }, coupon))!)

const record = recordOrder(answering)
const refunding = refundOrder(serving)
const lay = holdSpending({ ...serving, chance })
const free = releaseHold(serving)

/** The sixteen digits on somebody’s phone. */
const liveCode = async ({ id }: Person): Promise<string> => {
  const { code } = (await findMember(place.group, id))!
  return code + (await liveDigits(place.group, code))(stepAt(now()))
}

export const acts = {
  hangCode,
  codeOf,
  /** The sweep of a day. */
  reviewTiers: () => reviewTiers({} as never),
  tierOf: async ({ id }: Person) => {
    const holder = { ...place, member: id }
    return tiers.tierIn(await getRows(await tiers.keysOf(holder)), holder, now())
  },
  buy: (number: string, by: Person | undefined, total: number, key: string, hold?: string) =>
    record(
      {
        number,
        storeId: store,
        currency: 'TWD',
        lines: [],
        total,
        paidAt: now(),
        ...(by && { member: { phone: by.phone, enrol: false } }),
        ...(hold && { hold: hold as never }),
      },
      turn(till, key),
    ),
  refund: (number: string, order: string, amount: number, key: string) =>
    refunding({ number, order, storeId: store, refundedAt: now(), amount, lines: [] }, turn(till, key)),
  /** Points for an order to come. */
  setAside: async (by: Person, bill: number, amount: number, key: string, program: string = POINTS) =>
    lay(
      {
        member: { code: await liveCode(by) },
        storeId: store,
        currency: 'TWD',
        lines: [],
        total: bill,
        use: [{ programId: program as never, amount }],
        coupons: [],
      },
      turn(till, key),
    ),
  letGo: (hold: string) => free({ id: hold as never }, turn(till)),
  hold: (code: string) => holdCounterCoupon(counter)({ code }, turn(device)),
  confirm: (coupon: string, key?: string) =>
    confirmCounterCoupon(counter)({ coupon: coupon as never }, turn(device, key)),
  release: (coupon: string) => releaseCounterCoupon(counter)({ coupon: coupon as never }, turn(device)),
  undo: (coupon: string, key?: string) => undoCounter(counter)({ coupon: coupon as never }, turn(device, key)),
  voided: (id: string, person: string) =>
    voidCoupon(booked)(
      { id: id as never, brand: cafe.id as never, member: person as never, reason: '試' },
      turn(staff),
    ),
  importCodes: (id: string, codes: string[], brand: string = cafe.id) =>
    importCodes()({ id: id as never, brand: brand as never, codes }, turn(staff)),
  offer: (id: string, person: string) => offerCoupon(given)({ id: id as never }, turn(memberActor(person))),
  receive: (code: string, person: string) => receiveGift(given)({ code }, turn(memberActor(person))),
}
