import { fail, ok, type Result } from '#shared/base/result.ts'
import type { openClerkSession as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { signClerkIn, type SignInDeps } from './sign-clerk-in.ts'
import { findClerk, readWork } from './store.ts'

export const openClerkSession =
  (deps: SignInDeps) =>
  async (
    { store }: InputOf<typeof route>,
    { actor, now }: Turn<LineUser>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    const places = await readWork(actor)
    const place = places.find((one) => store === undefined || one.store === store)
    const found = place && (await findClerk(actor.group, place.store, place.clerk))
    if (found?.life.state !== 'active') return fail('clerk-unknown')
    const others = places.map((one) => one.store).filter((one) => one !== found.store)
    return ok(await signClerkIn(deps, found, { others, now }))
  }
