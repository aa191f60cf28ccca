import type { ClerkId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { tabletClerks as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, OutputOf } from '#shared/contract/route.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { readClerks } from './store.ts'

export interface TabletDeps {
  /** False once somebody has revoked it. */
  isPaired: (device: CounterDevice) => Promise<boolean>
}

export const tabletClerks =
  ({ isPaired }: TabletDeps) =>
  async (
    _input: object,
    { actor }: Turn<CounterDevice>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    const [paired, clerks] = await Promise.all([isPaired(actor), readClerks(actor.group, actor.store)])
    if (!paired) return fail('device-revoked')
    const active = clerks.filter(({ life }) => life.state === 'active')
    return ok({ clerks: active.map(({ id, name }) => ({ id: id as ClerkId, name })) })
  }
