import type { DoubtId, MemberId, StoreId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listDoubts as route } from '#shared/contract/card/check-in.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { decidedBy, undoUntil } from '#shared/domain/card/doubt/doubt.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { MemberNames } from '../../platform/asks/desk.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { nameReason } from './show-check-in.ts'
import { readOpen } from './store.ts'

/** The rest is shown when these are decided. */
const MOST = 100

export interface ListDeps {
  storeNames: StoreNames
  memberNames: MemberNames
  namesOf: Cards['namesOf']
}

export const listDoubts =
  ({ storeNames, memberNames, namesOf }: ListDeps) =>
  async (
    { brand }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = { group: actor.group, brand }
    const waiting = (await readOpen(place, now, MOST)).filter(({ store }) => mayActAt(actor.stores, store).ok)
    const [stores, people, programs] = await Promise.all([
      storeNames(actor.group),
      memberNames(
        actor.group,
        waiting.map(({ member }) => member),
      ),
      namesOf(place),
    ])
    const isRefused = ({ state }: (typeof waiting)[number]) => Number(state.kind === 'refused')
    return ok({
      doubts: waiting
        .toSorted((a, b) => isRefused(a) - isRefused(b))
        .map((one) => ({
          id: one.id as DoubtId,
          member: { id: one.member as MemberId, name: people.get(one.member) ?? '' },
          at: one.at,
          store: { id: one.store as StoreId, name: stores.get(one.store) ?? '' },
          reasons: one.reasons.map((reason) => nameReason(reason, stores)),
          gives: one.gives.flatMap(([id, added]) => {
            const named = programs.get(id)
            return named ? [{ ...named, added }] : []
          }),
          decidedBy: decidedBy(one),
          refused: one.state.kind === 'refused' ? { why: one.state.reason, undoUntil: undoUntil(one.state) } : null,
        })),
    })
  }
