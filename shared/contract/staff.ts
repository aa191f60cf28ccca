import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { face } from '../domain/brand/face.ts'
import { ROLES } from '../domain/staff/permission.ts'
import { route } from './route.ts'

export const signInPlace = route({
  key: 'GET /sign-in',
  who: 'anyone',
  summary: 'Where marketers and HQ sign in (OpenID Connect with PKCE).',
  input: z.strictObject({}),
  output: z.object({ issuer: z.string(), clientId: z.string(), scope: z.string() }),
  failures: {},
})

export const whoAmI = route({
  key: 'GET /admin/me',
  who: 'staff',
  summary: 'Who is signed in, and what they may see.',
  input: z.strictObject({}),
  output: z.object({
    id: id('stf'),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    permissions: z.array(z.string()),
    /** Stores they are bound to; none = all of the brands below. */
    boundTo: z.array(id('sto')),
    group: z.object({ id: id('grp'), name: z.string() }),
    brands: z.array(
      z.object({
        id: id('brd'),
        name: z.string(),
        face,
        liffId: z.string().nullable(),
        basicId: z.string().nullable(),
        /** Of the night: until then it is the day before. */
        dayEndsAtHour: z.int(),
        stores: z.array(z.object({ id: id('sto'), name: z.string() })),
      }),
    ),
    now: instant,
  }),
  failures: {},
})

export const audit = route({
  key: 'GET /admin/audit',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Who changed what in any brand of the group, newest first.',
  input: z.strictObject({ cursor: z.string().max(400).optional() }),
  output: z.object({
    entries: z.array(
      z.object({
        at: instant,
        staff: z.string(),
        action: z.string(),
        target: z.string(),
        /** Of a member it was done to; null for other things, for who left, and for staff of some brands only. */
        member: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  failures: { 'group-wide-only': 403 },
})
