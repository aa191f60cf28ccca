// A mission as its holder has it.
import type { Instant } from '../../../base/time.ts'
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import { roundLapse } from '../../../domain/card/round-lapse.ts'

/** A step that is done. */
export interface Mark {
  step: string
  at: Instant
  /** The act that did it: a short print of its ledger key. */
  by: string
}

export interface HeldMission {
  /** From 1. */
  round: number
  /** The steps of this round, in their order; empty until one is done. A round once begun asks for nothing new. */
  asked: string[]
  /** What this round was begun for: its coupon and words. Null until a step is done; rounds begun before it was kept have none. */
  reward: MissionCard['reward'] | null
  /** One for each step that is done. A round that opened again may hold a second one of a step, which the next round takes. */
  marks: Mark[]
  /** Keys of the rewards on the way that were given, of this round and of the one before it. */
  given: string[]
  /** The last round that was completed and what it gave, so that it can open again; of one from before that was kept there is no reward. */
  last: { round: number; marks: Omit<Mark, 'at'>[]; reward: MissionCard['reward'] | null } | null
  expiresAt: Instant | null
  /** The programme gave its last mission to this holder. */
  isOver: boolean
}

export const blank = (): HeldMission => ({
  round: 1,
  asked: [],
  reward: null,
  marks: [],
  given: [],
  last: null,
  expiresAt: null,
  isOver: false,
})

/** Never below zero: a mission owes nothing, see reverse.ts. */
export const balance = ({ marks }: Pick<HeldMission, 'marks'>): number => marks.length

export const isDone = ({ marks }: Pick<HeldMission, 'marks'>, id: string) => marks.some(({ step }) => step === id)

/** What this round asks: a step that the brand has taken out meanwhile is not asked of anybody who has not done it. */
export const askedOf = ({ steps }: MissionCard, held: HeldMission): string[] => {
  const ids = steps.map(({ id }) => id)
  return held.marks.length === 0 ? ids : held.asked.filter((id) => ids.includes(id) || isDone(held, id))
}

/** What the round in hand gives: a reward that came later is the next round’s. Words of the same coupon are today’s. */
export const promisedReward = ({ reward }: MissionCard, held: HeldMission): MissionCard['reward'] =>
  held.marks.length > 0 && held.reward && held.reward.campaign !== reward.campaign ? held.reward : reward

/** When these marks lapse; null = never, or there are none. */
export const lapseOf = ({ validity }: MissionCard, marks: readonly Mark[]): Instant | null => {
  const [first, ...others] = marks.map(({ at }) => at).sort()
  return first === undefined ? null : roundLapse(validity, first, others.at(-1) ?? first)
}
