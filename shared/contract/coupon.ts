import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { campaign } from '../domain/coupon/campaign.ts'
import { heldCoupon } from './member.ts'
import { route } from './route.ts'

export const redeemCoupon = route({
  key: 'POST /me/coupons/{id}/redemption',
  who: 'member',
  summary: 'Redeems a coupon once: with the counter’s code, or with the store’s PIN typed by a clerk.',
  input: z.strictObject({
    id: id('cpn'),
    code: z.string().min(1).max(80).optional(),
    storeId: id('sto').optional(),
    pin: z
      .string()
      .regex(/^\d{4,8}$/)
      .optional(),
  }),
  output: z.object({ coupon: heldCoupon }),
  failures: {
    'coupon-not-found': 404,
    'coupon-already-redeemed': 409,
    'coupon-expired': 410,
    'pin-wrong': 403,
    'pin-locked': 429,
    'code-already-used': 409,
    'code-expired': 410,
    'code-invalid': 422,
  },
})

export const campaignPage = z.object({
  id: id('cmp'),
  draft: campaign.nullable(),
  live: campaign.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  issued: z.int(),
  redeemed: z.int(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
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
  failures: { 'changed-meanwhile': 409, 'benefit-invalid': 422 },
})

export const publishCampaign = route({
  key: 'POST /admin/campaigns/{id}/publication',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Makes the draft live. Coupons already issued keep what they promised.',
  input: z.strictObject({ id: id('cmp'), brand: id('brd'), draftVersion: z.int() }),
  output: campaignPage,
  failures: { 'nothing-to-publish': 409, 'changed-meanwhile': 409 },
})
