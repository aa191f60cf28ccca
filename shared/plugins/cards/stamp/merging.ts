// Two members are one: stamps are pressed again on the other card, each with its day. A card that is full by it gives its
// reward; a cell on the way gives once, whichever card had given it.
import type { Instant } from '../../../base/time.ts'
import type { CardKind, Moved } from '../../../domain/card/card-kind.ts'
import type { Merging } from '../../../domain/card/merging.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { laterEnd } from '../../../domain/ledger/lapse-rule.ts'
import { balance, expire, promisedReward, type HeldStampCard, type Pressed } from './held.ts'

type Card = HeldStampCard

const empty = (card: Card): Card => ({ ...card, reward: null, pressed: [], debt: 0, given: [], expiresAt: null })

const moved = (before: Card, card: Card, entries: Moved<Card>['entries'] = []): Moved<Card> => {
  const delta = balance(card) - balance(before)
  return {
    card,
    entries: delta === 0 ? entries : [...entries, { reason: 'merged', delta, balance: balance(card) }],
    rewards: [],
  }
}

const oldestFirst = (stamps: readonly Pressed[]) => stamps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** The end that is later, of those that have begun. */
const endOfBoth = (a: Card, b: Card): Instant | null =>
  a.pressed.length === 0 ? b.expiresAt : b.pressed.length === 0 ? a.expiresAt : laterEnd(a.expiresAt, b.expiresAt)

/** On a card that takes no more, or by the other's debt alone: nothing is filled by it. */
const lay = (card: Card, from: Card): Card => {
  const stamps = oldestFirst([...card.pressed, ...from.pressed])
  const debt = card.debt + from.debt
  const paid = Math.min(debt, stamps.length)
  const pressed = stamps.slice(0, stamps.length - paid)
  return {
    ...card,
    pressed,
    reward: pressed.length ? (card.reward ?? from.reward) : null,
    debt: debt - paid,
    expiresAt: pressed.length ? endOfBoth(card, from) : null,
  }
}

type Collecting = Parameters<CardKind<StampCard, Card>['collect']>
/** @param begunAs what a card without stamps was promised elsewhere; what a new one is, unless told */
export type CollectOn = (
  ...args: [...Collecting, begunAs?: Pick<StampCard, 'goal' | 'reward'>]
) => ReturnType<CardKind<StampCard, Card>['collect']>

interface Pressing {
  at: Instant
  key: string
  keeps?: true
}

const press = (collect: CollectOn, settings: StampCard, card: Card, from: Card, act: Pressing) => {
  const isBegun = card.pressed.length > 0
  const given = isBegun ? [...new Set([...card.given, ...from.given])] : from.given
  const ready = { ...card, given, isOver: false }
  const begunAs = { goal: from.goal, reward: promisedReward(settings, from) }
  const worth = from.pressed.length
  const collected = collect(settings, ready, { ...act, worth, occasion: {} as never }, begunAs)
  if (!collected.ok) return undefined
  const print = printOf(act.key)
  const nth = ({ key }: Pressed) => (key === print ? 0 : key.startsWith(`${print}#`) ? Number(key.split('#')[1]) : -1)
  const { card: after, entries } = collected.value
  const pressed = oldestFirst(after.pressed.map((stamp) => from.pressed[nth(stamp)] ?? stamp))
  const expiresAt = after.round === card.round ? endOfBoth(card, from) : after.expiresAt
  return {
    ...collected.value,
    card: { ...after, pressed, expiresAt: pressed.length ? expiresAt : null },
    entries: entries.map((entry) => (entry.suffix === undefined ? { ...entry, reason: 'merged' as const } : entry)),
  }
}

/** @param collect how the card collects */
export const merging = (collect: CollectOn): Merging<StampCard, Card, Moved<Card>> => ({
  handOver: (_settings, held, { at }) => {
    const { card, entries } = expire(held, at)
    return moved(card, empty(card), entries)
  },
  absorb: (settings, held, { from: whole, ...act }) => {
    const { at } = act
    const { card: from } = expire(whole, at)
    const { card, entries } = expire(held, at)
    const isTaking = from.pressed.length > 0 && from.debt === 0 && !(card.isOver && from.isOver)
    const pressed = isTaking ? press(collect, settings, card, from, act) : undefined
    return pressed ? { ...pressed, entries: [...entries, ...pressed.entries] } : moved(card, lay(card, from), entries)
  },
  handBack: (_settings, held, { at, from }) => {
    const { card, entries } = expire(held, at)
    const isIts = ({ key, at: pressedAt }: Pressed) =>
      from.pressed.some((stamp) => stamp.key === key && stamp.at === pressedAt)
    const pressed = card.pressed.filter((stamp) => !isIts(stamp))
    const still = card.pressed.filter(isIts)
    const after = { ...card, pressed, ...(pressed.length === 0 && { reward: null, expiresAt: null }) }
    return {
      ...moved(card, after, entries),
      back: { ...from, debt: 0, pressed: still, ...(still.length === 0 && { reward: null, expiresAt: null }) },
    }
  },
  restore: (_settings, card, { from }) =>
    moved(card, card.pressed.length === 0 ? { ...from, debt: card.debt } : lay(card, from)),
})
