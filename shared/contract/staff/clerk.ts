// Clerks: how they come to a store, and how they show who they are.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { face } from '../../domain/brand/face.ts'
import { PIN_DIGITS } from '../../domain/staff/clerk.ts'
import { BOUND_MAX } from '../../domain/staff/own-stores.ts'
import { route } from '../route.ts'
import { OWN_STORES } from './own-stores.ts'

/** What every route for clerks may answer beside its own failures. */
export const CLERK_FAILURES = { 'clerk-removed': 403, 'device-revoked': 401 } as const

const pin = z.string().regex(new RegExp(`^\\d{${PIN_DIGITS.min},${PIN_DIGITS.max}}$`))
const name = z.string().trim().min(1).max(20)

const clerkLine = z.object({
  id: id('clk'),
  name: z.string(),
  /** They answer for the counter: they decide whom a member is bound to, and take back what others did. */
  lead: z.boolean(),
  /** Where they are a clerk. */
  stores: z.array(z.object({ id: id('sto'), name: z.string() })),
  state: z.enum(['invited', 'lapsed', 'active']),
  invitedAt: instant,
  /** Until when the invitation may be opened; null once it was. */
  until: instant.nullable(),
  since: instant.nullable(),
  /** The invitation’s link while it is open. */
  url: z.string().nullable(),
})

export const inviteClerk = route({
  key: 'POST /admin/stores/{id}/clerks',
  who: 'staff',
  permission: 'stores.write',
  summary:
    'Invites a clerk to a store, or to several of its brand: a link that one person may open once, within a day.',
  input: z.strictObject({
    id: id('sto'),
    name,
    lead: z.boolean().optional(),
    /** To these too. */
    stores: z.array(id('sto')).max(BOUND_MAX).optional(),
  }),
  output: clerkLine.extend({ url: z.string() }),
  status: 201,
  failures: OWN_STORES,
})

export const listClerks = route({
  key: 'GET /admin/stores/{id}/clerks',
  who: 'staff',
  permission: 'stores.write',
  summary: 'The clerks of a store and the invitations that are open.',
  input: z.strictObject({ id: id('sto') }),
  output: z.object({ clerks: z.array(clerkLine) }),
  failures: OWN_STORES,
})

export const changeClerkStores = route({
  key: 'PUT /admin/stores/{store}/clerks/{id}/stores',
  who: 'staff',
  permission: 'stores.write',
  summary:
    'Tells at which stores of the brand somebody is a clerk: in at those that are new, out at once at the others.',
  input: z.strictObject({ store: id('sto'), id: id('clk'), stores: z.array(id('sto')).min(1).max(BOUND_MAX) }),
  output: clerkLine,
  failures: { ...OWN_STORES, 'clerk-already': 409 },
})

export const removeClerk = route({
  key: 'DELETE /admin/stores/{store}/clerks/{id}',
  who: 'staff',
  permission: 'stores.write',
  summary:
    'Ends a clerk’s access at once, at this store and at every other of theirs that the caller looks after; or takes an invitation back.',
  input: z.strictObject({ store: id('sto'), id: id('clk') }),
  output: z.object({ state: z.literal('removed') }),
  failures: OWN_STORES,
})

const invitationCode = z.string().regex(/^[\w-]{16,64}$/)
const INVITATION_FAILURES = { 'invitation-unknown': 404, 'invitation-used': 409, 'invitation-lapsed': 410 } as const

export const showInvitation = route({
  key: 'GET /clerk/invitations/{code}',
  who: 'line-user',
  summary: 'Which store an invitation is for.',
  input: z.strictObject({ code: invitationCode }),
  output: z.object({
    clerkName: z.string(),
    storeName: z.string(),
    /** Names of the others it is for. */
    alsoAt: z.array(z.string()),
    until: instant,
  }),
  failures: INVITATION_FAILURES,
})

const session = z.object({
  token: z.string(),
  expiresAt: instant,
  clerk: z.object({ id: id('clk'), name: z.string(), lead: z.boolean() }),
  store: z.object({ id: id('sto'), name: z.string(), brandId: id('brd'), brandName: text(40), face }),
  /** Other stores where this person is a clerk too. */
  others: z.array(z.object({ id: id('sto'), name: z.string() })),
  now: instant,
})

export const acceptInvitation = route({
  key: 'POST /clerk/invitations/{code}/acceptance',
  who: 'line-user',
  summary: 'Binds this LINE user to the store as its clerk, with a PIN for the store’s tablet.',
  input: z.strictObject({ code: invitationCode, pin }),
  output: session,
  status: 201,
  failures: { ...INVITATION_FAILURES, 'clerk-pin-weak': 422, 'clerk-already': 409 },
})

export const openClerkSession = route({
  key: 'POST /clerk/sessions',
  who: 'line-user',
  summary: 'Opens staff mode on a clerk’s own phone, at one of their stores.',
  input: z.strictObject({ store: id('sto').optional() }),
  output: session,
  status: 201,
  failures: { 'clerk-unknown': 404 },
})

export const tabletClerks = route({
  key: 'GET /counter/clerks',
  who: 'device',
  summary: 'Who may use this store’s tablet, by name.',
  input: z.strictObject({}),
  output: z.object({ clerks: z.array(z.object({ id: id('clk'), name: z.string() })) }),
  failures: { 'device-revoked': 401 },
})

export const tabletSession = route({
  key: 'POST /counter/clerks/{id}/sessions',
  who: 'device',
  summary:
    'Opens staff mode on the store’s tablet: the clerk’s name and PIN. Five wrong ones lock it for a quarter of an hour.',
  input: z.strictObject({ id: id('clk'), pin }),
  output: session,
  status: 201,
  failures: { 'device-revoked': 401, 'clerk-unknown': 404, 'clerk-pin-wrong': 403, 'clerk-pin-locked': 423 },
})
