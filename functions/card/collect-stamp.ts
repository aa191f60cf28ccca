import { fail, ok, type Result } from '#shared/base/result.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { collectStamp as route } from '#shared/contract/card.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { CodeWish, CounterCodes, DayEnds, FindEntry, Holder, Memberships } from '../platform/asks.ts'
import type { Tiers } from '../platform/asks/tiers.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { getRows } from '../platform/table/read.ts'
import { liveAround } from '../platform/table/whole-group.ts'
import type { Key } from '../platform/table/write.ts'
import { decideEarning } from './earn/decide-earning.ts'
import type { EarningDeps, Remembered } from './earn/earning.ts'
import { showEarning, showRemembered, visitWorth, type ShowEarningDeps } from './earn/show-earning.ts'
import { whyNothing } from './earn/why-nothing.ts'
import { cardKey, cardsIn } from './store.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'

/** What this module asks of the others. */
export interface CollectDeps extends EarningDeps, ShowEarningDeps {
  counterCodes: CounterCodes
  memberships: Memberships
  findEntry: FindEntry
  entriesUnder: (holder: Holder, prefix: string) => Promise<{ key: string; retry?: unknown }[]>
  dayEnds: DayEnds
  tiers: Tiers
}

/** Another visit of the same member came between; read again and decide again. */
const TRIES = 3

export const collectStamp =
  (deps: CollectDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { now, actor, retry } = turn
    const holder = { group: actor.group, brand: actor.brand, member: actor.member }
    const codeAt = await deps.counterCodes.keyOf(code, holder)
    if (!codeAt) return fail('code-invalid')
    const programs = await liveAround<Program>(holder, 'program')
    if (programs.length === 0) return fail('no-card')
    const cardKeys = programs.map(({ id, brand }) => cardKey({ ...holder, brand }, id))

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const memberAt = deps.memberships.keyOf(holder)
      const rows = await getRows([codeAt, ...cardKeys, memberAt, ...(await deps.tiers.keysOf(holder))])
      if (!deps.memberships.isTheirs(rows, actor)) return fail('member-not-found')
      const usable = await deps.counterCodes.judge(rows, code, { ...holder, for: 'stamp', now })
      if (!usable.ok) return (await answerLapsed(deps, holder, code, turn)) ?? usable
      const { code: counter, again, write: spend } = usable.value
      const key = `${scanOf(counter)}${counter.secret}`
      if (again) return answerAgain(deps, holder, key, turn)

      const { store, worth: said } = counter
      const tier = await deps.tiers.tierIn(rows, holder, now)
      const dayEndsAtHour = await deps.dayEnds(holder)
      const occasion = { way: 'code' as const, at: now, store, said, dayEndsAtHour, ...(tier && { tier }) }
      const visit = { ...holder, at: now, dayEndsAtHour, store, key, now }
      const { earned, skipped, coupons, writes } = await decideEarning(deps, {
        holder,
        programs,
        held: cardsIn(rows),
        rows,
        occasion,
        key,
        reason: 'counter',
        shownName: actor.shown ?? UNNAMED,
        retry,
        beside: (earned, given) => deps.tiers.recordVisit(rows, { ...visit, ...visitWorth(earned), beside: given }),
        now,
      })
      if (earned.length === 0) {
        if (await isUsedMeanwhile(deps, codeAt, code, { ...holder, for: 'stamp', now })) continue
        return whyNothing(skipped, 'no-card')
      }
      if (!(await commit([spend, ...writes])).ok) continue
      return ok(await showEarning(holder, { earned, coupons }, now))
    }
    return fail('try-again')
  }

/** Rows of one read are not of one moment: the stamp that makes this visit too soon may be the one that this very code gave. */
const isUsedMeanwhile = async ({ counterCodes }: CollectDeps, codeAt: Key, code: string, wish: CodeWish) => {
  const usable = await counterCodes.judge(await getRows([codeAt]), code, wish)
  return !usable.ok || usable.value.again
}

/** What the ledger keys of all that one code gave begin with. */
const scanOf = ({ slug, digits }: { slug: string; digits: string }) => `scan:${slug}-${digits}-`

/** A code is known for hours, and what it gave for ever: the same request gets its answer again when the code has lapsed long ago. */
const answerLapsed = async (
  deps: CollectDeps,
  holder: Holder,
  code: string,
  turn: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  const presented = turn.retry && (await deps.counterCodes.read(code, holder))
  const used = presented ? await deps.entriesUnder(holder, scanOf(presented)) : []
  const first = used.find(({ retry }) => (retry as Turn<Member>['retry'])?.key === turn.retry!.key)
  return first && answerAgain(deps, holder, first.key, turn)
}

/** The code was used by this member before: the same request gets its answer again, another one is refused. */
const answerAgain = async (
  deps: CollectDeps,
  holder: Holder,
  key: string,
  { now, retry }: Turn<Member>,
): Promise<Result<Output, Failure>> => {
  const entry = await deps.findEntry(holder, key)
  const first = entry?.retry as { key: string; hash: string } | undefined
  if (!retry || first?.key !== retry.key) return fail('code-already-used')
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return ok(await showRemembered(deps, holder, entry!.answer as Remembered, now))
}
