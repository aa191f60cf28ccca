import type { BrandId, GroupId, MemberId, ProgramId } from '#shared/base/id.ts'
import { ok } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { CardEntry } from '#shared/domain/card/card-kind.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { cardFilled, stampCollected } from '#shared/events/card.ts'
import { card as stamp } from '#shared/plugins/cards/stamp/card.ts'
import type { IssueCoupon, WriteEntry } from '../platform/asks.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Config } from '../platform/table/config.ts'
import type { Write } from '../platform/table/write.ts'
import { saveCard, type HeldCard } from './store.ts'

export interface VisitDeps {
  writeEntry: WriteEntry
  issueCoupon: IssueCoupon
}

export interface VisitAct {
  holder: { group: GroupId; brand: BrandId; member: MemberId }
  program: Config<StampCard>
  held: HeldCard | undefined
  /** The ledger key of the visit. */
  key: string
  now: Instant
  store: string
  worth: number
  turn: Turn<Member>
}

/** What the entry of a visit remembers, to answer a repeat of the same request. */
export interface Remembered {
  added: number
  coupons: string[]
}

/** For a session from before the name was known. */
const UNNAMED = '○○'

/** What a visit changes: the card, its entries, the rewards of the cards it filled, and what it tells. */
export const decideVisit = async (deps: VisitDeps, visitAct: VisitAct) => {
  const { holder, program, held, key, now, worth, store, turn } = visitAct
  const collected = stamp.collect(program.settings, held ?? stamp.blank(program.settings), {
    worth,
    at: now,
    key: key.slice(-6),
  })
  if (!collected.ok) return collected
  const { card, entries, filled } = collected.value
  const rewards = await rewardsOf(deps, visitAct, entries)
  const coupons = rewards.flatMap(({ shown }) => (shown ? [shown] : []))
  const about = { at: now, ...holder, store }
  const visit = entries.find(({ reason }) => reason === 'collected')!
  const happenings = [
    stampCollected.happened(about, {
      program: program.id as ProgramId,
      added: worth,
      stamps: filled > 0 ? program.settings.goal : card.pressed.length,
      goal: card.goal,
      round: visit.round,
      name: turn.actor.shown ?? UNNAMED,
      first: held === undefined,
    }),
    ...rewards.flatMap(({ round, shown }) =>
      shown
        ? [
            cardFilled.happened(about, {
              program: program.id as ProgramId,
              round,
              coupon: shown.id,
              campaign: program.settings.reward.campaign,
            }),
          ]
        : [],
    ),
  ]
  const made = { ...holder, at: now, account: 'stamp' as const, of: program.id, store }
  const answer: Remembered = { added: worth, coupons: coupons.map(({ id }) => id) }
  const entryWrites = entries.map((entry) =>
    entry === visit
      ? deps.writeEntry(
          {
            ...made,
            key,
            delta: worth,
            balance: entry.balance,
            reason: 'counter',
            retry: turn.retry,
            answer: { ...answer },
          },
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
const rewardsOf = (deps: VisitDeps, { holder, program, now, store }: VisitAct, entries: CardEntry[]) =>
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
        return { round, writes: issued.writes, shown: 'shown' in issued ? issued.shown : undefined }
      }),
  )
