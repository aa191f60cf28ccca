import { ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { todaysActs as route } from '#shared/contract/staff/act.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { DayEnds } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { showAct } from './show-act.ts'
import { readDay } from './store.ts'

export const todaysActs =
  (deps: { cards: Pick<Cards, 'describe'>; dayEnds: DayEnds }) =>
  async (_input: object, { actor, now }: Turn<Clerk>): Promise<Result<OutputOf<typeof route>, never>> => {
    const { group, brand, store } = actor
    const acts = await readDay(group, store, businessDay(now, await deps.dayEnds({ group, brand })))
    return ok({ acts: await Promise.all(acts.map((act) => showAct(deps, act, actor))), now })
  }
