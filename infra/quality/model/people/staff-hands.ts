// Staff of the café, at its counters and at the desk, on the table double.
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { clerkOf, couponOfId, findStoresOf, undoRedemption } from '#functions/abilities/counter/clerks.ts'
import { serving } from '#functions/abilities/counter/serving.ts'
import { showCheckIns } from '#functions/abilities/counter/show-check-ins.ts'
import { forfeit } from '#functions/abilities/forfeit.ts'
import { findEntry, issueCoupon, showCards, showCoupons, showIssued, writeEntry } from '#functions/abilities/holder.ts'
import {
  companiesBeside,
  brandOfDoor,
  brandsOf,
  brandTexts,
  dayEnds,
  findBrand,
  liffUrl,
  readHouse,
  storeNames,
  storeOfSource,
} from '#functions/abilities/house.ts'
import { friendshipOf } from '#functions/abilities/line.ts'
import { memberNames, phoneOnlyMember } from '#functions/abilities/people.ts'
import { showTier } from '#functions/abilities/tiers.ts'
import { revokeDevice } from '#functions/brand/counter/revoke-device.ts'
import { startPairing } from '#functions/brand/counter/start-pairing.ts'
import { setDayEnd } from '#functions/brand/set-day-end.ts'
import { hangPoster } from '#functions/brand/stores/hang-poster.ts'
import { listStores } from '#functions/brand/stores/list-stores.ts'
import { openStore } from '#functions/brand/stores/open-store.ts'
import { setPin } from '#functions/brand/stores/set-pin.ts'
import { setPlace } from '#functions/brand/stores/set-place.ts'
import { device, store as storeItem } from '#functions/brand/store.ts'
import { undoRedemption as undoAtDesk } from '#functions/coupon/undo-redemption.ts'
import { decideBinding } from '#functions/member/binding/decide-binding.ts'
import { listWaitingBindings } from '#functions/member/binding/list-waiting-bindings.ts'
import { joinBrand } from '#functions/member/join/join-brand.ts'
import { chance } from '#functions/platform/chance.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { hangDoor } from '#functions/platform/table/door.ts'
import { replace } from '#functions/platform/table/write.ts'
import { redeemByHand } from '#functions/staff/act/redeem-by-hand.ts'
import { stampByHand } from '#functions/staff/act/stamp-by-hand.ts'
import { todaysActs } from '#functions/staff/act/todays-acts.ts'
import { undoAct } from '#functions/staff/act/undo-act.ts'
import { acceptInvitation } from '#functions/staff/clerk/accept-invitation.ts'
import { changeClerkStores } from '#functions/staff/clerk/change-clerk-stores.ts'
import { inviteClerk } from '#functions/staff/clerk/invite-clerk.ts'
import { listClerks } from '#functions/staff/clerk/list-clerks.ts'
import { openClerkSession } from '#functions/staff/clerk/open-clerk-session.ts'
import { openTabletSession } from '#functions/staff/clerk/open-tablet-session.ts'
import { removeClerk } from '#functions/staff/clerk/remove-clerk.ts'
import { showInvitation } from '#functions/staff/clerk/show-invitation.ts'
import { bindPerson } from '#functions/staff/people/bind-person.ts'
import { listPeople } from '#functions/staff/people/list-people.ts'
import { showAudit } from '#functions/staff/show-audit.ts'
import { staffOf } from '#functions/staff/staff-of.ts'
import { staff as staffItem } from '#functions/staff/store.ts'
import { demoBrands } from '../../../local/seed/demo-brands.ts'
import * as stage from '../stage.ts'

const { place, turn } = stage

export interface AtCounter {
  store: string
  clerk: string
  isLead?: boolean
}

const counter = (hand: AtCounter, key?: string) => turn({ kind: 'clerk', ...place, name: '阿珍', ...hand }, key)
const booked = { storeNames, brandTexts, dayEnds, writeEntry, findEntry }
const serves = { ...serving, showIssued, chance, phoneOnlyMember, memberNames, couponOfId }
const stamping = stampByHand(serves)
const redeeming = redeemByHand(serves)
const undoing = undoAct({ ...serving, undoRedemption, value: {} } as never)

let keys = 0
const key = () => `staff-${++keys}`

export const stamp = ({ phone }: stage.Person, hand: AtCounter) =>
  stamping({ phone, worth: 1, enrol: false }, counter(hand, key()))
export const redeem = (code: string, hand: AtCounter) => redeeming({ code }, counter(hand, key()))
export const undo = (id: string, hand: AtCounter) => undoing({ id }, counter(hand, key()))
export const today = (hand: AtCounter) => todaysActs(serves)({}, counter(hand))

export const OTHER_BRANDS = demoBrands.find(({ id }) => id !== place.brand)!.stores[0]!.id as string

export const person = (about: { role: string; stores?: readonly string[] }) => ({
  ...(stage.staff as object),
  staff: `stf_${about.role}`,
  brands: [place.brand],
  ...about,
})
export const owner = person({ role: 'owner' })
export const manager = (stores: readonly string[]) => person({ role: 'store-manager', stores })

/** A third store of the café. */
export const FAR = 'sto_0000000000000000000000000F'

/** Who signs in to the desk, a tablet at each counter, and one store more. */
export const employ = async (): Promise<void> => {
  const since = stage.now()
  for (const [nth, role] of ['owner', 'store-manager'].entries()) {
    const id = `stf_${nth}`
    const one = { group: place.group, id, name: role, email: `${role}@jidian.example`, role, brands: [], since }
    await commit([replace(staffItem, one, 0), hangDoor('login', SUBS[nth]!, { group: place.group, id })])
  }
  const far = { ...place, id: FAR, code: 'FAR001', name: '遠店', openedAt: since }
  await commit([replace(storeItem, far, 0)])
  for (const { stores, id: brand } of demoBrands)
    for (const { id: store } of stores) {
      const tablet = { group: place.group, brand, store, id: `dev_${store}`, name: '櫃台', state: 'paired' }
      await commit([replace(device, { ...tablet, pairedAt: since, pairedBy: 'owner' }, 0)])
    }
}
const SUBS = ['owner', 'manager'] as const
const ID_OF = { owner: 'stf_0', manager: 'stf_1', nobody: 'stf_2', ours: 'stf_3', sisters: 'stf_4', both: 'stf_5' }
/** Store managers of the café alone, of its sister brand alone, and of both. */
export const employInBrands = async (): Promise<void> => {
  const sister = demoBrands.find(({ id }) => id !== place.brand)!.id
  const hired = { ours: [place.brand], sisters: [sister], both: [place.brand, sister] }
  for (const [who, brands] of Object.entries(hired)) {
    const id = ID_OF[who as keyof typeof hired]
    const one = { group: place.group, id, name: who, email: `${who}@jidian.example`, role: 'store-manager', brands }
    await commit([replace(staffItem, { ...one, since: stage.now() }, 0)])
  }
}
export const behind = (sub: (typeof SUBS)[number]) => staffOf(sub)
/** Of all brands. */
const groupOwner = { ...owner, brands: [] }
export const people = (by: unknown = groupOwner) => listPeople({}, turn(by))
export const trail = (by: unknown = groupOwner) => showAudit({ brandsOf, memberNames })({}, turn(by))
export const bind = (who: keyof typeof ID_OF, stores: string[], by: unknown = groupOwner) =>
  bindPerson({ readHouse: readHouse as never })({ id: ID_OF[who] as never, stores: stores as never }, turn(by, key()))

const inviting = { chance, findStoresOf, liffUrl, storeNames }
const signing = { storeNames, findBrand, isPaired: async () => true }
const line = (user: string) => ({ kind: 'line', ...place, provider: 'p', user })
export const invite = (asked: never, by: unknown = owner) => inviteClerk(inviting)(asked, turn(by, key()))
const codeIn = (url: string) => url.split('/').at(-1)!
export const look = (url: string) => showInvitation(signing)({ code: codeIn(url) }, turn(line('U7')))
export const accept = (url: string, pin: string, user = 'U7') =>
  acceptInvitation(signing)({ code: codeIn(url), pin }, turn(line(user), key()))
export const signIn = (store: string) => openClerkSession(signing)({ store: store as never }, turn(line('U7')))
export const signInAt = (store: string, id: string, pin: string) =>
  openTabletSession(signing)(
    { id: id as never, pin },
    turn({ kind: 'device', ...place, store, device: `dev_${store}` }),
  )
/** As each call of a clerk is let in. */
export const atWork = (store: string, clerk: string) => clerkOf({ kind: 'clerk', ...place, store, clerk } as never)
export const list = (id: string, by: unknown = owner) => listClerks(inviting)({ id: id as never }, turn(by))
export const change = (asked: { store: string; id: string; stores: string[] }, by: unknown = owner, retry = key()) =>
  changeClerkStores(inviting)(
    asked as never,
    {
      ...(turn(by) as object),
      retry: { key: retry, hash: JSON.stringify(asked) },
    } as never,
  )
export const remove = (asked: { store: string; id: string }, by: unknown = owner) =>
  removeClerk(inviting)(asked as never, turn(by))

let opened = ''
/** The store that was opened last. */
export const newest = () => opened
type Told = Promise<{ ok: boolean; failure?: string }>
/** What is done to one store at the desk. */
export const ofStore = (id: string, by: unknown): (() => Told)[] => {
  const at = { id: id as never }
  return [
    () => setPin()({ ...at, pin: '482613' }, turn(by)),
    () => setPlace({ ...at, place: null }, turn(by)),
    () => hangPoster({ chance })({ ...at, place: '門口' }, turn(by)),
    () => startPairing({ chance })(at, turn(by)),
    () => invite({ ...at, name: '阿珍' } as never, by),
    () => list(id, by),
    () => revokeDevice()({ id: `dev_${id}` as never }, turn(by)),
  ]
}
/** And to the brand as a whole. */
export const ofBrand = (by: unknown): (() => Told)[] => [
  async () => {
    const made = await openStore({ chance })({ brand: place.brand as never, name: '新店' }, turn(by))
    if (made.ok) opened = made.value.id
    return made
  },
  () => setDayEnd({ id: place.brand as never, hour: 4 }, turn(by)),
]
export const stores = (by: unknown) =>
  listStores({ countPosters: async () => new Map() })({ brand: place.brand as never }, turn(by))

/** @returns its id */
export const issue = async ({ id: member }: stage.Person, campaign: string): Promise<string> => {
  const issued = await issueCoupon({
    ...place,
    member,
    campaign: campaign as never,
    key: key(),
    reason: 'claim',
    now: stage.now(),
  })
  if (!('shown' in issued)) throw new Error('no coupon')
  await commit(issued.writes)
  const { coupon } = issued.answer as { coupon: string }
  await stage.acts.hangCode(coupon, member)
  return coupon
}
export const undoCoupon = (id: string, { id: member }: stage.Person, by: unknown) =>
  undoAtDesk(booked)({ id, brand: place.brand, member } as never, turn(by))

const joining = joinBrand({
  companiesBeside,
  showCards,
  showCheckIns,
  showCoupons,
  showTier,
  chance,
  brandOfDoor,
  storeOfSource,
  friendshipOf,
  textPhone: async () => undefined,
  forfeit,
})
/** Somebody at a store's 立牌, or nowhere, asks to be bound to a member. */
export const ask = async ({ phone }: stage.Person, user: string, source?: object) => {
  stage.advance(1_000)
  const consents = { noticeVersion: NOTICE_VERSION, marketing: false }
  const asked = { phone, consents, askStaff: true as const, ...(source && { source }) }
  await joining(asked as never, turn({ ...line(user), name: `LINE ${user}` }))
}
export const waiting = (by: unknown) =>
  listWaitingBindings({ storeOfSource })({ brand: place.brand as never }, turn(by))
export const decide = ({ id, member }: { id: string; member: { id: string } }, by: unknown) =>
  decideBinding({ storeOfSource, friendshipOf, forfeit })(
    { id, member: member.id, brand: place.brand, approve: false, reason: '核對過' } as never,
    turn(by, key()),
  )
