import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { day, instant, locale } from '../base/text-schema.ts'
import { source } from '../events/source.ts'
import { heldCheckIn } from './card/held-check-in.ts'
import { homeCard } from './card/home-card.ts'
import { heldCoupon } from './coupon/held-coupon.ts'
import { history } from './ledger.ts'
import { route } from './route.ts'
import { givesUp } from './member/departure.ts'
import { homeTier } from './member/home-tier.ts'
import { sharingAgreed, sharingSaid } from './member/sharing.ts'

export type { HomeCard } from './card/home-card.ts'
export type { HeldCoupon } from './coupon/held-coupon.ts'

export const home = z.object({
  member: z.object({
    id: id('mem'),
    name: z.string(),
    /** Ten digits, shown as QR and Code128. */
    code: z.string(),
    /** Masked: 0912-***-678; empty once somebody else has proved it. */
    phone: z.string(),
    /** Whether a code by SMS proved that it is theirs. */
    phoneProved: z.boolean(),
    birthday: z.string().nullable(),
    joinedAt: instant,
    source: source.nullable(),
    locale,
    consents: z.object({
      marketing: z.boolean(),
      noticeVersion: z.int(),
      /** Absent where the group is of one company: nobody asks. */
      sharing: sharingSaid.optional(),
    }),
    isFriend: z.boolean(),
  }),
  cards: z.array(homeCard),
  coupons: z.array(heldCoupon),
  /** Null where nothing is graded. */
  tier: homeTier.nullish(),
  /** The group's tiers count here once they let its other companies count along. */
  tierWaits: z.literal(true).optional(),
  /** Check-ins that wait for the staff, and those they refused lately. */
  checkIns: z.array(heldCheckIn).optional(),
  now: instant,
})
export type Home = z.infer<typeof home>

/** `MM-DD`, or `YYYY-MM-DD` when the person wants to tell the year. */
export const birthday = z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)

export const openSession = route({
  key: 'POST /session',
  who: 'anyone',
  summary: 'Exchanges LINE’s ID token for our session.',
  input: z.strictObject({ brandId: id('brd'), idToken: z.string().min(1).max(4096) }),
  output: z.object({ token: z.string(), expiresAt: instant, member: home.nullable() }),
  failures: { 'id-token-invalid': 401, 'id-token-expired': 401, 'id-token-wrong-audience': 401 },
})

export const join = route({
  key: 'POST /me',
  who: 'line-user',
  summary:
    'Joins the brand: a phone number, the notice that was read, the marketing choice, and whether the group’s other companies may count along.',
  input: z.strictObject({
    phone: z.string().max(20),
    name: z.string().trim().min(1).max(40).optional(),
    birthday: birthday.optional(),
    gender: z.enum(['female', 'male', 'other']).optional(),
    locale: locale.optional(),
    consents: z.strictObject({ noticeVersion: z.int(), marketing: z.boolean(), sharing: sharingAgreed.optional() }),
    source: source.optional(),
    /** From `POST /phone/proofs`, where the number is somebody's already. */
    proof: z.string().max(2048).optional(),
    /** No SMS reaches them: where the number is somebody’s, the staff are asked to look. */
    askStaff: z.literal(true).optional(),
  }),
  output: z.object({
    home,
    token: z.string(),
    expiresAt: instant,
    /** They had left this brand before: no second welcome. */
    again: z.boolean().optional(),
    /** They are known by another number, or by none, and keep it: a change of number wants a code by SMS. */
    phoneStays: z.boolean().optional(),
  }),
  status: 201,
  failures: {
    'phone-taken': 409,
    'phone-held': 409,
    'staff-asked': 409,
    'phone-proof-invalid': 422,
    'phone-invalid': 422,
    'notice-outdated': 409,
    'birthday-invalid': 422,
    'already-joined': 409,
  },
})

export const readHome = route({
  key: 'GET /me',
  who: 'member',
  summary: 'Everything the home screen shows, in one query.',
  input: z.strictObject({}),
  output: home,
  failures: { 'member-not-found': 404 },
})

export const changeMember = route({
  key: 'PATCH /me',
  who: 'member',
  summary:
    'Changes language, name, the marketing choice or the one for the group’s other companies, or tells the birthday, once.',
  input: z.strictObject({
    locale: locale.optional(),
    name: z.string().trim().min(1).max(40).optional(),
    marketing: z.boolean().optional(),
    /** Null takes it back. */
    sharing: sharingAgreed.nullable().optional(),
    birthday: birthday.optional(),
  }),
  output: home,
  failures: { 'notice-outdated': 409, 'member-not-found': 404, 'birthday-invalid': 422, 'birthday-locked': 409 },
})

export const leave = route({
  key: 'DELETE /me',
  who: 'member',
  summary: 'Leaves the brand’s programme: cards and coupons end, personal data is erased, LINE is deauthorised.',
  input: z.strictObject({ accessToken: z.string().max(4096).optional(), givesUp: givesUp.optional() }),
  output: z.object({ leftAt: instant }),
  failures: { 'member-not-found': 404, 'value-still-held': 409 },
})

export const memberLine = z.object({
  id: id('mem'),
  name: z.string(),
  phone: z.string(),
  /** Whether a code by SMS proved that it is theirs. */
  phoneProved: z.boolean(),
  joinedAt: instant,
  source: source.nullable(),
  sourceWords: z.string(),
  stamps: z.int(),
  goal: z.int().nullable(),
  usableCoupons: z.int(),
  lastSeenAt: instant.nullable(),
  isFriend: z.boolean(),
  marketing: z.boolean(),
})

export const listMembers = route({
  key: 'GET /admin/members',
  who: 'staff',
  permission: 'members.read',
  summary:
    'Members of a brand, newest first, a page at a time; `q` is a name, the last digits of a phone or a member code.',
  input: z.strictObject({
    brand: id('brd'),
    q: z.string().trim().max(40).optional(),
    source: z.string().max(64).optional(),
    cursor: z.string().max(400).optional(),
  }),
  output: z.object({ members: z.array(memberLine), next: z.string().nullable(), total: z.int() }),
  failures: {},
})

export const memberPage = route({
  key: 'GET /admin/members/{id}',
  who: 'staff',
  permission: 'members.read',
  summary:
    'One member in one brand: what they hold, every movement, every message sent or not, every playbook step and why.',
  input: z.strictObject({ id: id('mem'), brand: id('brd') }),
  output: z.object({
    member: memberLine,
    birthday: day.or(z.string()).nullable(),
    code: z.string(),
    noticeVersion: z.int(),
    /** Absent where the group is of one company. */
    sharing: sharingSaid.optional(),
    tags: z.array(z.object({ tag: z.string(), at: instant, from: z.string() })),
    cards: z.array(homeCard),
    coupons: z.array(heldCoupon),
    /** Gifts of their tier that could not be given yet. */
    tierAwaits: homeTier.shape.awaits,
    entries: history.output.shape.entries,
    /** Newest first: joins, corrections, follows, messages sent or not, playbook visits. `why` is a failure or skip word. */
    trail: z.array(
      z.object({
        at: instant,
        kind: z.enum(['joined', 'corrected', 'followed', 'unfollowed', 'message', 'visit', 'entered', 'left']),
        /** Of a visit that did something: the word of its step; `words` is empty then. */
        did: z.string().optional(),
        words: z.string(),
        why: z.string().nullable(),
        playbook: z.string().nullable(),
        step: z.string().nullable(),
      }),
    ),
  }),
  failures: {},
})
