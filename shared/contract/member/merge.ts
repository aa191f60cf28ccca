// Two members who are one person.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { route } from '../route.ts'

/** One thing that moves: a card, a coupon, a tier, a tag. */
export const mergeLine = z.object({
  what: z.enum(['card', 'coupon', 'tier', 'tag', 'attribute']),
  id: z.string(),
  name: text(80),
  unit: text(6).nullable(),
  /** How much comes; what the one who stays has before, and after. */
  amount: z.int(),
  had: z.int(),
  has: z.int(),
  /** Coupons that it gives: a card that is full by it. */
  gives: z.int(),
  /** How much went back, or would go; null while nobody asks. */
  back: z.int().nullable(),
})
export type MergeLine = z.infer<typeof mergeLine>

export const mergeSide = z.object({
  id: id('mem'),
  name: z.string(),
  /** Masked. */
  phone: z.string(),
  joinedAt: instant,
  /** Whether a LINE user of theirs is known. */
  hasLine: z.boolean(),
  marketing: z.boolean(),
  brands: z.int(),
})

export const merge = z.object({
  id: id('mrg'),
  into: id('mem'),
  from: id('mem'),
  name: z.string(),
  phone: z.string(),
  at: instant,
  by: z.string(),
  reason: z.string(),
  state: z.enum(['moving', 'merged', 'parting', 'parted']),
  /** From then on it stays. */
  undoUntil: instant,
  lines: z.array(mergeLine),
})
export type MergeView = z.infer<typeof merge>

const whom = { id: id('mem'), brand: id('brd') }
const reason = z.string().trim().min(1).max(200)

const failures = {
  'merge-unknown-member': 404,
  'merge-same-member': 409,
  'member-merged': 409,
  'merge-other-brands': 403,
} as const

export const previewMerge = route({
  key: 'GET /admin/members/{id}/merges/preview',
  who: 'staff',
  permission: 'members.merge',
  summary: 'What a member would hold if another one became one with them; writes nothing.',
  input: z.strictObject({ ...whom, other: z.string().trim().min(1).max(64) }),
  output: z.object({
    into: mergeSide,
    from: mergeSide,
    lines: z.array(mergeLine),
    /** Marketing of this brand afterwards. */
    marketing: z.boolean(),
    /** Both have LINE here: the one who stays keeps theirs. */
    twoLines: z.boolean(),
  }),
  failures,
})

export const mergeMembers = route({
  key: 'POST /admin/members/{id}/merges',
  who: 'staff',
  permission: 'members.merge',
  summary: 'Makes another member one with this one: all they hold comes together, and all that names them leads here.',
  input: z.strictObject({ ...whom, from: id('mem'), reason }),
  output: merge,
  status: 201,
  failures,
})

export const listMerges = route({
  key: 'GET /admin/members/{id}/merges',
  who: 'staff',
  permission: 'members.read',
  summary: 'Who became one with this member, and who they became one with.',
  input: z.strictObject(whom),
  output: z.object({ merges: z.array(merge), into: id('mem').nullable() }),
  failures: {},
})

const undo = { 'merge-undone': 409, 'merge-too-late': 409, 'member-merged': 409 } as const

export const previewUnmerge = route({
  key: 'GET /admin/members/{id}/merges/{merge}/undo',
  who: 'staff',
  permission: 'members.merge',
  summary: 'What would go back if a merge were undone: what was used meanwhile stays.',
  input: z.strictObject({ ...whom, merge: id('mrg') }),
  output: merge,
  failures: undo,
})

export const unmergeMembers = route({
  key: 'POST /admin/members/{id}/merges/{merge}/undo',
  who: 'staff',
  permission: 'members.merge',
  summary: 'Undoes a merge within thirty days: what came and is still there goes back.',
  input: z.strictObject({ ...whom, merge: id('mrg'), reason }),
  output: merge,
  failures: undo,
})
