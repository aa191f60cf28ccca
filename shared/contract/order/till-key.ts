// API keys of tills and shops.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'

const tillKey = z.object({
  id: z.string(),
  name: z.string(),
  channel: z.enum(['pos', 'shop']),
  stores: z.array(id('sto')),
  madeAt: instant,
  madeBy: z.string(),
})

export const listTillKeys = route({
  key: 'GET /admin/till-keys',
  who: 'staff',
  permission: 'settings.write',
  summary: 'The brand’s API keys for tills and shops. Secrets are not among them.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ keys: z.array(tillKey) }),
  failures: {},
})

export const makeTillKey = route({
  key: 'POST /admin/till-keys',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Makes an API key. Its secret is shown this once.',
  input: z.strictObject({
    brand: id('brd'),
    name: z.string().trim().min(1).max(40),
    channel: z.enum(['pos', 'shop']),
    /** Empty = every store of the brand. */
    stores: z.array(id('sto')).max(200),
  }),
  output: tillKey.extend({ secret: z.string() }),
  status: 201,
  failures: { 'store-unknown': 422 },
})

export const revokeTillKey = route({
  key: 'DELETE /admin/till-keys/{id}',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Ends an API key within a minute.',
  input: z.strictObject({ id: z.string().max(40), brand: id('brd') }),
  output: z.object({ id: z.string() }),
  failures: {},
})
