// How a brand sets up what it gives: campaigns, codes of its own tills, and bundles.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { bundle } from '../../domain/coupon/bundle.ts'
import { campaign, CODE_MAX } from '../../domain/coupon/campaign.ts'
import { CODE_MIN, readCode } from '../../domain/coupon/coupon-code.ts'
import { route } from '../route.ts'
import { handOutcome } from './hand-outcome.ts'

export const campaignPage = z.object({
  id: id('cmp'),
  draft: campaign.nullable(),
  live: campaign.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  issued: z.int(),
  redeemed: z.int(),
  /** What is left of a limited stock, or of imported codes. */
  left: z.int().nullable(),
  /** The link that anybody may open, once it is live. */
  claimUrl: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
  /** Since when it is out of service. */
  archivedAt: instant.nullable(),
})

export const listCampaigns = route({
  key: 'GET /admin/campaigns',
  who: 'staff',
  permission: 'reports.read',
  summary: 'The brand’s coupon campaigns.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ campaigns: z.array(campaignPage) }),
  failures: {},
})

export const draftCampaign = route({
  key: 'PUT /admin/campaigns/{id}/draft',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Saves the draft of a coupon campaign.',
  input: z.strictObject({ id: id('cmp'), brand: id('brd'), settings: campaign, draftVersion: z.int().nullable() }),
  output: campaignPage,
  failures: { 'changed-meanwhile': 409, 'benefit-invalid': 422, 'place-unknown': 422 },
})

export const publishCampaign = route({
  key: 'POST /admin/campaigns/{id}/publication',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Makes the draft live. Coupons already issued keep what they promised.',
  input: z.strictObject({ id: id('cmp'), brand: id('brd'), draftVersion: z.int() }),
  output: campaignPage,
  failures: {
    'nothing-to-publish': 409,
    'changed-meanwhile': 409,
    'campaign-over': 410,
    'stock-below-issued': 409,
  },
})

/** Codes in one call; a longer list comes in several. */
export const CODES_A_CALL = 500

export const importCodes = route({
  key: 'POST /admin/campaigns/{id}/codes',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Adds codes of the shop’s own till to the pool of a campaign; those that are there already are left out.',
  input: z.strictObject({
    id: id('cmp'),
    brand: id('brd'),
    codes: z
      .array(
        z
          .string()
          .trim()
          .regex(/^[\w.-]+$/)
          .max(CODE_MAX)
          .refine((code) => readCode(code).length >= CODE_MIN),
      )
      .min(1)
      .max(CODES_A_CALL),
  }),
  output: z.object({ added: z.int(), known: z.int() }),
  failures: {
    /** In the pool of another campaign of the group: `codes` says which, or the first of them. Nothing is written. */
    'codes-taken': 409,
  },
})

export const bundlePage = z.object({
  id: id('bdl'),
  draft: bundle.nullable(),
  live: bundle.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
  /** Since when it is out of service. */
  archivedAt: instant.nullable(),
})

export const listBundles = route({
  key: 'GET /admin/bundles',
  who: 'staff',
  permission: 'reports.read',
  summary: 'Gifts that hand over several coupons, and points, as one.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ bundles: z.array(bundlePage) }),
  failures: {},
})

export const draftBundle = route({
  key: 'PUT /admin/bundles/{id}/draft',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Saves the draft of a bundle.',
  input: z.strictObject({ id: id('bdl'), brand: id('brd'), settings: bundle, draftVersion: z.int().nullable() }),
  output: bundlePage,
  failures: { 'changed-meanwhile': 409 },
})

export const publishBundle = route({
  key: 'POST /admin/bundles/{id}/publication',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Makes a bundle live, when all that it promises can be given.',
  input: z.strictObject({ id: id('bdl'), brand: id('brd'), draftVersion: z.int() }),
  output: bundlePage,
  failures: {
    'nothing-to-publish': 409,
    'changed-meanwhile': 409,
    'bundle-coupon-not-live': 409,
    'bundle-points-not-ready': 409,
  },
})

const giving = { id: id('bdl'), brand: id('brd'), member: id('mem') }
const givingFailures = {
  'bundle-not-live': 409,
  'bundle-given-already': 409,
  'bundle-coupon-not-live': 409,
  'bundle-points-not-ready': 409,
  'bundle-points-elsewhere': 409,
  'coupon-sold-out': 410,
  'coupon-limit-reached': 409,
  'campaign-over': 410,
  'birthday-unknown': 409,
} as const
const given = {
  /** What its coupons are called. */
  coupons: z.array(text(40)),
  points: z.array(
    z.object({ program: id('crd'), name: text(24), unit: text(6), added: z.int(), before: z.int(), after: z.int() }),
  ),
}

export const previewGift = route({
  key: 'POST /admin/bundles/{id}/gifts/preview',
  who: 'staff',
  permission: 'programs.write',
  summary: 'What a member would get of a live bundle. Writes nothing.',
  input: z.strictObject(giving),
  output: z.object(given),
  failures: { ...givingFailures },
})

export const giveBundle = route({
  key: 'POST /admin/bundles/{id}/gifts',
  who: 'staff',
  permission: 'programs.write',
  summary:
    'Gives a live bundle to a member, all of it or nothing; once, unless the bundle may be given again. Above the limit it waits for a second person.',
  input: z.strictObject(giving),
  output: z.object({ ...given, ...handOutcome }),
  status: 201,
  failures: { ...givingFailures, 'approval-waiting': 409 },
})
