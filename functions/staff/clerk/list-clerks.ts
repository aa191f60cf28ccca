import type { ClerkId, StoreId } from '#shared/base/id.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { listClerks as route } from '#shared/contract/staff/clerk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { InviteDeps } from './invite-clerk.ts'
import { readClerks, type ClerkItem } from './store.ts'

type Line = OutputOf<typeof route>['clerks'][number]

export type LineDeps = Pick<InviteDeps, 'findStoresOf' | 'liffUrl' | 'storeNames'>

export const listClerks =
  (deps: LineDeps) =>
  async (
    { id: store }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store'>> => {
    const found = await deps.findStoresOf(actor, [store])
    if (!found.ok) return found
    const { group } = actor
    const { brand } = found.value[0]!
    const [clerks, naming] = await Promise.all([readClerks(group, store), namingIn(deps, { group, brand })])
    return ok({ clerks: clerks.flatMap((one) => lineOf(one, naming, now) ?? []) })
  }

/** How lines of a brand's clerks name their link and their stores. */
interface Naming {
  links: string
  names: ReadonlyMap<string, string>
}

export const namingIn = async (
  { liffUrl, storeNames }: Pick<LineDeps, 'liffUrl' | 'storeNames'>,
  place: { group: string; brand: string },
): Promise<Naming> => {
  const [links, names] = await Promise.all([liffUrl(place, '/staff/'), storeNames(place.group)])
  return { links, names }
}

/** @returns undefined of somebody who was removed */
export const lineOf = (
  { id, name, isLead = false, invitedAt, life, code, store, stores = [store] }: ClerkItem,
  { links, names }: Naming,
  now: Instant,
): Line | undefined => {
  const places = stores.map((one) => ({ id: one as StoreId, name: names.get(one) ?? '' }))
  const line = { id: id as ClerkId, name, lead: isLead, stores: places, invitedAt }
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
