// A check-in at a printed 立牌: earns where a programme allows it, or waits for the staff with a reason.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { checkIn as route } from '#shared/contract/card/check-in.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Coordinates } from '#shared/domain/brand/place.ts'
import { atPoster, mayCheckIn } from '#shared/domain/card/doubt/check-in.ts'
import { CROWD_A_MINUTE, doubtsOf } from '#shared/domain/card/doubt/reasons.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { DayEnds, Entries, Holder, Memberships, StoreNames } from '../../platform/asks.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { WithinRate } from '../../platform/http/rate.ts'
import { commit } from '../../platform/table/commit.ts'
import { openFixedDoor } from '../../platform/table/door.ts'
import { getRows, type Row } from '../../platform/table/read.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { decideEarning } from '../earn/decide-earning.ts'
import type { EarningDeps, Remembered } from '../earn/earning.ts'
import { showEarning, showRemembered, visitWorth, type ShowEarningDeps } from '../earn/show-earning.ts'
import { whyNothing } from '../earn/why-nothing.ts'
import { cardKey, cardsIn } from '../store.ts'
import { raiseDoubt } from './raise-doubt.ts'
import { askedIn, askedKey, lastIn, lastKey, saveLast } from './store.ts'

type Output = OutputOf<typeof route>
type Answer = Result<Output, FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'>

export interface CheckInDeps extends EarningDeps, ShowEarningDeps {
  chance: Chance
  withinRate: WithinRate
  entries: Entries
  dayEnds: DayEnds
  tiers: Tiers
  storeNames: StoreNames
  storePlaces: (group: string) => Promise<ReadonlyMap<string, Coordinates>>
  /** When the member joined the brand, as the rows say; undefined for who is not in it. */
  joinedIn: (rows: Row[], holder: Holder) => Instant | undefined
  memberships: Memberships
}

/** Another act of the same member came between; read again and decide again. */
const TRIES = 3

export const checkIn =
  (deps: CheckInDeps) =>
  async ({ poster }: InputOf<typeof route>, turn: Turn<Member>): Promise<Answer> => {
    const { now, actor, retry } = turn
    const holder = { group: actor.group, brand: actor.brand, member: actor.member }
    const behind = await openFixedDoor('poster', poster)
    const store = behind?.group === holder.group && behind.brand === holder.brand ? behind.store : undefined
    if (!store) return fail('poster-unknown')
    const key = `check-in:${retry ? sha256(retry.key) : deps.chance.secret(24)}`
    const programs = (await liveAround<Program>(holder, 'program')).map((one) => ({
      ...one,
      settings: atPoster(one.settings),
    }))
    const cardKeys = programs.map(({ id, brand }) => cardKey({ ...holder, brand }, id))
    const before = [askedKey(holder, key), deps.entries.keyOf(holder, key)]
    const dayEndsAtHour = await deps.dayEnds(holder)
    let crowd: Promise<boolean> | undefined
    /** Rows of one read are not of one moment: what comes too soon may come after this very request. */
    const unlessDone = async (refusal: Answer): Promise<Answer> =>
      (retry && (await answerAgain(deps, holder, await getRows(before), key, turn))) ?? refusal

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const own = [deps.memberships.keyOf(holder), lastKey(holder), ...cardKeys, ...before]
      const rows = await getRows([...own, ...(await deps.tiers.keysOf(holder))])
      const joinedAt = deps.joinedIn(rows, holder)
      if (!joinedAt || !deps.memberships.isTheirs(rows, actor)) return fail('member-not-found')
      const again = await answerAgain(deps, holder, rows, key, turn)
      if (again) return again
      if (!programs.some(({ settings }) => settings.ways.includes('poster'))) return fail('check-in-off')

      const last = lastIn(rows)
      const may = mayCheckIn(last, { at: now, store, dayEndsAtHour })
      if (!may.ok) return unlessDone(may)
      const tier = await deps.tiers.tierIn(rows, holder, now)
      const visit = { ...holder, at: now, dayEndsAtHour, store, key, now }
      const earning = await decideEarning(deps, {
        holder,
        programs,
        held: cardsIn(rows),
        rows,
        occasion: { way: 'poster', at: now, store, dayEndsAtHour, ...(tier && { tier }) },
        key,
        reason: 'check-in',
        shownName: actor.shown ?? UNNAMED,
        retry,
        beside: (earned, given) => deps.tiers.recordVisit(rows, { ...visit, ...visitWorth(earned), beside: given }),
        now,
      })
      if (earning.earned.length === 0) return unlessDone(whyNothing(earning.skipped, 'check-in-off'))

      crowd ??= deps.withinRate(`check-ins#${poster}`, CROWD_A_MINUTE, now).then((within) => !within)
      const places = await deps.storePlaces(holder.group)
      const placeOf = (id: string) => places.get(id)
      const seen = cardsIn(rows).flatMap(({ habit }) => habit.seen ?? [])
      const reasons = doubtsOf({ at: now, store, placeOf, last, seen, isCrowd: await crowd, joinedAt })
      const remembered = saveLast(holder, may.value, last?.rev ?? 0)
      if (reasons.length > 0) {
        const act = { ...holder, key, at: now, store, poster, ...(tier && { tier }), reasons, retry }
        const raised = await raiseDoubt(deps, act, earning.earned)
        if ((await commit([remembered, ...raised.writes])).ok) return ok(raised.answer)
      } else if ((await commit([remembered, ...earning.writes])).ok)
        return ok({ state: 'earned', ...(await showEarning(holder, earning, now)) })
    }
    return fail('try-again')
  }

/** The same request came before: it earned, or it waits. */
const answerAgain = async (
  deps: CheckInDeps,
  holder: Holder,
  rows: Row[],
  key: string,
  { retry, now }: Turn<Member>,
): Promise<Answer | undefined> => {
  const asked = askedIn(rows)
  const entry = asked ? undefined : deps.entries.entryIn(rows, key)
  const first = (asked ?? entry)?.retry as { hash: string } | undefined
  if (!first || !retry) return undefined
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  if (asked) return ok(asked.answer as Output)
  return ok({ state: 'earned', ...(await showRemembered(deps, holder, entry!.answer as Remembered, now)) })
}
