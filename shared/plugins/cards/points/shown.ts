// What card.ts shows of an account, as the faces read it.
import type { Text } from '../../../base/text.ts'
import type { Multiplier } from '../../../domain/card/points-card.ts'
import type { LapseRule } from '../../../domain/ledger/lapse-rule.ts'
import type { HomeCard } from '../../../contract/member.ts'

export interface ShownLot {
  id: number
  left: number
  endsAt: string | null
  opensAt: string | null
}

export interface PointsShown {
  /** May be spent now; what is owed is taken off. */
  available: number
  pending: number
  owed: number
  /** What ends soonest first. */
  lots: ShownLot[]
  rate: { points: number; per: number }
  lapse: LapseRule
  /** Days until what was earned may be used. */
  pendingDays: number
  multipliers: { kind: Multiplier['when']['kind']; percent: number; weekdays?: number[]; tiers?: string[] }[]
  offset: { points: number; money: number; mostPercent: number } | null
  /** What may be had now; with the last moment of it where one was told. */
  exchanges: { campaign: string; points: number; until?: string }[]
  /** Absent on a home that was remembered from before there were any. */
  transfer?: { mostADay: number } | null
  /** Links that are out. */
  gifts?: { code: string; amount: number; until: string }[]
}

export const pointsShown = ({ shown }: HomeCard): PointsShown => shown as unknown as PointsShown

export interface Exchange {
  campaign: string
  points: number
  until?: string
  /** null: a campaign that is not told. */
  name: Text | null
}

/** What points buy, cheapest first. */
export const exchangesOf = (card: HomeCard): Exchange[] =>
  [...pointsShown(card).exchanges]
    .sort((a, b) => a.points - b.points)
    .map(({ campaign, ...offered }) => ({
      campaign,
      ...offered,
      name: card.gives?.find(({ id }) => id === campaign)?.name ?? null,
    }))

/** The one to work towards: the cheapest that is out of reach, or else the dearest within it. */
export const nextExchange = (card: HomeCard): (Exchange & { missing: number }) | null => {
  const all = exchangesOf(card)
  const { available } = pointsShown(card)
  const next = all.find(({ points }) => points > available) ?? all.at(-1)
  return next ? { ...next, missing: Math.max(0, next.points - available) } : null
}

/** Money off for all that may be spent; 0 where points take nothing off. */
export const worthOf = ({ available, offset }: PointsShown): number =>
  offset ? Math.floor(available / offset.points) * offset.money : 0

/** Lots that open on the same day, together. */
export const pendingLots = ({ lots }: PointsShown, dayOf: (at: string) => string): { at: string; left: number }[] => {
  const byDay = new Map<string, { at: string; left: number }>()
  for (const { opensAt, left } of lots) {
    if (opensAt === null) continue
    const day = dayOf(opensAt)
    byDay.set(day, { at: opensAt, left: left + (byDay.get(day)?.left ?? 0) })
  }
  return [...byDay.values()].sort((a, b) => a.at.localeCompare(b.at))
}
