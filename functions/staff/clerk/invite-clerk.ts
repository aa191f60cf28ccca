import type { ClerkId } from '#shared/base/id.ts'
import { ok, type Result } from '#shared/base/result.ts'
import { after } from '#shared/base/time.ts'
import type { inviteClerk as route } from '#shared/contract/staff/clerk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { INVITED_MS } from '#shared/domain/staff/clerk.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { hangDoor } from '../../platform/table/door.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { replace } from '../../platform/table/write.ts'
import { clerk } from './store.ts'

export interface InviteDeps {
  chance: Pick<Chance, 'id' | 'secret'>
  /** A store this person may touch. */
  findStoreOf: (
    actor: Staff,
    id: string,
  ) => Promise<Result<{ id: string; brand: string; name: string }, 'not-found' | 'not-your-store'>>
  liffUrl: (place: { group: string; brand: string }, path: string) => Promise<string>
}

const CODE_BYTES = 18

/** The door stays behind the link for ever: who comes late, or twice, is told so. */
export const inviteClerk =
  ({ chance, findStoreOf, liffUrl }: InviteDeps) =>
  async (
    { id: store, name, lead = false }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<
    Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>
  > => {
    const { actor, now } = turn
    const [before, found] = await Promise.all([answered<OutputOf<typeof route>>(turn), findStoreOf(actor, store)])
    if (before) return before
    if (!found.ok) return found
    const { group } = actor
    const { brand } = found.value
    const id: ClerkId = chance.id('clk', now)
    const code = chance.secret(CODE_BYTES)
    const until = after(now, INVITED_MS)
    const life = { state: 'invited' as const, until }
    const url = await liffUrl({ group, brand }, `/staff/${code}`)
    const line = { id, name, lead, state: life.state, invitedAt: now, until, since: null, url }
    const saved = await commit([
      replace(
        clerk,
        {
          group,
          store,
          id,
          brand,
          name,
          ...(lead && { isLead: true }),
          life,
          code,
          invitedAt: now,
          invitedBy: actor.name,
        },
        0,
      ),
      hangDoor('invitation', code, { group, brand, store, id }),
      audited(actor, now, 'invite clerk', id),
      ...keepAnswer(turn, line),
    ])
    if (saved.ok) return ok(line)
    return (await answered<OutputOf<typeof route>>(turn)) ?? { ok: false, failure: 'try-again' }
  }
