// The stamp card 集點卡: so many stamps, then a reward, then the next card.
import { fail, ok } from '../../../base/result.ts'
import { after, type Instant, MINUTE } from '../../../base/time.ts'
import type { CardEntry, CardKind } from '../../../domain/card/card-kind.ts'
import { stampCard, type StampCard } from '../../../domain/card/stamp-card.ts'
import { lapse } from './lapse.ts'

export interface Pressed {
  at: Instant
  /** Tilts the ink: the ledger key of the visit and which of its stamps it was. */
  key: string
}

export interface HeldStampCard {
  /** From 1. */
  round: number
  /** A card once begun keeps its goal. */
  goal: number
  /** Oldest first; its length is the number of stamps. */
  pressed: Pressed[]
  /** The last visit of any round: the interval counts from it. */
  lastAt: Instant | null
  expiresAt: Instant | null
}

const blank = ({ goal }: StampCard): HeldStampCard => ({ round: 1, goal, pressed: [], lastAt: null, expiresAt: null })

const expire = (card: HeldStampCard, at: Instant): { card: HeldStampCard; entries: CardEntry[] } => {
  const stamps = card.pressed.length
  if (stamps === 0 || card.expiresAt === null || at <= card.expiresAt) return { card, entries: [] }
  return {
    card: { ...card, round: card.round + 1, pressed: [], expiresAt: null },
    entries: [{ reason: 'expired', delta: -stamps, balance: 0, round: card.round }],
  }
}

/** The earliest next visit; null when there is no need to wait. */
export const nextAt = (settings: StampCard, lastAt: Instant | null): Instant | null =>
  lastAt === null || settings.intervalMinutes === 0 ? null : after(lastAt, settings.intervalMinutes * MINUTE)

export const card: CardKind<StampCard, HeldStampCard> = {
  kind: 'stamp',
  settings: stampCard,
  blank,
  expire,
  collect: (settings, held, { worth, at, key }) => {
    const retryAt = nextAt(settings, held.lastAt)
    if (retryAt !== null && at < retryAt) return fail('too-soon', { retryAt })
    const { card: standing, entries } = expire(held, at)
    const begun = standing.pressed.length > 0
    let goal = begun ? standing.goal : settings.goal
    let round = standing.round
    let pressed = [
      ...standing.pressed,
      ...Array.from({ length: worth }, (_, i) => ({ at, key: i === 0 ? key : `${key}#${i}` })),
    ]
    const expiresAt = lapse(settings.validity, pressed[0]!.at, at)
    if (expiresAt !== null && expiresAt < at) return fail('no-card')
    entries.push({ reason: 'collected', delta: worth, balance: pressed.length, round })

    let filled = 0
    while (pressed.length >= goal) {
      pressed = pressed.slice(goal)
      entries.push({ reason: 'card-filled', delta: -goal, balance: pressed.length, round })
      filled++
      round++
      goal = settings.goal
    }
    return ok({
      card: {
        round,
        goal,
        pressed,
        lastAt: at,
        expiresAt: pressed.length === 0 ? null : lapse(settings.validity, pressed[0]!.at, at),
      },
      filled,
      entries,
    })
  },
}
