// An act does what it can of the mission: each step once a round, in their order only the next one.
import { fail, ok } from '../../../base/result.ts'
import type { Instant } from '../../../base/time.ts'
import type { CardEntry, CardKind, Moved, Reward } from '../../../domain/card/card-kind.ts'
import type { MissionCard, MissionStep } from '../../../domain/card/mission-card.ts'
import { heldAgainstEnd } from '../../../domain/card/round-lapse.ts'
import { laterEnd } from '../../../domain/ledger/lapse-rule.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import { askedOf, balance, isDone, lapseOf, promisedReward, type HeldMission, type Mark } from './held.ts'
import { meets } from './worth.ts'

const roundOf = (key: string) => Number(key.split('.')[0])
const lately = ({ given, round }: HeldMission) => given.filter((key) => roundOf(key) >= round)

export const expire = (card: HeldMission, at: Instant): Moved<HeldMission> => {
  const steps = card.marks.length
  if (steps === 0 || card.expiresAt === null || at <= card.expiresAt) return { card, entries: [], rewards: [] }
  const gone = {
    ...card,
    round: card.round + 1,
    asked: [],
    reward: null,
    marks: [],
    given: lately(card),
    expiresAt: null,
  }
  const entry: CardEntry = {
    suffix: `lapse.${card.round}`,
    reason: 'expired',
    delta: -steps,
    balance: balance(gone),
    endedAt: card.expiresAt,
  }
  return { card: gone, entries: [entry], rewards: [] }
}

/** What still stands open, the next one first. */
export const openSteps = ({ steps }: MissionCard, held: HeldMission, asked: readonly string[]): MissionStep[] =>
  asked.flatMap((id) => (isDone(held, id) ? [] : steps.filter((step) => step.id === id)))

export const halfwayRewards = ({ halfway }: MissionCard, { round, asked, marks, given }: HeldMission): Reward[] => {
  const done = asked.filter((id) => isDone({ marks }, id)).length
  return halfway
    .filter(({ at }) => at <= done && at < asked.length)
    .map(({ at, campaign }) => ({ key: `${round}.${at}`, campaign, cost: 0 }))
    .filter(({ key }) => !given.includes(key))
}

/** The first mark of each step is given up; a second one, if there is any, begins the next round. */
export const completed = (settings: MissionCard, card: HeldMission): HeldMission => {
  const gone = card.asked.map((id) => card.marks.find(({ step }) => step === id)!)
  const marks = card.marks.filter((mark) => !gone.includes(mark))
  return {
    round: card.round + 1,
    asked: marks.length > 0 ? settings.steps.map(({ id }) => id) : [],
    reward: marks.length > 0 ? settings.reward : null,
    marks,
    given: lately(card),
    last: {
      round: card.round,
      marks: gone.map(({ step, by }) => ({ step, by })),
      reward: promisedReward(settings, card),
    },
    expiresAt: lapseOf(settings, marks),
    isOver: settings.next.kind === 'ends',
  }
}

export const collect: CardKind<MissionCard, HeldMission>['collect'] = (settings, held, { at, key, occasion }) => {
  if (held.isOver) return fail('no-card')
  const inTime = heldAgainstEnd(at, occasion)
  const { card: standing, entries: lapsed } = expire(held, inTime)
  const asked = askedOf(settings, standing)
  const open = openSteps(settings, standing, asked)
  const wanted = settings.order === 'in-order' ? open.slice(0, 1) : open
  const met = wanted.filter((step) => meets(step, occasion))
  if (met.length === 0 && open.length > 0) return ok({ card: held, entries: [], rewards: [] })

  const by = printOf(key)
  const marks = [...standing.marks, ...met.map(({ id: step }): Mark => ({ step, at, by }))]
  const ruled = lapseOf(settings, marks)
  // What a round promised is not cut short by a new rule.
  const expiresAt = standing.marks.length === 0 ? ruled : laterEnd(standing.expiresAt, ruled)
  if (expiresAt !== null && expiresAt < inTime) return fail('no-card')
  const halfway = halfwayRewards(settings, { ...standing, asked, marks })
  const given = [...standing.given, ...halfway.map((reward) => reward.key)]
  const reward = promisedReward(settings, standing)
  const card = { ...standing, asked, reward, marks, given, expiresAt }
  const counted: CardEntry = { reason: 'counter', delta: met.length, balance: balance(card) }
  if (!asked.every((id) => isDone(card, id))) return ok({ card, entries: [...lapsed, counted], rewards: halfway })

  const after = completed(settings, card)
  const cost = asked.length
  return ok({
    card: after,
    entries: [
      ...lapsed,
      counted,
      { suffix: `fill.${card.round}`, reason: 'card-filled', delta: -cost, balance: balance(after) },
    ],
    rewards: [...halfway, { key: `${card.round}`, campaign: reward.campaign, cost }],
  })
}
