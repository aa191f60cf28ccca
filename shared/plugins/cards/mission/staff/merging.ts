// Two members are one: every step that one of them did is done. A step that both did counts once in this round, and the
// second one begins the next, as when a round is opened again.
import type { Moved } from '../../../../domain/card/card-kind.ts'
import type { Merging } from '../../../../domain/card/merging.ts'
import type { MissionCard } from '../../../../domain/card/mission-card.ts'
import { laterEnd } from '../../../../domain/ledger/lapse-rule.ts'
import { completed, expire, halfwayRewards } from '../collect.ts'
import { askedOf, balance, isDone, promisedReward, type HeldMission, type Mark } from '../held.ts'

type Card = HeldMission

const moved = (before: Card, card: Card, entries: Moved<Card>['entries'] = []): Moved<Card> => {
  const delta = balance(card) - balance(before)
  return {
    card,
    entries: delta === 0 ? entries : [...entries, { reason: 'merged', delta, balance: balance(card) }],
    rewards: [],
  }
}

const empty = (card: Card): Card => ({
  ...card,
  asked: [],
  reward: null,
  marks: [],
  given: [],
  last: null,
  expiresAt: null,
})

const endOfBoth = (a: Card, b: Card) =>
  a.marks.length === 0 ? b.expiresAt : b.marks.length === 0 ? a.expiresAt : laterEnd(a.expiresAt, b.expiresAt)

/** What the other had given of its round counts as given of this one. */
const givenOf = ({ round, given }: Card, from: Card) => {
  const its = from.given.flatMap((key) => {
    const [of, at] = key.split('.')
    return Number(of) === from.round ? [`${round}.${at}`] : []
  })
  return [...new Set([...given, ...its])]
}

const together = (settings: MissionCard, card: Card, from: Card): Card => ({
  ...card,
  asked: card.marks.length > 0 ? askedOf(settings, card) : askedOf(settings, from),
  reward: card.reward ?? from.reward,
  marks: [...card.marks, ...from.marks],
  given: givenOf(card, from),
  expiresAt: endOfBoth(card, from),
  isOver: card.isOver && from.isOver,
})

const isWhole = (card: Card) => !card.isOver && card.marks.length > 0 && card.asked.every((id) => isDone(card, id))

export const merging: Merging<MissionCard, Card, Moved<Card>> = {
  handOver: (_settings, held, { at }) => {
    const { card, entries } = expire(held, at)
    return moved(card, empty(card), entries)
  },
  absorb: (settings, held, { at, from: whole }) => {
    const { card: from } = expire(whole, at)
    const { card, entries: lapsed } = expire(held, at)
    const both = together(settings, card, from)
    const step = moved(card, both, lapsed)
    if (both.isOver || both.marks.length === 0) return step
    const halfway = halfwayRewards(settings, both)
    let after = { ...both, given: [...both.given, ...halfway.map(({ key }) => key)] }
    let { entries } = step
    const rewards = [...halfway]
    while (isWhole(after)) {
      const { round, asked } = after
      const { campaign } = promisedReward(settings, after)
      after = completed(settings, after)
      entries = [
        ...entries,
        { suffix: `fill.${round}`, reason: 'card-filled', delta: -asked.length, balance: balance(after) },
      ]
      rewards.push({ key: `${round}`, campaign, cost: asked.length })
    }
    return { card: after, entries, rewards }
  },
  handBack: (_settings, held, { at, from }) => {
    const { card, entries } = expire(held, at)
    const isIts = (mark: Mark) =>
      from.marks.some(({ step, by, at: doneAt }) => step === mark.step && by === mark.by && doneAt === mark.at)
    const marks = card.marks.filter((mark) => !isIts(mark))
    const still = card.marks.filter(isIts)
    const after = { ...card, marks, ...(marks.length === 0 && { asked: [], reward: null, expiresAt: null }) }
    const back = { ...from, marks: still, ...(still.length === 0 && { asked: [], reward: null, expiresAt: null }) }
    return { ...moved(card, after, entries), back }
  },
  restore: (settings, card, { from }) => moved(card, card.marks.length === 0 ? from : together(settings, card, from)),
}
