import type { BrandId, CouponId, GroupId, MemberId, ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { collectStamp as route } from '#shared/contract/card.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { CardEntry } from '#shared/domain/card/card-kind.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { cardFilled, stampCollected } from '#shared/events/card.ts'
import { card as stamp } from '#shared/plugins/cards/stamp/card.ts'
import type { Member } from '../platform/http/actor.ts'
import type { FindEntry, FindUsableCode, Holder, IssueCoupon, MaskedName, WriteEntry } from '../platform/asks.ts'
import { commit } from '../platform/table/commit.ts'
import { liveConfigs, type Config } from '../platform/table/config.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Write } from '../platform/table/write.ts'
import { showCard } from './show-cards.ts'
import { findCard, saveCard, type HeldCard } from './store.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route>

/** What this module asks of the others. */
export interface CollectDeps {
  findUsableCode: FindUsableCode
  writeEntry: WriteEntry
  findEntry: FindEntry
  issueCoupon: IssueCoupon
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
  maskedName: MaskedName
}

interface Act {
  holder: { group: GroupId; brand: BrandId; member: MemberId }
  program: Config<StampCard>
  held: HeldCard | undefined
  key: string
  now: Instant
  store: string
  worth: number
}

/** What the entry of a visit remembers, to answer a repeat of the same request. */
interface Remembered {
  added: number
  coupons: string[]
}

/** Another visit of the same member came between; read again and decide again. */
const TRIES = 3

export const collectStamp =
  (deps: CollectDeps) =>
  async (
    { code }: InputOf<typeof route>,
    turn: Turn<Member>,
  ): Promise<Result<Output, Failure | 'try-again' | 'idempotency-key-reused'>> => {
    const { group, brand, member } = turn.actor
    const { now } = turn
    const holder = { group, brand, member }
    const usable = await deps.findUsableCode(code, { ...holder, for: 'stamp', now })
    if (!usable.ok) return usable
    const { code: counter, again, write: spend } = usable.value
    const key = `scan:${counter.slug}-${counter.digits}-${counter.secret}`
    const [program] = await liveConfigs<StampCard>({ group, brand }, 'program')
    if (!program) return fail('no-card')
    if (again) return answerAgain(deps, holder, program, key, turn)

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const held = await findCard(holder, program.id)
      const act: Act = { holder, program, held, key, now, store: counter.store, worth: counter.worth }
      const decided = await decide(deps, act, turn.retry)
      if (!decided.ok) return decided
      const saved = await commit([spend, ...decided.value.writes])
      if (saved.ok) {
        const card = showCard(program, decided.value.card, now)
        return ok({ card, added: counter.worth, coupons: await deps.showIssued(holder, decided.value.coupons, now) })
      }
      if (saved.lost?.at.includes(0)) return fail('code-already-used')
    }
    return fail('try-again')
  }

const decide = async (deps: CollectDeps, act: Act, retry: Turn['retry']) => {
  const { holder, program, held, key, now, worth, store } = act
  const collected = stamp.collect(program.settings, held ?? stamp.blank(program.settings), {
    worth,
    at: now,
    key: key.slice(-6),
  })
  if (!collected.ok) return collected
  const { card, entries, filled } = collected.value
  const rewards = await rewardsOf(deps, act, entries)
  const coupons = rewards.flatMap(({ coupon }) => (coupon ? [coupon] : []))
  const name = await deps.maskedName(holder.group, holder.member)
  const about = { at: now, ...holder, store }
  const visit = entries.find(({ reason }) => reason === 'collected')!
  const happenings = [
    stampCollected.happened(about, {
      program: program.id as ProgramId,
      added: worth,
      stamps: filled > 0 ? program.settings.goal : card.pressed.length,
      goal: card.goal,
      round: visit.round,
      name,
    }),
    ...rewards.flatMap(({ round, coupon }) =>
      coupon
        ? [
            cardFilled.happened(about, {
              program: program.id as ProgramId,
              round,
              coupon: coupon as CouponId,
              campaign: program.settings.reward.campaign,
            }),
          ]
        : [],
    ),
  ]
  const made = { ...holder, at: now, account: 'stamp' as const, of: program.id, store }
  const answer: Remembered = { added: worth, coupons }
  const entryWrites = entries.map((entry) =>
    entry === visit
      ? deps.writeEntry(
          { ...made, key, delta: worth, balance: entry.balance, reason: 'counter', retry, answer: { ...answer } },
          happenings,
        )
      : deps.writeEntry({ ...made, ...movement(entry, program.id), delta: entry.delta, balance: entry.balance }, []),
  )
  const writes: Write[] = [
    saveCard(holder, program.id, card, held?.rev ?? 0),
    ...entryWrites,
    ...rewards.flatMap(({ writes: of }) => of),
  ]
  return ok({ card, coupons, writes })
}

const movement = ({ reason, round }: CardEntry, program: string) =>
  reason === 'expired'
    ? { key: `lapse:${program}.${round}`, reason: 'expired' as const }
    : { key: `fill:${program}.${round}`, reason: 'card-filled' as const }

/** The reward of each card this visit filled, in the same commit. */
const rewardsOf = (deps: CollectDeps, { holder, program, now, store }: Act, entries: CardEntry[]) =>
  Promise.all(
    entries
      .filter(({ reason }) => reason === 'card-filled')
      .map(async ({ round }) => {
        const issued = await deps.issueCoupon({
          ...holder,
          campaign: program.settings.reward.campaign,
          key: `reward:${program.id}.${round}`,
          reason: 'card-filled',
          store,
          now,
        })
        return { round, writes: issued.writes, coupon: 'coupon' in issued.answer ? issued.answer.coupon : undefined }
      }),
  )

/** The code was used by this member before: the same request gets its answer again, another one is refused. */
const answerAgain = async (
  deps: CollectDeps,
  holder: Act['holder'],
  program: Config<StampCard>,
  key: string,
  { now, retry }: Turn<Member>,
): Promise<Result<Output, Failure | 'idempotency-key-reused'>> => {
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
