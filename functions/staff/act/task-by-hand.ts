import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { taskByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { judgeToldAt } from '#shared/domain/staff/told-at.ts'
import type { DayEnds } from '../../platform/asks.ts'
import type { Tasks } from '../../platform/asks/tasks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { actIdOf } from './act-id.ts'
import { bookAct, toldOf } from './book-act.ts'
import { findNamed, namedBy, type ServeDeps } from './find-served.ts'

export interface TaskDeps extends ServeDeps {
  chance: Pick<Chance, 'secret'>
  dayEnds: DayEnds
  tasks: Pick<Tasks, 'open' | 'mark'>
}

type Answer = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'input-invalid' | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'
>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

export const taskByHand =
  (deps: TaskDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Answer> => {
    const { actor, now } = turn
    const { group, brand, store, clerk } = actor
    const named = namedBy(asked)
    if (!named.ok) return named
    const id = actIdOf(deps.chance, turn)
    const told = () => toldOf<OutputOf<typeof route>>(deps, turn, id)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await told()
      if (before) return before
      const at = judgeToldAt(asked.at, now)
      if (!at.ok) return at
      const found = await findNamed(deps, actor, named.value, now)
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
      if (!marked.ok) return (await told()) ?? marked
      const { given, coupons, writes } = marked.value
      const done = {
        id,
        member: holder.member,
        name,
        kind: 'task' as const,
        at: at.value,
        dayEndsAtHour: await deps.dayEnds({ group, brand }),
        given,
        coupons: coupons.map((one) => one.id),
        ...(words && { words }),
      }
      const { answer, write } = await bookAct(deps, done, turn, { coupons: coupons.map(withoutCode) })
      if ((await commit([write, ...writes])).ok) return ok(answer)
    }
    return fail('try-again')
  }
