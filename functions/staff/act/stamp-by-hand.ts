import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { stampByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { judgeToldAt } from '#shared/domain/staff/told-at.ts'
import type { DayEnds, Named } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Write } from '../../platform/table/write.ts'
import { actIdOf } from './act-id.ts'
import { bookAct, toldOf } from './book-act.ts'
import { enrol, type EnrolDeps } from './enrol.ts'
import { findNamed, namedBy, type ServeDeps, type Served } from './find-served.ts'
import { giveByHand } from './give-by-hand.ts'

export interface StampDeps extends ServeDeps, EnrolDeps {
  chance: Pick<Chance, 'secret'>
  dayEnds: DayEnds
}

type Input = InputOf<typeof route>
type Answer = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'input-invalid' | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'
>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

export const stampByHand =
  (deps: StampDeps) =>
  async (asked: Input, turn: Turn<Clerk>): Promise<Answer> => {
    const { now } = turn
    const named = namedBy(asked)
    if (!named.ok) return named
    if (asked.worth !== undefined && asked.amount !== undefined) return fail('input-invalid', { field: 'amount' })
    const id = actIdOf(deps.chance, turn)
    const told = () => toldOf<OutputOf<typeof route>>(deps, turn, id)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await told()
      if (before) return before
      const at = judgeToldAt(asked.at, now)
      if (!at.ok) return at
      const served = await whom(deps, named.value, asked, turn)
      if (!served.ok) return served
      const made = await makeAct(deps, { id, asked, at: at.value, ...served.value }, turn)
      if (!made.ok) return (await told()) ?? made
      const { answer, writes } = made.value
      if ((await commit(writes)).ok) return ok(answer)
    }
    return fail('try-again')
  }

interface Whom {
  served: Pick<Served, 'holder' | 'name' | 'rows'>
  /** Writes of a member who is new. */
  enrolled?: Write[]
}

const whom = async (
  deps: StampDeps,
  named: Named,
  { enrol: mayEnrol }: Input,
  turn: Turn<Clerk>,
): Promise<Result<Whom, 'member-elsewhere' | 'too-many-requests' | 'code-unknown' | 'phone-invalid'>> => {
  const found = await findNamed(deps, turn.actor, named, turn.now)
  if (!found.ok) return found
  if (found.value) return ok({ served: found.value })
  return mayEnrol && 'phone' in named ? enrol(deps, named.phone, turn) : fail('code-unknown')
}

interface Making extends Whom {
  id: string
  asked: Input
  at: Instant
}

const makeAct = async (
  deps: StampDeps,
  { id, asked: { worth, amount }, at, served: { holder, name, rows }, enrolled }: Making,
  turn: Turn<Clerk>,
): Promise<Result<{ answer: OutputOf<typeof route>; writes: Write[] }, FailureOf<typeof route>>> => {
  const { actor, now } = turn
  const { group, brand, store, clerk } = actor
  const dayEndsAtHour = await deps.dayEnds({ group, brand })
  const purchase = amount === undefined ? {} : { purchase: { lines: [], total: amount } }
  const occasion = { way: 'clerk' as const, at, store, dayEndsAtHour, said: worth ?? 1, ...purchase }
  const gift = await giveByHand(deps, rows, { holder, name, occasion, key: `clerk:${id}`, by: clerk, now })
  if (!gift.ok) return gift
  const { given, counted, coupons, writes } = gift.value
  const done = {
    id,
    member: holder.member,
    name,
    kind: 'stamp' as const,
    at,
    dayEndsAtHour,
    ...(amount !== undefined && { amount }),
    given,
    coupons: coupons.map((one) => one.id),
    ...(counted && { counted }),
    ...(enrolled && { isNew: true }),
  }
  const { answer, write } = await bookAct(deps, done, turn, { coupons, isNew: enrolled !== undefined })
  return ok({ answer, writes: [write, ...(enrolled ?? []), ...writes] })
}
