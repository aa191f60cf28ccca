// The writes of one card: its state, its movements, its rewards, and what it tells.
import type { ProgramId } from '#shared/base/id.ts'
import type { CardEntry } from '#shared/domain/card/card-kind.ts'
import { cardCredited, cardFilled, stampCollected } from '#shared/events/card.ts'
import type { Happening } from '#shared/events/event.ts'
import type { Write } from '../../platform/table/write.ts'
import type { EarningAct, EarningDeps, Remembered, Step } from './earning.ts'
import { saveCard } from '../store.ts'
import { writeEntries } from '../write-entries.ts'

/** @param answer what the act remembers of itself; on its first entry only */
export const writeStep = (
  { writeEntry }: Pick<EarningDeps, 'writeEntry'>,
  act: EarningAct,
  step: Step,
  answer?: Remembered,
): Write[] => {
  const { program, kind, held, habit, key, moved, rewards } = step
  const { holder, now, occasion } = act
  const made = {
    ...holder,
    at: now,
    account: kind.kind,
    of: program.id,
    ...(occasion.store && { store: occasion.store }),
    ...(act.by && { by: act.by }),
  }
  const entries = writeEntries(writeEntry, {
    made,
    key,
    below: `${key}#${program.id}`,
    entries: moved.entries,
    own: (entry) => ({
      says: {
        reason: act.reason,
        note: act.note,
        ...(act.occurredAt && { occurredAt: act.occurredAt }),
        ...(answer && { retry: act.retry, answer: { ...answer } }),
      },
      tells: happeningsOf(act, step, entry),
    }),
  })
  const card = { program: program.id, kind: kind.kind, state: kind.pack(moved.card), habit }
  return [
    saveCard({ ...holder, brand: program.brand }, card, held?.rev ?? 0),
    ...entries,
    ...rewards.flatMap(({ writes }) => writes),
  ]
}

const happeningsOf = (
  { holder, now, occasion, shownName, by }: EarningAct,
  { program, kind, held, moved, rewards }: Step,
  { delta, balance, reason }: CardEntry,
): Happening[] => {
  const about = { at: now, ...holder, ...(occasion.store && { store: occasion.store }) }
  const of = { program: program.id as ProgramId, name: shownName, first: held === undefined, ...(by && { by }) }
  const full = rewards.filter(({ reward }) => reward.cost > 0)
  if (kind.kind !== 'stamp')
    return [cardCredited.happened(about, { ...of, kind: kind.kind, added: delta, balance, reason })]
  const shown = kind.show(program.settings.settings, moved.card, now)
  const goal = full[0]?.reward.cost ?? shown.goal ?? 0
  return [
    stampCollected.happened(about, {
      ...of,
      added: delta,
      stamps: full.length > 0 ? goal : shown.balance,
      goal,
      round: full.length > 0 ? Number(full[0]!.reward.key) : shown.round,
    }),
    ...full.flatMap(({ reward, coupon }) =>
      coupon
        ? [
            cardFilled.happened(about, {
              program: of.program,
              round: Number(reward.key),
              coupon,
              campaign: reward.campaign,
            }),
          ]
        : [],
    ),
  ]
}
