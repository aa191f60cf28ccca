import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant, text } from '../base/text-schema.ts'
import { TIER_NAME_MAX, tierScheme } from '../domain/tier/tier-scheme.ts'
import { homeTier } from './member/home-tier.ts'
import { route } from './route.ts'

const name = text(TIER_NAME_MAX)

/** What a tier earns on one card that tells tiers apart. */
const tierRate = z.object({
  program: id('crd'),
  name: text(24),
  unit: text(6),
  /** For each `per` of money, in minor units; not always whole. */
  points: z.number(),
  per: z.int(),
  /** Of what everybody earns there. */
  percent: z.int(),
})
export type TierRate = z.infer<typeof tierRate>

const why = z.enum(['upgrade', 'restored', 'renewal', 'downgrade', 'refund', 'scheme', 'staff', 'merged'])

export const readTier = route({
  key: 'GET /me/tier',
  who: 'member',
  summary: 'The member’s tier, what each tier gives and asks for, and how theirs changed.',
  input: z.strictObject({}),
  output: z.object({
    tier: homeTier,
    period: tierScheme.shape.period,
    /** From the bottom up. */
    tiers: z.array(
      z.object({
        id: z.string(),
        name,
        upgradeAt: z.int(),
        renewAt: z.int(),
        words: z.array(text(40)),
        /** What a coupon is called; null where there is none. */
        couponOnUpgrade: text(40).nullable(),
        birthdayCoupon: text(40).nullable(),
        rates: z.array(tierRate),
      }),
    ),
    /** Newest first. */
    history: z.array(z.object({ at: instant, from: name, to: name, why, until: instant.nullable() })),
    now: instant,
  }),
  failures: {},
})

/** Whose a scheme is: a brand’s own, or the whole group’s. */
const tierScope = z.enum(['brand', 'group'])

export const tierPage = z.object({
  id: id('tsc'),
  scope: tierScope,
  draft: tierScheme.nullable(),
  live: tierScheme.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
  /** Since when the brand goes by the group’s tiers again; `live` is null then, and `draft` what it was. */
  archivedAt: instant.nullable(),
})

const which = { id: id('tsc'), brand: id('brd'), scope: tierScope.optional() }

export const listTiers = route({
  key: 'GET /admin/tiers',
  who: 'staff',
  permission: 'reports.read',
  summary:
    'The tiers of the brand, and those of the whole group, which hold where the brand has none of its own; and what each earns on its cards.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({
    schemes: z.array(tierPage),
    /** By tier, of cards in service. */
    rates: z.array(tierRate.extend({ tier: z.string() })),
    mayWriteGroup: z.boolean(),
  }),
  failures: {},
})

export const draftTiers = route({
  key: 'PUT /admin/tiers/{id}/draft',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Saves the draft of a scheme of tiers. A brand has one, and the group has one.',
  input: z.strictObject({ ...which, settings: tierScheme, draftVersion: z.int().nullable() }),
  output: tierPage,
  failures: { 'changed-meanwhile': 409, 'tier-scheme-exists': 409 },
})

export const publishTiers = route({
  key: 'POST /admin/tiers/{id}/publication',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Makes the draft live. Tiers held stay until their end; who has done enough rises with their next purchase.',
  input: z.strictObject({ ...which, draftVersion: z.int() }),
  output: tierPage,
  failures: {
    'nothing-to-publish': 409,
    'changed-meanwhile': 409,
    'reward-not-live': 422,
    /** It drops `tier`, which live `cards` are for. */
    'tier-named-by-card': 409,
  },
})

export const previewTiers = route({
  key: 'POST /admin/tiers/{id}/preview',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Who would move by these settings, from where to where, and which gifts that would give. Writes nothing.',
  input: z.strictObject({ ...which, settings: tierScheme }),
  output: z.object({
    /** Members that were looked at; not all of them when `capped`. */
    members: z.int(),
    /** Of those, who stand on the ladder at all. */
    standing: z.int(),
    capped: z.boolean(),
    moves: z.array(
      z.object({
        /** Ids; `from` may be one that only the live scheme has. */
        from: z.string(),
        to: z.string(),
        /** At once, or at the end of the term with what they have done so far. */
        when: z.enum(['now', 'at-review']),
        count: z.int(),
      }),
    ),
    gifts: z.array(z.object({ campaign: id('cmp'), name: text(40).nullable(), count: z.int() })),
    /** Masked; some of those who move. */
    people: z.array(
      z.object({ name: z.string(), from: z.string(), to: z.string(), when: z.enum(['now', 'at-review']) }),
    ),
  }),
  failures: {},
})

const ownTiers = { id: id('tsc'), brand: id('brd') }

export const weighTiersArchive = route({
  key: 'GET /admin/tiers/{id}/archive',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Where the members of a brand would stand if it went by the group’s tiers again. Writes nothing.',
  input: z.strictObject(ownTiers),
  output: z.object({
    /** Members that were looked at; not all of them when `capped`. */
    members: z.int(),
    capped: z.boolean(),
    /** Names of the tier they have here, and of the one of the group. */
    moves: z.array(z.object({ from: name, to: name, count: z.int() })),
  }),
  failures: { 'never-published': 409, 'already-archived': 409, 'no-group-tiers': 409 },
})

export const archiveTiers = route({
  key: 'POST /admin/tiers/{id}/archive',
  who: 'staff',
  permission: 'programs.write',
  summary:
    'Takes a brand’s own tiers out of service: those of the group hold there again. Published again, they go on.',
  input: z.strictObject(ownTiers),
  output: tierPage,
  failures: {
    'never-published': 409,
    'already-archived': 409,
    'changed-meanwhile': 409,
    /** The group has none to go back to. */
    'no-group-tiers': 409,
    'tier-named-by-card': 409,
  },
})

export const setMemberTier = route({
  key: 'POST /admin/members/{id}/tier',
  who: 'staff',
  permission: 'members.write',
  summary: 'Gives a member a tier by hand, with a reason; it lasts as one that was earned now, and no refund takes it.',
  input: z.strictObject({
    id: id('mem'),
    brand: id('brd'),
    tier: z.string().max(40),
    reason: z.string().trim().min(2).max(80),
  }),
  output: z.object({ tier: homeTier }),
  failures: { 'tier-unknown': 422, 'tiers-not-live': 409 },
})
