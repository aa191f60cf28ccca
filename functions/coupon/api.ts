import { countCoupons, countOut } from '#functions/abilities/counts.ts'
import { weighHandful } from '#functions/abilities/desk/asked.ts'
import { creditPoints, creditsPoints } from '#functions/abilities/desk/gifts.ts'
import { givenBy } from '#functions/abilities/desk/given-by.ts'
import { birthdayOf, findEntry, issueCoupon, tillCoupons, writeEntry } from '#functions/abilities/holder.ts'
import { memberNames, memberOf, membershipKey, memberships, mine } from '#functions/abilities/people.ts'
import {
  brandOfStore,
  brandTexts,
  counterCodes,
  dayEnds,
  findBrand,
  isPaired,
  placesOf,
  staffOf,
  storeNames,
  storePins,
  storesWithBrand,
} from '#functions/abilities/house.ts'
import * as routes from '#shared/contract/coupon.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { withinRate } from '../platform/http/rate.ts'
import {
  archiveBundle,
  archiveCampaign,
  bringBundleBack,
  bringCampaignBack,
  weighCampaignArchive,
} from './campaign/archive-campaign.ts'
import { draftBundlePage, listBundlePages, publishBundlePage } from './campaign/edit-bundle.ts'
import { draftCampaignPage, listCampaignPages, publishCampaignPage } from './campaign/edit-campaign.ts'
import { giveBundle, previewGift } from './campaign/give-bundle.ts'
import { importCodes } from './campaign/import-codes.ts'
import { claimCoupon } from './claim/claim-coupon.ts'
import { showClaim } from './claim/show-claim.ts'
import { extendCoupon } from './desk/extend-coupon.ts'
import { reissueCoupon } from './desk/reissue-coupon.ts'
import { offerCoupon } from './gift/offer-coupon.ts'
import { receiveGift } from './gift/receive-gift.ts'
import { showGift } from './gift/show-gift.ts'
import { takeBackCoupon } from './gift/take-back-coupon.ts'
import { openCoupon } from './open-coupon.ts'
import { redeemCoupon } from './redeem-coupon.ts'
import {
  confirmCounterCoupon,
  findCounterCoupon,
  holdCounterCoupon,
  releaseCounterCoupon,
} from './till/counter-coupon.ts'
import { undoCounter } from './till/undo-counter.ts'
import { undoRedemption } from './undo-redemption.ts'
import { voidCoupon } from './void-coupon.ts'
import { listPlaces } from './where/list-places.ts'

const shown = { storeNames, brandTexts, dayEnds }
const booked = { ...shown, writeEntry, findEntry }
const counter = { ...booked, tillCoupons, isPaired, memberNames }
const campaigns = { countCoupons, findBrand, placesOf }
const shelves = { ...campaigns, givenBy, countOut }
const given = { ...booked, chance, issueCoupon, membershipKey, memberships }

export const handler = serve(
  [
    on(routes.openCoupon, mine(openCoupon(shown))),
    on(routes.couponPlaces, mine(listPlaces({ brandTexts, storesWithBrand }))),
    on(routes.redeemCoupon, redeemCoupon({ ...booked, memberships, counterCodes, storePins, brandOfStore })),
    on(routes.offerCoupon, offerCoupon(given)),
    on(routes.takeBackCoupon, mine(takeBackCoupon(given))),
    on(routes.showGift, showGift({ withinRate })),
    on(routes.receiveGift, receiveGift(given)),
    on(routes.showClaim, showClaim({ withinRate, dayEnds })),
    on(routes.claimCoupon, claimCoupon(given)),
    on(routes.findCounterCoupon, findCounterCoupon(counter)),
    on(routes.holdCounterCoupon, holdCounterCoupon(counter)),
    on(routes.confirmCounterCoupon, confirmCounterCoupon(counter)),
    on(routes.releaseCounterCoupon, releaseCounterCoupon(counter)),
    on(routes.undoCounterRedemption, undoCounter(counter)),
    on(routes.undoRedemption, undoRedemption(booked)),
    on(routes.voidCoupon, voidCoupon(booked)),
    on(routes.extendCoupon, extendCoupon({ ...booked, weighHandful })),
    on(routes.reissueCoupon, reissueCoupon({ ...booked, chance, birthdayOf, weighHandful })),
    on(routes.listCampaigns, listCampaignPages(campaigns)),
    on(routes.draftCampaign, draftCampaignPage(campaigns)),
    on(routes.publishCampaign, publishCampaignPage(campaigns)),
    on(routes.weighCampaignArchive, weighCampaignArchive(shelves)),
    on(routes.archiveCampaign, archiveCampaign(shelves)),
    on(routes.bringCampaignBack, bringCampaignBack(campaigns)),
    on(routes.importCodes, importCodes()),
    on(routes.listBundles, listBundlePages()),
    on(routes.draftBundle, draftBundlePage()),
    on(routes.publishBundle, publishBundlePage({ creditsPoints })),
    on(routes.archiveBundle, archiveBundle()),
    on(routes.bringBundleBack, bringBundleBack({ creditsPoints })),
    on(routes.previewGift, previewGift({ ...given, creditPoints })),
    on(routes.giveBundle, giveBundle({ ...given, creditPoints, weighHandful })),
  ],
  { staffOf, memberOf },
)
