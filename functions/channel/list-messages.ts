import type { MemberId, MessageId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listMessages as route } from '#shared/contract/channel.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { readMessageLines } from './store.ts'

interface Deps {
  /** Names of members by id; who has none is missing. */
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
}

export const listMessages =
  ({ memberNames }: Deps) =>
  async (
    { brand, cursor }: InputOf<typeof route>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const { lines, next } = await readMessageLines(actor.group, brand, cursor)
    const names = await memberNames(
      actor.group,
      lines.map(({ member }) => member),
    )
    return ok({
      messages: lines.map(({ id, at, member, state, reason, from, altText }) => ({
        id: id as MessageId,
        at,
        member: member as MemberId,
        name: names.get(member) ?? null,
        state: state as 'sent' | 'not-sent',
        reason: reason ?? null,
        from,
        altText,
      })),
      next,
    })
  }
