import type { BindingId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listBindings as route } from '#shared/contract/phone.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { readPerson } from '../store.ts'
import { readBindings } from './store.ts'

export const listBindings = async (
  { id, brand }: InputOf<typeof route>,
  { actor }: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const { group } = actor
  const [all, { memberships }] = await Promise.all([readBindings({ group, member: id, brand }), readPerson(group, id)])
  // Who asked the staff first and proved the number then has what they asked for.
  const hasThem = new Set(memberships.map(({ user }) => user))
  return ok({
    open: all
      .filter(({ request, decision }) => !decision && !hasThem.has(request.user))
      .map(({ request: { id: binding, at, name, isProved, until } }) => ({
        id: binding as BindingId,
        at,
        name,
        isProved,
        expiresAt: until,
      })),
  })
}
