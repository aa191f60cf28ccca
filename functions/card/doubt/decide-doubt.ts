// Staff decide about a check-in that waits: approved, it earns by the rules of its own time; refused, its member reads why.
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { decideDoubt as route } from '#shared/contract/card/check-in.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { atPoster } from '#shared/domain/card/doubt/check-in.ts'
import { approve, refuse } from '#shared/domain/card/doubt/doubt.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import { doubtDecided } from '#shared/events/doubt.ts'
import type { DayEnds, NowMember } from '../../platform/asks.ts'
import type { People } from '../../platform/asks/cards.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { insert, type Write } from '../../platform/table/write.ts'
import { decideEarning } from '../earn/decide-earning.ts'
import type { EarningDeps } from '../earn/earning.ts'
import { visitWorth } from '../earn/show-earning.ts'
import { cardKey, cardsIn } from '../store.ts'
import { findDoubt } from './find-doubt.ts'
import { deed, doubtKey, doubtsIn, saveDoubt, type Kept } from './store.ts'

type Input = InputOf<typeof route>
type Decided = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'
>

export interface DecideDeps extends EarningDeps {
  dayEnds: DayEnds
  tiers: Tiers
  people: People
  nowMember: NowMember
}

/** The member may be at a counter meanwhile. */
const TRIES = 3

export const decideDoubt =
  (deps: DecideDeps) =>
  async (input: Input, turn: Turn<Staff>): Promise<Decided> => {
    const { actor, now, retry } = turn
    if (!maySeeBrand(actor, input.brand)) return fail('not-found')
    const holder = { group: actor.group, brand: input.brand, member: input.member }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { doubt, deeds } = await findDoubt(deps.nowMember, holder, input.id)
      const same = deeds.find((one) => retry && (one.retry as typeof retry)?.key === retry.key)
      if (same) {
        const isSame = (same.retry as { hash: string }).hash === retry!.hash
        return isSame ? ok({ approved: same.kind === 'approved', at: same.at }) : fail('idempotency-key-reused')
      }
      if (!doubt) return fail(deeds.length > 0 ? 'doubt-decided' : 'not-found')
      const may = mayActAt(actor.stores, doubt.store)
      if (!may.ok) return may
      const decided = input.approve ? approve(doubt, now) : refuse(doubt, input.reason!, now)
      if (!decided.ok) return decided
      const given = input.approve ? await giveNow(deps, doubt, turn) : ok<Write[]>([])
      if (!given.ok) {
        // What stands in its way may be this very check-in, given by somebody who was faster.
        if (await isAsItWas(doubt)) return given
        continue
      }
      const saved = await commit([
        saveDoubt(decided.value, doubt.rev),
        noteDeed(doubt, input, turn),
        audited(actor, now, input.approve ? 'approve check-in' : 'refuse check-in', input.id),
        ...given.value,
      ])
      if (saved.ok) return ok({ approved: input.approve, at: now })
    }
    return fail('try-again')
  }

const isAsItWas = async (doubt: Kept): Promise<boolean> =>
  doubtsIn(await getRows([doubtKey(doubt, doubt.id)]))[0]?.rev === doubt.rev

const noteDeed = (
  { group, brand, member, id, store, rev }: Kept,
  { approve: approved, reason }: Input,
  { actor, now, retry }: Turn<Staff>,
): Write => {
  const by = { kind: 'staff' as const, id: actor.staff }
  const happened = doubtDecided.happened({ at: now, group, brand, member, store }, { doubt: id as never, approved, by })
  const kind = approved ? 'approved' : 'refused'
  const made = { group, brand, member, id, nth: rev, kind, at: now, store, by: actor.name }
  return insert(deed, { ...made, ...(reason && { reason }), ...(retry && { retry }) }, [happened])
}

/** What it earned at its time, as far as its programmes still run and nothing else was given around then. */
const giveNow = async (
  deps: DecideDeps,
  doubt: Kept,
  { actor, now }: Turn<Staff>,
): Promise<Result<Write[], 'doubt-gives-nothing'>> => {
  const { key, at, store, tier, gives } = doubt
  const holder = {
    group: doubt.group as GroupId,
    brand: doubt.brand as BrandId,
    member: doubt.member as MemberId,
  }
  const programs = (await liveAround<Program>(holder, 'program')).map((one) => ({
    ...one,
    settings: atPoster(one.settings),
  }))
  const promised = programs.filter(({ id }) => gives.some(([one]) => one === id))
  const cardKeys = programs.map(({ id, brand }) => cardKey({ ...holder, brand }, id))
  const rows = await getRows([...cardKeys, ...deps.people.keysOf(holder), ...(await deps.tiers.keysOf(holder))])
  const person = deps.people.personIn(rows)
  if (!person?.isInBrand) return fail('doubt-gives-nothing')
  const dayEndsAtHour = await deps.dayEnds(holder)
  const visit = { ...holder, at, dayEndsAtHour, store, key, now }
  const { earned, writes } = await decideEarning(deps, {
    holder,
    programs: promised,
    held: cardsIn(rows),
    rows,
    occasion: { way: 'poster', at, store, dayEndsAtHour, ...(tier && { tier }) },
    key,
    reason: 'check-in',
    by: { kind: 'staff', id: actor.staff },
    shownName: person.name ?? UNNAMED,
    beside: (steps, given) => deps.tiers.recordVisit(rows, { ...visit, ...visitWorth(steps), beside: given }),
    now,
  })
  return earned.length > 0 ? ok(writes) : fail('doubt-gives-nothing')
}
