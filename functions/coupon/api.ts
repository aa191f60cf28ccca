import { countCoupons } from '#functions/abilities/counts.ts'
import { findEntry, memberOf, writeEntry } from '#functions/abilities/holder.ts'
import { counterCodes, staffOf, storeNames, storePins } from '#functions/abilities/house.ts'
import * as routes from '#shared/contract/coupon.ts'
import { on, serve } from '../platform/http/http.ts'
import { draftCampaignPage, listCampaignPages, publishCampaignPage } from './edit-campaign.ts'
import { redeemCoupon } from './redeem-coupon.ts'

const counts = { countCoupons }

export const handler = serve(
  [
    on(routes.redeemCoupon, redeemCoupon({ counterCodes, storePins, storeNames, writeEntry, findEntry })),
    on(routes.listCampaigns, listCampaignPages(counts)),
    on(routes.draftCampaign, draftCampaignPage(counts)),
    on(routes.publishCampaign, publishCampaignPage(counts)),
  ],
  { staffOf, memberOf },
)
