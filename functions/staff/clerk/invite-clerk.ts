import type { ClerkId, StoreId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { after } from '#shared/base/time.ts'
import type { inviteClerk as route } from '#shared/contract/staff/clerk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { INVITED_MS } from '#shared/domain/staff/clerk.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { hangDoor } from '../../platform/table/door.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { replace } from '../../platform/table/write.ts'
import { amongStores } from './posts.ts'
import { clerk } from './store.ts'

/** A store as far as its clerks are concerned. */
interface Place {
  id: string
  brand: string
  name: string
}

export interface InviteDeps {
  chance: Pick<Chance, 'id' | 'secret'>
  /** Stores this person may touch. */
  findStoresOf: (
    actor: Staff,
    ids: readonly string[],
  ) => Promise<Result<readonly Place[], 'not-found' | 'not-your-store'>>
  liffUrl: (place: { group: string; brand: string }, path: string) => Promise<string>
  storeNames: StoreNames
}

const CODE_BYTES = 18

/** The door stays behind the link for ever: who comes late, or twice, is told so. */
export const inviteClerk =
  ({ chance, findStoresOf, liffUrl }: Omit<InviteDeps, 'storeNames'>) =>
  async (
    { id: store, name, lead = false, stores: too = [] }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<
    Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>
  > => {
    const { actor, now } = turn
    const stores = [...new Set([store, ...too])]
    const [before, found] = await Promise.all([answered<OutputOf<typeof route>>(turn), findStoresOf(actor, stores)])
    if (before) return before
    if (!found.ok) return found
    const { group } = actor
    const { brand } = found.value[0]!
    if (found.value.some((one) => one.brand !== brand)) return fail('not-found')
    const id: ClerkId = chance.id('clk', now)
    const code = chance.secret(CODE_BYTES)
    const until = after(now, INVITED_MS)
    const life = { state: 'invited' as const, until }
    const url = await liffUrl({ group, brand }, `/staff/${code}`)
    const places = found.value.map((one) => ({ id: one.id as StoreId, name: one.name }))
    const line = { id, name, lead, stores: places, state: life.state, invitedAt: now, until, since: null, url }
    const post = { group, id, brand, name, ...(lead && { isLead: true }), life, code }
    const made = { ...post, ...amongStores(stores), invitedAt: now, invitedBy: actor.name }
    const saved = await commit([
      ...stores.map((one) => replace(clerk, { ...made, store: one }, 0)),
      hangDoor('invitation', code, { group, brand, store, id }),
      audited(actor, now, 'invite clerk', id),
      ...keepAnswer(turn, line),
    ])
    if (saved.ok) return ok(line)
    return (await answered<OutputOf<typeof route>>(turn)) ?? fail('try-again')
  }
