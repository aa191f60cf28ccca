import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { program } from '../domain/card/program.ts'
import { homeCard } from './card/home-card.ts'
import { heldCoupon } from './coupon/held-coupon.ts'
import { route } from './route.ts'

export const collectStamp = route({
  key: 'POST /me/stamps',
  who: 'member',
  summary: 'Gives what a counter code (or its ticket) is worth on every card that the visit feeds.',
  input: z.strictObject({ code: z.string().min(1).max(80) }),
  output: z.object({
    /** What was given, the card that shows most first. */
    earned: z.array(z.object({ card: homeCard, added: z.int() })).min(1),
    coupons: z.array(heldCoupon),
  }),
  failures: {
    'code-already-used': 409,
    'too-soon': 409,
    'daily-cap': 409,
    /** `card` would be full, and its reward cannot be given: it keeps what is on it. */
    'reward-out': 409,
    /** `card` is the one that says where it works. */
    'card-other-store': 409,
    /** `card` is the group's, and the member has not let its other companies count along. */
    'sharing-needed': 409,
    'no-card': 409,
    'code-expired': 410,
    'code-invalid': 422,
  },
})

/** A store manager's cards are of their own stores only, and those of the brand are not theirs. */
export const OF_OWN_STORES = { 'card-not-own-stores': 403 } as const

/** Whose a programme is: a brand’s own, or the whole group’s. */
export const programScope = z.enum(['brand', 'group'])

/** A programme as the admin sees it: what stands, what is being changed, who holds it. */
export const programPage = z.object({
  id: id('crd'),
  scope: programScope,
  draft: program.nullable(),
  live: program.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  holders: z.int(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
  /** Since when it is out of service. */
  archivedAt: instant.nullable(),
})

export const listPrograms = route({
  key: 'GET /admin/programs',
  who: 'staff',
  permission: 'reports.read',
  summary: 'The card programmes of the brand, and those of the whole group.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({
    programs: z.array(programPage),
    /** Whether this person may set up programmes of the whole group. */
    mayWriteGroup: z.boolean(),
    /** The company the brand belongs to, which would owe what is stored on its cards. */
    company: z.object({ id: id('com'), name: z.string() }).nullable(),
  }),
  failures: {},
})

export const draftProgram = route({
  key: 'PUT /admin/programs/{id}/draft',
  who: 'staff',
  permission: 'cards.write',
  summary:
    'Saves the draft of a programme. `draftVersion` is what the editor read; another editor’s save in between is refused.',
  input: z.strictObject({
    id: id('crd'),
    brand: id('brd'),
    /** `brand` unless told. */
    scope: programScope.optional(),
    settings: program,
    draftVersion: z.int().nullable(),
  }),
  output: programPage,
  failures: { ...OF_OWN_STORES, 'changed-meanwhile': 409, 'colour-unreadable': 422, 'card-invalid': 422 },
})

export const publishProgram = route({
  key: 'POST /admin/programs/{id}/publication',
  who: 'staff',
  permission: 'cards.write',
  summary: 'Makes the draft live. Cards already begun keep what they promised; a draft that takes it away is refused.',
  input: z.strictObject({
    id: id('crd'),
    brand: id('brd'),
    scope: programScope.optional(),
    draftVersion: z.int(),
  }),
  output: programPage,
  failures: {
    ...OF_OWN_STORES,
    'nothing-to-publish': 409,
    'changed-meanwhile': 409,
    'reward-not-live': 422,
    /** It names a tier that no member can have: `tier` is its id. */
    'tier-not-live': 422,
    /** What follows a full card is not there to be collected on. */
    'next-card-not-live': 422,
    /** What holders were promised may not be taken away: `what` names the field. */
    'card-hurts-holders': 409,
    /** Without `field` it may not go live. */
    'card-incomplete': 422,
  },
})
