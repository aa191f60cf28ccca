import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { collectStamp as route } from '#shared/contract/card.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import type { CounterCodes, FindEntry, Holder, MembershipKey } from '../platform/asks.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { liveConfigs, type Config } from '../platform/table/config.ts'
import { getRows } from '../platform/table/read.ts'
import { decideVisit, type Remembered, type VisitDeps } from './decide-visit.ts'
import { showCard } from './show-cards.ts'
import { cardKey, cardsIn, findCard } from './store.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'

/** What this module asks of the others. */
export interface CollectDeps extends VisitDeps {
  counterCodes: CounterCodes
  membershipKey: MembershipKey
  findEntry: FindEntry
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
}

/** Another visit of the same member came between; read again and decide again. */
const TRIES = 3

export const collectStamp =
  (deps: CollectDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { now, actor } = turn
    const holder = { group: actor.group, brand: actor.brand, member: actor.member }
    const codeAt = await deps.counterCodes.keyOf(code, holder)
    if (!codeAt) return fail('code-invalid')
    const [program] = await liveConfigs<StampCard>(holder, 'program')
    if (!program) return fail('no-card')

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const memberAt = deps.membershipKey(holder)
      const rows = await getRows([codeAt, cardKey(holder, program.id), memberAt])
      if (!rows.some(({ pk, sk }) => pk === memberAt.pk && sk === memberAt.sk)) return fail('member-not-found')
      const usable = await deps.counterCodes.judge(rows, code, { ...holder, for: 'stamp', now })
      if (!usable.ok) return usable
      const { code: counter, again, write: spend } = usable.value
      const key = `scan:${counter.slug}-${counter.digits}-${counter.secret}`
      if (again) return answerAgain(deps, holder, program, key, turn)

      const [held] = cardsIn(rows)
      const { store, worth } = counter
      const decided = await decideVisit(deps, { holder, program, held, key, now, store, worth, turn })
      if (!decided.ok) return decided
      const { card, coupons, writes } = decided.value
      const saved = await commit([spend, ...writes])
      if (saved.ok) return ok({ card: showCard(program, card, now), added: worth, coupons })
    }
    return fail('try-again')
  }

/** The code was used by this member before: the same request gets its answer again, another one is refused. */
const answerAgain = async (
  deps: CollectDeps,
  holder: { group: GroupId; brand: BrandId; member: MemberId },
  program: Config<StampCard>,
  key: string,
  { now, retry }: Turn<Member>,
): Promise<Result<Output, Failure>> => {
  const entry = await deps.findEntry(holder, key)
  const first = entry?.retry as { key: string; hash: string } | undefined
  if (!retry || first?.key !== retry.key) return fail('code-already-used')
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  const remembered = entry!.answer as Remembered
  const held = await findCard(holder, program.id)
  return ok({
    card: showCard(program, held, now),
    added: remembered.added,
    coupons: await deps.showIssued(holder, remembered.coupons, now),
  })
}
