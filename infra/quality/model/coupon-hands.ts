// What is done with a coupon, at the phone, the counter, the till and the desk of one café on the table double.
import type { Caller, RouteKey } from './bad-input/front-door.ts'
import { openHouse } from './bad-input/open-house.ts'
import { BRAND, STORE } from './bad-input/places.ts'

export type Answer = Promise<{ ok: boolean; failure?: string }>
export interface Held {
  id: string
  code: string
}

export const CAMPAIGN = 'cmp_00000000000000000000000001'

/** Comes before anything of the functions is imported. */
export const openHands = async () => {
  const house = await openHouse()
  const { stage, door, owner } = house
  const { brandOfStore, brandTexts, counterCodes, dayEnds, findBrand, placesOf, storeNames, storePins } =
    await import('#functions/abilities/house.ts')
  const { findEntry, issueCoupon, writeEntry } = await import('#functions/abilities/holder.ts')
  const { countCoupons } = await import('#functions/abilities/counts.ts')
  const { redeemCoupon } = await import('#functions/coupon/redeem-coupon.ts')
  const { undoRedemption } = await import('#functions/coupon/undo-redemption.ts')
  const { claimCoupon } = await import('#functions/coupon/claim/claim-coupon.ts')
  const { claimCodeOf } = await import('#functions/coupon/claim/claim-link.ts')
  const { draftCampaignPage, publishCampaignPage } = await import('#functions/coupon/campaign/edit-campaign.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { hangPins } = await import('../drive/hang-pins.ts')
  await hangPins()
  const { memberships, place } = stage
  const booked = { storeNames, brandTexts, dayEnds, writeEntry, findEntry }
  const byPhone = redeemCoupon({ ...booked, memberships, counterCodes, storePins, brandOfStore })
  const claiming = claimCoupon({ ...booked, chance, issueCoupon, memberships })
  const pages = { countCoupons, findBrand, placesOf }
  const till = await house.till(BRAND)
  const tablet = await house.tablet(STORE)
  const { id: clerk } = await house.clerk(STORE)
  const clerkAtTablet = await house.atTablet(tablet, clerk)
  /** At the front door, where it is told apart who calls. */
  const ask = async (route: RouteKey, caller: Caller, input: object): Answer => {
    const { code } = await door.ask(route, caller, input)
    return code ? { ok: false, failure: code } : { ok: true }
  }

  let given = 0

  return {
    ...house,
    issue: async (member: string): Promise<Held> => {
      const asked = { ...place, member, campaign: CAMPAIGN as never, key: `given-${++given}`, reason: 'claim' as const }
      const issued = await issueCoupon({ ...asked, now: stage.now() })
      if (!('shown' in issued)) return { id: '', code: '' }
      await commit(issued.writes)
      const id = (issued.answer as { coupon: string }).coupon
      await stage.acts.hangCode(id, member)
      return { id, code: await stage.acts.codeOf(id, member) }
    },
    redeem: (id: string, proof: object, member: string) =>
      byPhone({ id, ...proof } as never, stage.turn(stage.memberActor(member))) as Answer,
    undoAtDesk: (id: string, member: string, role: string) =>
      undoRedemption(booked)(
        { id, brand: place.brand, member } as never,
        stage.turn({ ...(stage.staff as object), role }),
      ) as Answer,
    claim: (member: string, code = claimCodeOf(CAMPAIGN)) =>
      claiming({ code }, stage.turn(stage.memberActor(member))) as Answer,
    publish: async (settings: object) => {
      const at = { id: CAMPAIGN as never, brand: place.brand as never }
      const draft = { ...at, settings: settings as never, draftVersion: null }
      const drafted = await draftCampaignPage(pages)(draft, stage.turn(stage.staff))
      if (!drafted.ok) throw new Error(drafted.failure)
      const { draftVersion } = drafted.value
      const live = await publishCampaignPage(pages)({ ...at, draftVersion: draftVersion! }, stage.turn(stage.staff))
      if (!live.ok) throw new Error(live.failure)
    },
    /** Laid on a bill of NT$300, two cups of tea, at the till. */
    lay: (member: string, ...coupons: Held[]) =>
      ask('POST /pos/holds', till, {
        storeId: STORE,
        lines: [{ sku: 'TEA', name: '茶', quantity: 2, price: 150 }],
        total: 300,
        member: { phone: member },
        coupons: coupons.map(({ code }) => code),
      }),
    /** What stands on the store's screen. */
    counterCode: async () => {
      const { url } = await door.must('GET /admin/stores/{id}/code', owner, { id: STORE })
      return String(url).split('/').at(-1)!
    },
    scanOnTablet: (code: string) => ask('POST /counter/coupons/{code}/hold', tablet, { code }),
    byClerk: (code: string) => ask('POST /clerk/redemptions', clerkAtTablet, { code }),
    revokeTablet: () => ask('DELETE /admin/devices/{id}', owner, { id: tablet.id }),
  }
}
