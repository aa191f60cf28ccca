// What marketers, members and clerks do with coupons in the tests of the journey.
import { randomUUID } from 'node:crypto'
import { makeId } from '#shared/base/id.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { cafe, must, yongkang, type Desk, type Joined } from '../desk.ts'

/** Long enough to be there when time has been moved. */
export const LASTING: Campaign = {
  name: { 'zh-Hant': '請朋友一杯', en: 'One for a friend', ja: '友だちに一杯' },
  benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 730 },
  claim: true,
  transfer: true,
  perMember: 40,
}

let campaigns = 0

export const couponHands = (desk: Desk) => {
  /** Makes a campaign live; answers its id, its page and its link's code. */
  const publish = async (settings: Partial<Campaign> = {}, id?: string) => {
    const at = {
      id: (id ?? makeId('cmp', Date.parse('2026-11-02'), new Uint8Array(16).fill(++campaigns))) as never,
      brand: cafe.id as never,
    }
    const whole = { ...LASTING, ...settings }
    const { draftVersion } = must(
      await desk.admin('PUT /admin/campaigns/{id}/draft', { ...at, settings: whole, draftVersion: null }),
    )
    const page = must(
      await desk.admin('POST /admin/campaigns/{id}/publication', { ...at, draftVersion: draftVersion! }),
    )
    return { id: at.id as string, page, code: page.claimUrl?.split('/').at(-1) ?? '' }
  }

  return {
    publish,
    /** A screen on a store's counter. */
    screen: async (store = yongkang) => {
      const { digits } = must(await desk.admin('POST /admin/stores/{id}/pairings', { id: store.id as never }))
      const { token } = must(await desk.nobody('POST /counter/pairings', { digits, name: '櫃台平板' }))
      return desk.callAs(() => token)
    },
    claim: async ({ call }: Joined, code: string) => {
      const { coupon } = must(await call('POST /me/claims/coupons/{code}', { code }, { key: randomUUID() }))
      await desk.world.idle()
      return coupon
    },
    give: async ({ call }: Joined, id: string) =>
      must(await call('POST /me/coupons/{id}/transfers', { id: id as never }, { key: randomUUID() })).gift,
    byPin: { storeId: yongkang.id as never, pin: yongkang.pin },
  }
}
