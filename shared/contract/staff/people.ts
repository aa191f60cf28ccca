// The people of the desk, and which stores they look after.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { BOUND_MAX } from '../../domain/staff/own-stores.ts'
import { ROLES } from '../../domain/staff/permission.ts'
import { route } from '../route.ts'

const person = z.object({
  id: id('stf'),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  /** Brands they are of; none = all of the group. */
  brands: z.array(id('brd')),
  /** Stores of those they are bound to; none = all of them. */
  stores: z.array(id('sto')),
  since: instant,
})

export const listPeople = route({
  key: 'GET /admin/people',
  who: 'staff',
  permission: 'staff.write',
  summary:
    'Who signs in to the admin for a brand of one’s own, with their roles, and the stores that store managers are bound to.',
  input: z.strictObject({}),
  output: z.object({ people: z.array(person) }),
  failures: {},
})

export const bindPerson = route({
  key: 'PUT /admin/people/{id}/stores',
  who: 'staff',
  permission: 'staff.write',
  summary: 'Binds a store manager to stores of their brands, from their next call on; to none: they look after all.',
  input: z.strictObject({ id: id('stf'), stores: z.array(id('sto')).max(BOUND_MAX) }),
  output: person,
  failures: { 'role-of-all-stores': 409, 'group-wide-only': 403 },
})
