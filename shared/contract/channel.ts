import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { route } from './route.ts'

export const lineWebhook = route({
  key: 'POST /line/{channelId}/webhook',
  who: 'line',
  summary: 'LINE’s webhook: the signature is checked on the raw bytes, the body is queued, 200 is answered.',
  input: z.object({ channelId: z.string().regex(/^\d{4,20}$/) }),
  output: z.object({}),
  failures: { 'signature-invalid': 401 },
})

export const recordClick = route({
  key: 'POST /me/clicks',
  who: 'line-user',
  summary: 'A message’s link was opened in LIFF.',
  input: z.strictObject({ message: id('msg') }),
  output: z.object({}),
  status: 202,
  failures: {},
})

export const recordFriendship = route({
  key: 'GET /me/friendship',
  who: 'line-user',
  summary: 'Whether LINE will deliver to this person, as the webhooks told us.',
  input: z.strictObject({}),
  output: z.object({ isFriend: z.boolean(), addFriendUrl: z.string().nullable() }),
  failures: {},
})

/** One thing that was asked of LINE, and what came back. */
export const check = z.object({
  name: z.enum(['credentials', 'liff', 'login', 'webhook-set', 'webhook-test', 'menus', 'quota']),
  state: z.enum(['good', 'bad', 'skipped']),
  words: z.string(),
  next: z.string().nullable(),
})

const channelSecret = z.string().regex(/^[0-9a-f]{32}$/)

export const lineConnection = z.object({
  brandId: id('brd'),
  channelId: z.string().nullable(),
  loginChannelId: z.string().nullable(),
  liffId: z.string().nullable(),
  providerId: z.string().nullable(),
  basicId: z.string().nullable(),
  secretSetAt: instant.nullable(),
  loginSecretSetAt: instant.nullable(),
  webhookUrl: z.string().nullable(),
  liffEndpoint: z.string(),
})

export const readConnection = route({
  key: 'GET /admin/brands/{id}/line',
  who: 'staff',
  permission: 'settings.write',
  summary: 'How a brand is connected to LINE. Secrets never come back.',
  input: z.strictObject({ id: id('brd') }),
  output: lineConnection,
  failures: {},
})

export const connectLine = route({
  key: 'PUT /admin/brands/{id}/line',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Connects a brand’s LINE account. An empty secret keeps the one that is stored.',
  input: z.strictObject({
    id: id('brd'),
    channelId: z.string().regex(/^\d{4,20}$/),
    channelSecret: channelSecret.optional(),
    loginChannelId: z.string().regex(/^\d{4,20}$/),
    /** LINE takes word of a member who leaves from the Login channel alone. */
    loginChannelSecret: channelSecret.optional(),
    liffId: z.string().regex(/^\d+-\w{8}$/),
    providerId: z.string().regex(/^\w{1,32}$/),
  }),
  output: lineConnection,
  failures: { 'channel-taken': 409, 'secret-missing': 422 },
})

export const checkLine = route({
  key: 'POST /admin/brands/{id}/line/check',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Asks LINE who we are, sets and tests the webhook, makes the rich menus.',
  input: z.strictObject({ id: id('brd') }),
  output: z.object({ checkedAt: instant, checks: z.array(check) }),
  failures: { 'not-connected': 409 },
})

export const listMessages = route({
  key: 'GET /admin/messages',
  who: 'staff',
  permission: 'reports.read',
  summary: 'Messages of a brand, newest first: what was sent, what was not, and why.',
  input: z.strictObject({ brand: id('brd'), cursor: z.string().max(400).optional() }),
  output: z.object({
    messages: z.array(
      z.object({
        id: id('msg'),
        at: instant,
        member: id('mem'),
        /** As the member is called now; null for one without a name, or who left. */
        name: z.string().nullable(),
        state: z.enum(['held', 'sent', 'not-sent', 'unknown']),
        /** Why it was not sent or is held: not-a-friend, no-consent, quiet-hours, cap, quota, line-refused … */
        reason: z.string().nullable(),
        from: z.string(),
        altText: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  failures: {},
})
