// What an act gave, as the member is told: at once, and again when the same request is repeated.
import type { Instant } from '#shared/base/time.ts'
import type { collectStamp } from '#shared/contract/card.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Holder } from '../../platform/asks.ts'
import { getRows } from '../../platform/table/read.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { showCard } from '../show-cards.ts'
import { cardKey, cardsIn } from '../store.ts'
import type { Earned, Earning, Remembered } from './earning.ts'

type Output = OutputOf<typeof collectStamp>

export interface ShowEarningDeps {
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
}

export const showEarning = async (
  holder: Holder,
  { earned, coupons }: Pick<Earning, 'earned' | 'coupons'>,
  now: Instant,
): Promise<Output> => {
  const cards = earned.map(async ({ program, card, added }) => ({
    card: await showCard(holder, program, card, now),
    added,
  }))
  return { earned: await Promise.all(cards), coupons }
}

/** The answer of the first time; its cards as they stand now. */
export const showRemembered = async (
  { showIssued }: ShowEarningDeps,
  holder: Holder,
  { earned, coupons }: Remembered,
  now: Instant,
): Promise<Output> => {
  const programs = (await liveAround<Program>(holder, 'program')).filter(({ id }) => earned.some(([one]) => one === id))
  const held = cardsIn(await getRows(programs.map(({ id, brand }) => cardKey({ ...holder, brand }, id))))
  const cards = programs.map(async (program) => ({
    card: await showCard(
      holder,
      program,
      held.find((one) => one.program === program.id),
      now,
    ),
    added: earned.find(([id]) => id === program.id)?.[1] ?? 0,
  }))
  return { earned: await Promise.all(cards), coupons: await showIssued(holder, coupons, now) }
}

/** What a visit without a known purchase counts towards the tier. */
export const visitWorth = (earned: readonly Earned[]) => ({
  visits: 1,
  points: earned.reduce((sum, { program, added }) => sum + (program.settings.kind === 'points' ? added : 0), 0),
})
