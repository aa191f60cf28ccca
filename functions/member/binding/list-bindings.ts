import type { BindingId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listBindings as route } from '#shared/contract/phone.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { readBindings, type BindingRequest } from './store.ts'

export const shownRequest = ({ id, at, name, isProved, until }: BindingRequest) => ({
  id: id as BindingId,
  at,
  name,
  isProved,
  expiresAt: until,
})

export const listBindings = async (
  { id, brand }: InputOf<typeof route>,
  { actor }: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const all = await readBindings({ group: actor.group, member: id, brand })
  return ok({
    open: all.filter(({ decision }) => !decision).map(({ request }) => shownRequest(request)),
  })
}
