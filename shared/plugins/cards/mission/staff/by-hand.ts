// What staff do to a mission by hand: take off a step that was never done, or let the round end later.
import { fail, ok } from '../../../../base/result.ts'
import type { CardKind } from '../../../../domain/card/card-kind.ts'
import type { MissionCard } from '../../../../domain/card/mission-card.ts'
import { expire } from '../collect.ts'
import { balance, type HeldMission } from '../held.ts'

type Kind = CardKind<MissionCard, HeldMission>

/** One step, by its name; rewards on the way that it brought stay given, and are not given again. */
export const correct: NonNullable<Kind['correct']> = (_settings, held, { at, amount, step }) => {
  const { card, entries: lapsed } = expire(held, at)
  const gone = card.marks.find((mark) => mark.step === step)
  if (!gone || amount !== 1) return fail('not-enough-left', { missing: amount })
  const marks = card.marks.filter((mark) => mark !== gone)
  const after: HeldMission = {
    ...card,
    marks,
    ...(marks.length === 0 && { asked: [], reward: null, expiresAt: null }),
  }
  return ok({
    card: after,
    entries: [...lapsed, { reason: 'correction', delta: -1, balance: balance(after) }],
    rewards: [],
  })
}

export const extend: Kind['extend'] = (_settings, held, { at, until }) => {
  const { card, entries: lapsed } = expire(held, at)
  const steps = card.marks.length
  if (steps === 0 || card.expiresAt === null || card.expiresAt >= until) return fail('nothing-to-extend')
  return ok({
    card: { ...card, expiresAt: until },
    entries: [...lapsed, { reason: 'extended', delta: 0, balance: balance(card) }],
    rewards: [],
    extended: steps,
  })
}
