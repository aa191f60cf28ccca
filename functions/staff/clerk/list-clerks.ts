import type { ClerkId } from '#shared/base/id.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { listClerks as route } from '#shared/contract/staff/clerk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { InviteDeps } from './invite-clerk.ts'
import { readClerks, type ClerkItem } from './store.ts'

type Line = OutputOf<typeof route>['clerks'][number]

export const listClerks =
  ({ findStoreOf, liffUrl }: Pick<InviteDeps, 'findStoreOf' | 'liffUrl'>) =>
  async (
    { id: store }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store'>> => {
    const found = await findStoreOf(actor, store)
    if (!found.ok) return found
    const { group } = actor
    const links = await liffUrl({ group, brand: found.value.brand }, '/staff/')
    const clerks = await readClerks(group, store)
    return ok({ clerks: clerks.flatMap((one) => lineOf(one, links, now) ?? []) })
  }

const lineOf = (
  { id, name, isLead = false, invitedAt, life, code }: ClerkItem,
  links: string,
  now: Instant,
): Line | undefined => {
  const line = { id: id as ClerkId, name, lead: isLead, invitedAt }
  switch (life.state) {
    case 'removed':
      return undefined
    case 'active':
      return { ...line, state: 'active', until: null, since: life.since, url: null }
    case 'invited': {
      const isOpen = life.until >= now
      return {
        ...line,
        state: isOpen ? 'invited' : 'lapsed',
        until: life.until,
        since: null,
        url: isOpen ? links + code : null,
      }
    }
  }
}
