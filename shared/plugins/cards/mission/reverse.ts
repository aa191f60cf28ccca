// A purchase is refunded: the steps that it did are open again. A mission that it had completed opens again when nobody
// has used the reward.
//
// A mission never owes. A stamp is like any other, so the next one can pay for one that was used; a step is this store
// or that task, and paying for it with another would leave a round that nobody could finish. Under `go-negative` it
// takes what is left; a brand that minds refuses such refunds with `block`.
import { fail, ok, type Result } from '../../../base/result.ts'
import type { CardEntry, Moved, Reversing } from '../../../domain/card/card-kind.ts'
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import { expire } from './collect.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import { cellOf, plainKey } from '../../../domain/card/reward/reward-key.ts'
import { balance, isDone, lapseOf, type HeldMission, type Mark } from './held.ts'
import { meets } from './worth.ts'

type Undoable = Reversing['undoable'][number]

/** Where nobody tells what is left: products go first, then the visit, then the task. */
const FIRST_TO_GO = ['product', 'store', 'task'] as const

/** The round that the act completed. Of one that the card remembers no more, all steps pass for the act’s own. */
const completedRound = (
  { steps }: MissionCard,
  last: HeldMission['last'],
  { at, of }: Reversing,
  { cost }: Undoable,
): Mark[] =>
  last
    ? last.marks.map((mark) => ({ ...mark, at }))
    : steps.slice(0, cost).map(({ id: step }) => ({ step, at, by: printOf(of.key) }))

const goes = ({ steps }: MissionCard, own: readonly Mark[], { amount, left }: Reversing): Mark[] => {
  const stepOf = ({ step: id }: Mark) => steps.find((step) => step.id === id)
  const rank = (mark: Mark) => FIRST_TO_GO.indexOf(stepOf(mark)?.kind ?? 'product')
  const isStillMet = (mark: Mark) => {
    const step = stepOf(mark)
    return left !== undefined && step !== undefined && meets(step, left)
  }
  return own
    .filter((mark) => !isStillMet(mark))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, amount)
}

/** Of rounds that were completed since each has its reward under its own number: then the steps come to the round that stands. */
const openAgain = (settings: MissionCard, card: HeldMission, back: readonly Mark[], full: Undoable): HeldMission => {
  const marks = [...back, ...card.marks]
  const isLast = Number(full.key) === card.round - 1
  const round = isLast ? card.round - 1 : card.round
  // What a round gives on the way it had given when it was full.
  const onTheWay = settings.halfway.map(({ at }) => `${round}.${at}`).filter((key) => !card.given.includes(key))
  return {
    ...card,
    round,
    asked: back.map(({ step }) => step),
    reward: isLast ? (card.last?.reward ?? null) : card.reward,
    marks,
    given: [...card.given, ...onTheWay],
    last: isLast ? null : card.last,
    expiresAt: lapseOf(settings, marks),
    isOver: false,
  }
}

/** Steps of the next round take the place of those that go, and the round stays complete. */
const standIn = (card: HeldMission, going: readonly Mark[], instead: readonly Mark[]): HeldMission => ({
  ...card,
  last: card.last && {
    ...card.last,
    marks: card.last.marks.map((mark) => {
      const nth = going.findIndex(({ step }) => step === mark.step)
      return nth < 0 ? mark : { step: mark.step, by: instead[nth]!.by }
    }),
  },
})

/** Rewards on the way that the round no longer reaches. */
const lostOnTheWay = (undoable: readonly Undoable[], { round, asked, marks }: HeldMission): string[] => {
  const done = asked.filter((id) => isDone({ marks }, id)).length
  return undoable.flatMap(({ key }) => {
    const of = cellOf(key)
    return of?.round === round && of.cell > done ? [key] : []
  })
}

export const reverse = (
  settings: MissionCard,
  held: HeldMission,
  act: Reversing,
): Result<Moved<HeldMission>, 'not-enough-left'> => {
  const { amount, of, undoable, policy } = act
  const { card, entries: lapsed } = expire(held, act.at)
  const full = undoable.find(({ cost }) => cost > 0)
  const last = card.last?.round === Number(full?.key) ? card.last : null
  const round = full ? completedRound(settings, last, act, full) : []
  const own = [...round, ...card.marks].filter(({ by }) => by === printOf(of.key))
  const going = goes(settings, own, act)
  const missing = amount - going.length
  if (missing > 0 && policy === 'block') return fail('not-enough-left', { missing })

  const fromNext = going.flatMap((mark) => card.marks.find(({ step }) => step === mark.step) ?? [])
  const isCovered = last !== null && fromNext.length === going.length
  const reopens = isCovered || going.length === 0 ? undefined : full
  const gone = isCovered ? fromNext : going
  const standing = reopens
    ? openAgain(settings, card, round, reopens)
    : isCovered
      ? standIn(card, going, fromNext)
      : card
  const marks = standing.marks.filter((mark) => !gone.includes(mark))
  const after: HeldMission = {
    ...standing,
    ...(marks.length === 0 && { asked: [], reward: null, expiresAt: null }),
    marks,
  }
  const lost = lostOnTheWay(undoable, after)
  const cells = lost.map(plainKey)
  const reopening: CardEntry[] = reopens
    ? [{ suffix: `reopen.${reopens.key}`, reason: 'reopened', delta: round.length, balance: balance(standing) }]
    : []
  const taking: CardEntry[] = gone.length ? [{ reason: 'refund', delta: -gone.length, balance: balance(after) }] : []
  return ok({
    card: { ...after, given: after.given.filter((key) => !cells.includes(key)) },
    entries: [...lapsed, ...reopening, ...taking],
    rewards: [],
    undone: [...(reopens ? [reopens.key] : []), ...lost],
  })
}
