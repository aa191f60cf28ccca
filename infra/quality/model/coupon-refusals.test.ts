// Every way a coupon is refused names its own reason, and leaves everything as it was. On the real use cases and the table double.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import { CAMPAIGN, openHands, type Answer, type Held } from './coupon-hands.ts'
import type { Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const WRONG_PIN = '000000'
const { pin: PIN } = cafe.stores[0]!
const HERE = cafe.stores[0]!.id
const ELSEWHERE = cafe.stores[1]!.id
const SISTERS = { storeId: shoes.stores[0]!.id, pin: shoes.stores[0]!.pin }
const LASTING = {
  name: { 'zh-Hant': '請朋友一杯' },
  benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 30 },
  transfer: true,
}

/** What was done to it before, and what is refused then. */
interface Case {
  settings?: object
  before?: (held: Held) => Promise<unknown>
  act: (held: Held) => Answer
}

let hands: Awaited<ReturnType<typeof openHands>>
let stage: typeof Stage
let opened: ReturnType<Model['table']['all']>
let person: Stage.Person
let friend: string
let stranger: string
let link: string
let another: Held

beforeAll(async () => {
  hands = await openHands()
  ;({ stage } = hands)
  opened = hands.table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  hands.table.restore(opened)
  const people = await stage.makePeople()
  person = people[0]!
  friend = people[1]!.id
  stranger = people[2]!.id
})

const scan = ({ code }: Held) => stage.acts.hold(code) as Answer
const withPin = ({ id }: Held) => hands.redeem(id, { storeId: HERE, pin: PIN }, person.id)
const wrongPin = ({ id }: Held) => hands.redeem(id, { storeId: HERE, pin: WRONG_PIN }, person.id)
const offered = async ({ id }: Held) => {
  const link = await stage.acts.offer(id, person.id)
  return link.ok ? link.value.gift : ''
}
const given = async (held: Held) => stage.acts.receive(await offered(held), friend)
const takenBy = async (held: Held) => {
  await scan(held)
  return stage.acts.confirm(held.id)
}
const later = (ms: number) => async () => stage.advance(ms)
const voided = ({ id }: Held) => stage.acts.voided(id, person.id)

const withCode = (id: string, code: string, who = person.id) => hands.redeem(id, { code }, who)
const fresh = async () => (link = await hands.counterCode())
const lay = (...all: Held[]) => hands.lay(person.phone, ...all)

const OPEN = { claim: true }
const LATTE = { kind: 'item', settings: { item: { 'zh-Hant': '拿鐵' }, quantity: 1, sku: 'LATTE' } }
const FROM_500 = { kind: 'amount', settings: { off: 50, minSpend: 500 } }

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
    'coupon-not-found': { act: () => withPin({ id: 'cpn_00000000000000000000000000', code: '' }) },
    'coupon-already-redeemed': { before: takenBy, act: withPin },
    'coupon-held': { before: scan, act: withPin },
    'coupon-expired': { before: later(31 * DAY), act: withPin },
    'coupon-offered': { before: offered, act: withPin },
    'coupon-transferred': { before: given, act: withPin },
    'coupon-voided': { before: voided, act: withPin },
    'coupon-other-store': { settings: { stores: [ELSEWHERE] }, act: withPin },
    'coupon-other-brand': { act: ({ id }) => hands.redeem(id, SISTERS, person.id) },
  },
  'on a bill at the till': {
    'coupon-min-spend': { settings: { benefit: FROM_500 }, act: (held) => lay(held) },
    'coupon-item-missing': { settings: { benefit: LATTE }, act: (held) => lay(held) },
    'coupon-not-with-others': {
      before: async () => (another = await hands.issue(person.id)),
      act: (held) => lay(held, another),
    },
    'coupon-already-redeemed': { before: withPin, act: (held) => lay(held) },
  },
  'scanned on a tablet that was revoked': {
    'device-revoked': { before: () => hands.revokeTablet(), act: ({ code }) => hands.scanOnTablet(code) },
  },
  'redeemed by a clerk': {
    'device-revoked': { before: () => hands.revokeTablet(), act: ({ code }) => hands.byClerk(code) },
    'coupon-voided': { before: voided, act: ({ code }) => hands.byClerk(code) },
    'coupon-other-store': { settings: { stores: [ELSEWHERE] }, act: ({ code }) => hands.byClerk(code) },
  },
  'with the counter’s code': {
    'code-expired': { before: async () => (await fresh(), stage.advance(MINUTE)), act: ({ id }) => withCode(id, link) },
    'code-already-used': {
      before: async () => withCode((await hands.issue(friend)).id, await fresh(), friend),
      act: ({ id }) => withCode(id, link),
    },
    'code-invalid': { act: ({ id }) => withCode(id, 'nothing') },
  },
  'taken back': {
    'coupon-not-redeemed': { act: ({ id }) => stage.acts.undo(id) as Answer },
    'undo-too-late': {
      before: async (held) => (await takenBy(held), stage.advance(11 * MINUTE)),
      act: ({ id }) => stage.acts.undo(id) as Answer,
    },
    'undo-not-allowed': { before: takenBy, act: ({ id }) => hands.undoAtDesk(id, person.id, 'analyst') },
  },
  'put behind a link for a friend': {
    'coupon-not-transferable': {
      settings: { transfer: false },
      act: ({ id }) => stage.acts.offer(id, person.id) as Answer,
    },
    'coupon-held': { before: scan, act: ({ id }) => stage.acts.offer(id, person.id) as Answer },
    'coupon-already-redeemed': { before: withPin, act: ({ id }) => stage.acts.offer(id, person.id) as Answer },
  },
  'claimed by the campaign’s link': {
    'claim-closed': { act: () => hands.claim(stranger, 'no-such-link') },
    'coupon-limit-reached': { settings: OPEN, before: () => hands.claim(stranger), act: () => hands.claim(stranger) },
    'coupon-sold-out': { settings: { ...OPEN, stock: 0 }, act: () => hands.claim(stranger) },
    'birthday-unknown': {
      settings: { ...OPEN, validity: { kind: 'birthday-month' } },
      act: () => hands.claim(stranger),
    },
    'campaign-over': {
      settings: { ...OPEN, validity: { kind: 'fixed', from: '2026-11-01', until: '2026-11-30' } },
      before: later(31 * DAY),
      act: () => hands.claim(stranger),
    },
  },
  'received from a friend': {
    'gift-own': {
      before: async (held) => (link = await offered(held)),
      act: () => stage.acts.receive(link, person.id) as Answer,
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
const standing = () => hands.table.all().filter((row) => row._et !== 'coupon-misses')

const rows = Object.entries(CASES).flatMap(([way, reasons]) =>
  Object.entries(reasons).map(([reason, one]) => [way, reason, one] as const),
)

test.each(rows)('%s it is refused as %s, and nothing is written', async (_, reason, { settings, before, act }) => {
  await hands.publish({ ...LASTING, ...settings })
  const held = await hands.issue(person.id)
  await before?.(held)
  const was = standing()
  expect(await act(held)).toMatchObject({ ok: false, failure: reason })
  expect(standing()).toEqual(was)
})

test('a wrong PIN is refused and counted, and the coupon stays as it was', async () => {
  await stage.publish('campaign', CAMPAIGN, LASTING)
  const held = await hands.issue(person.id)
  const coupons = async () => (await stage.rowsOf(person)).filter((row) => row._et === 'coupon')
  const was = await coupons()
  expect(await wrongPin(held)).toMatchObject({ failure: 'pin-wrong' })
  for (let nth = 0; nth < 9; nth++) await wrongPin(held)
  expect(await withPin(held)).toMatchObject({ failure: 'pin-locked' })
  expect(await coupons()).toEqual(was)
})

test('a coupon whose redemption was taken back buys no more guesses at the PIN', async () => {
  await stage.publish('campaign', CAMPAIGN, LASTING)
  const held = await hands.issue(person.id)
  expect(await withPin(held)).toMatchObject({ ok: true })
  expect(await hands.undoAtDesk(held.id, person.id, 'owner')).toMatchObject({ ok: true })
  const guesses: unknown[] = []
  for (let nth = 0; nth < 6; nth++) guesses.push((await wrongPin(held)).failure)
  expect(guesses).toEqual([...Array<string>(4).fill('pin-wrong'), 'pin-locked', 'pin-locked'])
})

test.each(['owner', 'marketer', 'store-manager'])('a %s takes a redemption back at the desk', async (role) => {
  await hands.publish(LASTING)
  const held = await hands.issue(person.id)
  await takenBy(held)
  expect(await hands.undoAtDesk(held.id, person.id, role)).toMatchObject({ value: { coupon: { state: 'usable' } } })
})

test('they are more than a dozen reasons', () => {
  expect(new Set(rows.map(([, reason]) => reason)).size).toBeGreaterThanOrEqual(12)
})
