import type { BrandId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { taskByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { judgeToldAt } from '#shared/domain/staff/told-at.ts'
import type { DayEnds, Holder } from '../../platform/asks.ts'
import type { Tasks } from '../../platform/asks/tasks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { actIdOf } from './act-id.ts'
import { findServed, namedBy, type ServeDeps } from './find-served.ts'
import { showAct } from './show-act.ts'
import { findAct, keepAct, type ClerkAct } from './store.ts'

export interface TaskDeps extends ServeDeps {
  chance: Pick<Chance, 'secret'>
  dayEnds: DayEnds
  tasks: Pick<Tasks, 'open' | 'mark'>
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
}

type Answer = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'input-invalid' | 'try-again' | 'idempotency-key-reused'
>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

export const taskByHand =
  (deps: TaskDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Answer> => {
    const { actor, now, retry } = turn
    const { group, brand, store, clerk, name: clerkName } = actor
    const named = namedBy(asked)
    if (!named.ok) return named
    const id = actIdOf(deps.chance, turn)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = retry && (await findAct(group, id))
      if (before) return answerAgain(deps, before, turn)
      const at = judgeToldAt(asked.at, now)
      if (!at.ok) return at
      const found = await findServed(deps, actor, named.value, now)
      if (!found.ok) return found
      if (!found.value) return fail('code-unknown')
      const { holder, name, rows } = found.value
      const { program, step } = asked
      const words = (await deps.tasks.open(rows, { ...holder, store }, now)).find(
        (one) => one.program === program && one.step === step,
      )?.words
      const marked = await deps.tasks.mark(rows, {
        ...holder,
        program,
        step,
        store,
        by: { kind: 'clerk', id: clerk },
        key: `clerk:${id}`,
        shownName: name,
        at: at.value,
        now,
      })
      if (!marked.ok) return marked
      const { given, coupons, writes } = marked.value
      const dayEndsAtHour = await deps.dayEnds({ group, brand })
      const about = { group, id, brand: brand as BrandId, store, clerk, clerkName, member: holder.member, name }
      const act = {
        ...about,
        kind: 'task',
        at: at.value,
        doneAt: now,
        dayEndsAtHour,
        given,
        coupons: coupons.map((one) => one.id),
        ...(words && { words }),
        ...(retry && { retry }),
      }
      if ((await commit([keepAct(act, businessDay(now, dayEndsAtHour)), ...writes])).ok)
        return ok({ act: await showAct(deps, act), coupons })
    }
    return fail('try-again')
  }

const answerAgain = async (deps: TaskDeps, act: ClerkAct, { now, retry }: Turn<Clerk>): Promise<Answer> => {
  if (act.retry?.hash !== retry?.hash) return fail('idempotency-key-reused')
  const [shown, coupons] = await Promise.all([
    // As it was answered: that it was taken back since is told by today's list.
    showAct(deps, { ...act, undone: undefined }),
    act.coupons?.length ? deps.showIssued(act, act.coupons, now) : [],
  ])
  return ok({ act: shown, coupons })
}
