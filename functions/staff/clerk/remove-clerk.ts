import { fail, ok, type Result } from '#shared/base/result.ts'
import type { removeClerk as route } from '#shared/contract/staff/clerk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { remove, replace, type Write } from '../../platform/table/write.ts'
import type { InviteDeps } from './invite-clerk.ts'
import { clerk, findClerk, workKey, type ClerkItem } from './store.ts'

/** Out at once: each of a clerk's calls reads what is written here. */
export const removeClerk =
  ({ findStoreOf }: Pick<InviteDeps, 'findStoreOf'>) =>
  async (
    { store, id }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again'>> => {
    const [place, found] = await Promise.all([findStoreOf(actor, store), findClerk(actor.group, store, id)])
    if (!place.ok) return place
    if (!found) return fail('not-found')
    const { rev, pin: _, ...rest } = found
    if (rest.life.state === 'removed') return ok({ state: 'removed' })
    const saved = await commit([
      replace(clerk, { ...rest, life: { state: 'removed', at: now } }, rev),
      ...unbound(rest),
      audited(actor, now, 'remove clerk', id),
    ])
    return saved.ok ? ok({ state: 'removed' }) : fail('try-again')
  }

const unbound = ({ group, brand, store, provider, user }: Omit<ClerkItem, 'rev' | 'pin'>): Write[] =>
  provider && user ? [remove(workKey({ group, brand, provider, user }, store))] : []
