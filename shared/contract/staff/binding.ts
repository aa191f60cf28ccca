// Who waits for the staff, decided at the counter by a clerk who may.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { bindingRequest } from '../member/binding-request.ts'
import { route } from '../route.ts'
import { CLERK_FAILURES } from './clerk.ts'
import { OWN_STORES } from './own-stores.ts'

/** With whose it is; the name masked. */
export const waitingBinding = bindingRequest.extend({ member: z.object({ id: id('mem'), name: z.string() }) })

export const waitingByHand = route({
  key: 'GET /clerk/bindings',
  who: 'clerk',
  summary: 'Who waits at this store to have a member bound to their LINE; those that lapse first come first.',
  input: z.strictObject({}),
  output: z.object({ open: z.array(waitingBinding) }),
  failures: { ...CLERK_FAILURES, 'clerk-may-not': 403 },
})

export const decideByHand = route({
  key: 'POST /clerk/bindings/{id}/decision',
  who: 'clerk',
  summary: 'Moves a member to the LINE account that asks, or refuses; decided once, by a clerk who may.',
  input: z.strictObject({ id: id('bnd'), member: id('mem'), approve: z.boolean() }),
  output: z.object({ approved: z.boolean(), at: instant }),
  failures: { ...CLERK_FAILURES, ...OWN_STORES, 'clerk-may-not': 403, 'binding-decided': 409, 'binding-gone': 409 },
})
