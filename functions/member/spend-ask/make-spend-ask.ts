import { fail, ok } from '#shared/base/result.ts'
import { after } from '#shared/base/time.ts'
import { mayAsk, SPEND_ASK_MS } from '#shared/domain/member/spend-ask.ts'
import { spendAsked } from '#shared/events/member.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import type { Chance } from '../../platform/chance.ts'
import { noteEvent } from '../../platform/table/note-event.ts'
import { findMembership } from '../store.ts'
import { findAsked, findSpendAsk, keepAsk, keepAsked } from './store.ts'

const OPEN = new Set(['waiting', 'agreed'])

export const makeSpendAsk =
  ({ chance }: { chance: Pick<Chance, 'id'> }): SpendAsks['make'] =>
  async ({ group, brand, member, store, lines }, now) => {
    const at = { group, brand, member }
    const [membership, before] = await Promise.all([findMembership(group, member, brand), findAsked(at)])
    if (!membership?.user || !membership.isFriend) return fail('line-friend-needed')
    const times = mayAsk(before?.times ?? [], now)
    if (!times.ok) return times
    const id = chance.id('ask', now)
    const older = before && (await findSpendAsk({ group, brand, id: before.newest }))
    const until = after(now, SPEND_ASK_MS)
    const over = older && OPEN.has(older.state) ? [keepAsk({ ...older, state: 'replaced' }, older.rev)] : []
    return ok({
      id,
      expiresAt: until,
      writes: [
        keepAsked({ ...at, newest: id, times: times.value }, before, now),
        keepAsk({ ...at, id, store, lines: [...lines], state: 'waiting', until }, 0),
        ...over,
        noteEvent(`spend-asked.${id}`, spendAsked.happened({ at: now, ...at, store }, { ask: id })),
      ],
    })
  }
