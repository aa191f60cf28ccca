// Campaigns and bundles go out of service: nothing new is given, and what is out stays usable to its end.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { archiveFailures, bringBackFailures, giver } from '../card/giver.ts'
import { route } from '../route.ts'
import { bundlePage, campaignPage } from './campaign.ts'

const campaignAt = { id: id('cmp'), brand: id('brd') }
const bundleAt = { id: id('bdl'), brand: id('brd') }

export const weighCampaignArchive = route({
  key: 'GET /admin/campaigns/{id}/archive',
  who: 'staff',
  permission: 'reports.read',
  summary: 'What is out of a campaign and unused, and what still gives it.',
  input: z.strictObject(campaignAt),
  output: z.object({
    issued: z.int(),
    /** Neither used nor over. Up to a minute behind. */
    out: z.int(),
    /** While there are any, it is not archived. */
    givenBy: z.array(giver),
  }),
  failures: {},
})

export const archiveCampaign = route({
  key: 'POST /admin/campaigns/{id}/archive',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Takes a live campaign out of service: no more coupons of it. Those that are out stay usable to their end.',
  input: z.strictObject(campaignAt),
  output: campaignPage,
  failures: {
    ...archiveFailures,
    /** `name` still gives it. */
    'still-given': 409,
  },
})

export const bringCampaignBack = route({
  key: 'DELETE /admin/campaigns/{id}/archive',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Brings an archived campaign back into service, as it stood.',
  input: z.strictObject(campaignAt),
  output: campaignPage,
  failures: { ...bringBackFailures, 'campaign-over': 410 },
})

export const archiveBundle = route({
  key: 'POST /admin/bundles/{id}/archive',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Takes a live bundle out of service: nobody gives it any more. What was given stays.',
  input: z.strictObject(bundleAt),
  output: bundlePage,
  failures: { ...archiveFailures },
})

export const bringBundleBack = route({
  key: 'DELETE /admin/bundles/{id}/archive',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Brings an archived bundle back, when all that it promises can be given.',
  input: z.strictObject(bundleAt),
  output: bundlePage,
  failures: { ...bringBackFailures, 'bundle-coupon-not-live': 409, 'bundle-points-not-ready': 409 },
})
