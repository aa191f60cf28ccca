// The stamp card 集點卡: so many stamps, rewards on the way and at the end, then the next card.
import { fail, ok } from '../../../base/result.ts'
import type { CardEntry, CardKind, Occasion, Reward } from '../../../domain/card/card-kind.ts'
import { heldAgainstEnd, roundLapse } from '../../../domain/card/round-lapse.ts'
import { stampCard, type StampCard } from '../../../domain/card/stamp-card.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import { owedAtOnce } from '../../../domain/ledger/owed.ts'
import { isAmong } from '../../../domain/order/purchase.ts'
import { changes, missing } from './changes.ts'
import { earnShown } from './earn-shown.ts'
import { promisedEnd } from './lapse.ts'
import { balance, expire, extend, promisedReward, type HeldStampCard } from './held.ts'
import { merging, type CollectOn } from './merging.ts'
import { pack, unpack } from './pack.ts'
import { reverse } from './reverse.ts'

const blank = ({ goal }: StampCard): HeldStampCard => ({
  round: 1,
  goal,
  reward: null,
  filled: null,
  pressed: [],
  debt: 0,
  given: [],
  expiresAt: null,
  isOver: false,
})

const worth = ({ earn }: StampCard, { purchase, said }: Occasion): number => {
  if (!purchase) return said ?? 1
  if (purchase.total <= 0) return 0
  switch (earn.kind) {
    case 'visit':
      return 1
    case 'amount':
      return Math.floor(purchase.total / earn.per)
    case 'product':
      return purchase.lines.reduce((all, line) => all + (isAmong(line, earn.products) ? line.quantity : 0), 0)
  }
}

const collect: CollectOn = (settings, held, { at, key, worth: added, occasion, keeps }, begunAs) => {
  if (held.isOver) return fail('no-card')
  const inTime = heldAgainstEnd(at, occasion)
  const { card: standing, entries } = expire(held, inTime)
  const begun = standing.pressed.length > 0
  let { goal, reward } = begun
    ? { goal: standing.goal, reward: promisedReward(settings, standing) }
    : (begunAs ?? settings)
  let { round } = standing
  const paid = Math.min(standing.debt, added)
  const debt = standing.debt - paid
  let pressed = [
    ...standing.pressed,
    ...Array.from({ length: added - paid }, (_, i) => ({ at, key: i === 0 ? printOf(key) : `${printOf(key)}#${i}` })),
  ]
  const promised = begun ? standing.expiresAt : undefined
  const expiresAt = pressed.length ? promisedEnd(settings.validity, pressed[0]!.at, at, promised) : null
  if (expiresAt !== null && expiresAt < inTime) return fail('no-card')
  const moved: CardEntry[] = [...entries, { reason: 'counter', delta: added, balance: pressed.length - debt }]
  const rewards: Reward[] = []

  let { given, filled } = standing
  let isOver = false
  for (;;) {
    // What is left over when the last card is full is of no card that fills.
    for (const cell of isOver ? [] : settings.halfway)
      if (!given.includes(cell.at) && cell.at <= pressed.length && cell.at < goal) {
        rewards.push({ key: `${round}.${cell.at}`, campaign: cell.campaign, cost: 0 })
        given = [...given, cell.at]
      }
    if (pressed.length < goal || isOver) break
    pressed = pressed.slice(goal)
    moved.push({ suffix: `fill.${round}`, reason: 'card-filled', delta: -goal, balance: pressed.length - debt })
    rewards.push({ key: `${round}`, campaign: reward.campaign, cost: goal })
    given = []
    filled = { round, reward }
    round++
    ;({ goal, reward } = settings)
    isOver = settings.next.kind !== 'renews'
  }
  const { next } = settings
  const carried = isOver && next.kind === 'chains' && !keeps ? pressed.length : 0
  if (carried > 0) {
    pressed = []
    moved.push({ suffix: `chain.${round}`, reason: 'transferred-out', delta: -carried, balance: 0 - debt })
  }
  return ok({
    ...(carried > 0 && next.kind === 'chains' && { carry: { program: next.program, worth: carried } }),
    card: {
      round,
      goal,
      reward: pressed.length > 0 ? reward : null,
      filled,
      pressed,
      debt,
      given,
      expiresAt:
        pressed.length === 0
          ? null
          : round === standing.round
            ? expiresAt
            : roundLapse(settings.validity, pressed[0]!.at, at),
      isOver,
    },
    entries: moved,
    rewards,
  })
}

export const card: CardKind<StampCard, HeldStampCard> = {
  kind: 'stamp',
  settings: stampCard,
  blank,
  worth,
  collect,
  reverse,
  extend,
  expire,
  balance,
  owes: ({ pressed, debt, expiresAt }) => owedAtOnce(pressed.length, expiresAt, debt),
  unitValue: ({ goal, reward }, worthOf) => {
    const money = worthOf(reward.campaign)
    return money === undefined ? undefined : { units: goal, money }
  },
  show: (settings, held, at) => {
    const { card: now } = expire(held, at)
    return {
      balance: balance(now),
      goal: now.pressed.length === 0 ? settings.goal : now.goal,
      reward: promisedReward(settings, now).words as never,
      expiresAt: now.expiresAt,
      expiring: now.pressed.length,
      round: now.round,
      shown: {
        pressed: now.pressed,
        isOver: now.isOver,
        halfway: settings.halfway.map(({ at: cell, words }) => ({ at: cell, words })),
        earn: earnShown(settings),
        next: settings.next.kind,
      },
    }
  },
  successor: ({ next }) => (next.kind === 'chains' ? next.program : undefined),
  isOver: ({ isOver }) => isOver,
  pack,
  unpack,
  ...merging(collect),
  campaigns: ({ reward, halfway }) => [reward.campaign, ...halfway.map(({ campaign }) => campaign)],
  missing,
  changes,
}
