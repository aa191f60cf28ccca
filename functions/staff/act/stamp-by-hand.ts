import type { BrandId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { stampByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { judgeToldAt } from '#shared/domain/staff/told-at.ts'
import type { DayEnds, Holder, Named } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Write } from '../../platform/table/write.ts'
import { actIdOf } from './act-id.ts'
import { enrol, type EnrolDeps } from './enrol.ts'
import { findServed, namedBy, type ServeDeps, type Served } from './find-served.ts'
import { giveByHand } from './give-by-hand.ts'
import { showAct } from './show-act.ts'
import { findAct, keepAct, type ClerkAct, type NewAct } from './store.ts'

export interface StampDeps extends ServeDeps, EnrolDeps {
  chance: Pick<Chance, 'secret'>
  dayEnds: DayEnds
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
}

type Input = InputOf<typeof route>
type Answer = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'input-invalid' | 'try-again' | 'idempotency-key-reused'
>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

export const stampByHand =
  (deps: StampDeps) =>
  async (asked: Input, turn: Turn<Clerk>): Promise<Answer> => {
    const { actor, now } = turn
    const named = namedBy(asked)
    if (!named.ok) return named
    if (asked.worth !== undefined && asked.amount !== undefined) return fail('input-invalid', { field: 'amount' })
    const id = actIdOf(deps.chance, turn)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = turn.retry && (await findAct(actor.group, id))
      if (before) return answerAgain(deps, before, turn)
      const at = judgeToldAt(asked.at, now)
      if (!at.ok) return at
      const served = await whom(deps, named.value, asked, turn)
      if (!served.ok) return served
      const made = await makeAct(deps, { id, asked, at: at.value, ...served.value }, turn)
      if (!made.ok) return made
      const { act, coupons, writes } = made.value
      if ((await commit(writes)).ok) return ok({ act: await showAct(deps, act), coupons, isNew: act.isNew === true })
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
): Promise<Result<Whom, 'member-elsewhere' | 'code-unknown' | 'phone-invalid'>> => {
  const found = await findServed(deps, turn.actor, named, turn.now)
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
  { actor, now, retry }: Turn<Clerk>,
): Promise<Result<{ act: NewAct; coupons: HeldCoupon[]; writes: Write[] }, FailureOf<typeof route>>> => {
  const { group, brand, store, clerk, name: clerkName } = actor
  const dayEndsAtHour = await deps.dayEnds({ group, brand })
  const purchase = amount === undefined ? {} : { purchase: { lines: [], total: amount } }
  const occasion = { way: 'clerk' as const, at, store, dayEndsAtHour, said: worth ?? 1, ...purchase }
  const gift = await giveByHand(deps, rows, { holder, name, occasion, key: `clerk:${id}`, by: clerk, now })
  if (!gift.ok) return gift
  const { given, counted, coupons, writes } = gift.value
  const act = {
    group,
    id,
    brand: brand as BrandId,
    store,
    clerk,
    clerkName,
    member: holder.member,
    name,
    kind: 'stamp',
    at,
    doneAt: now,
    dayEndsAtHour,
    ...(amount !== undefined && { amount }),
    given,
    coupons: coupons.map((one) => one.id),
    ...(counted && { counted }),
    ...(enrolled && { isNew: true }),
    ...(retry && { retry }),
  }
  return ok({ act, coupons, writes: [keepAct(act, businessDay(now, dayEndsAtHour)), ...(enrolled ?? []), ...writes] })
}

const answerAgain = async (deps: StampDeps, act: ClerkAct, { now, retry }: Turn<Clerk>): Promise<Answer> => {
  if (act.retry?.hash !== retry?.hash) return fail('idempotency-key-reused')
  const [shown, coupons] = await Promise.all([
    // As it was answered: that it was taken back since is told by today's list.
    showAct(deps, { ...act, undone: undefined }),
    act.coupons?.length ? deps.showIssued(act, act.coupons, now) : [],
  ])
  return ok({ act: shown, coupons, isNew: act.isNew === true })
}
