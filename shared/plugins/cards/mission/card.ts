// The mission card 任務卡: a set of stores, tasks and products, a reward for all of them and some on the way.
import type { CardKind } from '../../../domain/card/card-kind.ts'
import { missionCard, type MissionCard } from '../../../domain/card/mission-card.ts'
import { owedAtOnce } from '../../../domain/ledger/owed.ts'
import { correct, extend } from './staff/by-hand.ts'
import { changes, missing } from './changes.ts'
import { collect, expire, openSteps } from './collect.ts'
import { askedOf, balance, blank, promisedReward, type HeldMission } from './held.ts'
import { merging } from './staff/merging.ts'
import { pack, unpack } from './pack.ts'
import { reverse } from './reverse.ts'
import { stillWorth, worth } from './worth.ts'

export const card: CardKind<MissionCard, HeldMission> = {
  kind: 'mission',
  settings: missionCard,
  blank,
  worth,
  stillWorth,
  collect,
  reverse,
  correct,
  extend,
  expire,
  isOver: ({ isOver }) => isOver,
  balance,
  owes: ({ marks, expiresAt }) => owedAtOnce(marks.length, expiresAt),
  unitValue: ({ steps, reward }, worthOf) => {
    const money = worthOf(reward.campaign)
    return money === undefined ? undefined : { units: steps.length, money }
  },
  show: (settings, held, at) => {
    const { card: now } = expire(held, at)
    const asked = askedOf(settings, now)
    const next = openSteps(settings, now, asked)[0]
    return {
      balance: balance(now),
      goal: asked.length,
      reward: promisedReward(settings, now).words as never,
      expiresAt: now.expiresAt,
      expiring: now.marks.length,
      round: now.round,
      shown: {
        order: settings.order,
        next: settings.order === 'in-order' ? (next?.id ?? null) : null,
        // A step that was done and then taken out of the mission counts on, but has no words any more.
        steps: settings.steps.flatMap((step) =>
          asked.includes(step.id)
            ? [{ ...step, doneAt: now.marks.find((mark) => mark.step === step.id)?.at ?? null }]
            : [],
        ),
        isOver: now.isOver,
        after: settings.next.kind,
        halfway: settings.halfway.map(({ at: steps, words }) => ({ at: steps, words })),
      },
    }
  },
  pack,
  unpack,
  ...merging,
  neverOwes: true,
  campaigns: ({ reward, halfway }) => [reward.campaign, ...halfway.map(({ campaign }) => campaign)],
  missing,
  changes,
}
