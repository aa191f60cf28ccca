import type { BindingId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listBindings as route } from '#shared/contract/phone.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { isTheirs, type StoreOfSource } from './is-theirs.ts'
import { readBindings, type BindingRequest } from './store.ts'

export const shownRequest = ({ id, at, name, isProved, until }: BindingRequest) => ({
  id: id as BindingId,
  at,
  name,
  isProved,
  expiresAt: until,
})

/** Those that this person may decide. */
export const ofTheirs = async <Asked extends { request: BindingRequest }>(
  deps: StoreOfSource,
  actor: Staff,
  asked: readonly Asked[],
): Promise<Asked[]> => {
  const theirs = await Promise.all(asked.map(({ request }) => isTheirs(deps, actor, request)))
  return asked.filter((_, nth) => theirs[nth])
}

export const listBindings =
  (deps: StoreOfSource) =>
  async (
    { id, brand }: InputOf<typeof route>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const all = await readBindings({ group: actor.group, member: id, brand })
    const open = all.filter(({ decision }) => !decision)
    return ok({ open: (await ofTheirs(deps, actor, open)).map(({ request }) => shownRequest(request)) })
  }
