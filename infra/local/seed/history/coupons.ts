import type { Instant } from '#shared/base/time.ts'
import type { CampaignId, CouponId, StoreId } from '#shared/base/id.ts'
import { codeFrom } from '#shared/domain/coupon/coupon-code.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import { couponIssued, couponRedeemed } from '#shared/events/coupon.ts'
import type { Cause } from '#shared/events/event.ts'
import { coupon as couponEntity } from '#functions/coupon/store.ts'
import { writeEntry } from '#functions/ledger/store.ts'
import { idOfKey } from '#functions/platform/chance.ts'
import { replace, type Write } from '#functions/platform/table/write.ts'
import { demoGroup } from '../demo-brands.ts'
import type { Person } from './people.ts'

const group = demoGroup.id
/** Everything was published once. */
const VERSION = 1

export interface Given {
  id: CouponId
  campaign: CampaignId
  key: string
  issuedAt: Instant
  endsAt: Instant
  issuedIn?: string
}

interface Gift {
  campaign: string
  key: string
  at: Instant
  reason: 'playbook' | 'card-filled'
  store?: string
  from?: Cause
}

const campaignOf = ({ brand }: Person, campaign: string) => brand.campaigns.find(({ id }) => id === campaign)!.settings

/** The ledger's side of a coupon; its state is written once, as it is today. */
export const give = (
  person: Person,
  { campaign, key, at, reason, store, from }: Gift,
): { given: Given; writes: Write[] } => {
  const { brand, id: member } = person
  const id = idOfKey('cpn', at, `${member}#${key}`)
  const span = spanOf(campaignOf(person, campaign).validity, { now: at })
  if (!span.ok) throw new Error(`the demo’s coupon ${campaign}: ${span.failure}`)
  const { endsAt } = span.value
  const holder = { group, brand: brand.id, member }
  const happened = couponIssued.happened(
    { at, ...holder, store, from },
    { coupon: id, campaign: campaign as CampaignId, expiresAt: endsAt, reason },
  )
  return {
    given: { id, campaign: campaign as CampaignId, key, issuedAt: at, endsAt, ...(store && { issuedIn: store }) },
    writes: [
      writeEntry(
        { ...holder, key, at, account: 'coupon', of: campaign, delta: 1, reason, store, answer: { coupon: id } },
        [happened],
      ),
    ],
  }
}

export const stateWrite = (
  person: Person,
  { id, campaign, key, issuedAt, endsAt, issuedIn }: Given,
  used?: { at: Instant; store: string },
): Write => {
  const held = {
    group,
    brand: person.brand.id,
    member: person.id,
    id,
    campaign,
    version: VERSION,
    issuedAt,
    endsAt,
    issuedBy: key,
    scan: codeFrom(id),
    ...(issuedIn && { issuedIn }),
  }
  return used
    ? replace(couponEntity, { ...held, state: 'redeemed', redeemedAt: used.at, store: used.store }, 1)
    : replace(couponEntity, { ...held, state: 'usable' }, 0)
}

export const useCoupon = (person: Person, given: Given, at: Instant, store: string): Write[] => {
  const { brand, id: member, name, dice } = person
  const holder = { group, brand: brand.id, member }
  const happened = couponRedeemed.happened(
    { at, ...holder, store },
    {
      coupon: given.id,
      campaign: given.campaign,
      expiresAt: given.endsAt,
      ...(given.issuedIn && { issuedIn: given.issuedIn as StoreId }),
      by: dice.chance(0.8) ? 'code' : 'pin',
      name: maskName(name),
      words: campaignOf(person, given.campaign).name['zh-Hant'],
    },
  )
  return [
    stateWrite(person, given, { at, store }),
    writeEntry(
      {
        ...holder,
        key: `redeem:${given.id}`,
        at,
        account: 'coupon',
        of: given.campaign,
        delta: -1,
        reason: 'redeemed',
        store,
      },
      [happened],
    ),
  ]
}
