import { fail, ok, type Result } from '#shared/base/result.ts'
import type { tabletSession as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { signClerkIn, type SignInDeps } from './sign-clerk-in.ts'
import type { TabletDeps } from './tablet-clerks.ts'
import { tryPin } from './try-pin.ts'

export const openTabletSession =
  (deps: SignInDeps & TabletDeps) =>
  async (
    asked: InputOf<typeof route>,
    { actor, now }: Turn<CounterDevice>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'try-again'>> => {
    if (!(await deps.isPaired(actor))) return fail('device-revoked')
    const known = await tryPin(actor, asked, now)
    return known.ok ? ok(await signClerkIn(deps, known.value, { device: actor.device, now })) : known
  }
