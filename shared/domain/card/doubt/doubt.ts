// A check-in that waits for the staff: nothing of it is in the balance until they approve.
import { fail, ok, type Result } from '../../../base/result.ts'
import { after, DAY, MINUTE, type Instant } from '../../../base/time.ts'

/** Nobody decided for so long: refused by rule. A shield that gives way to silence would be none. */
export const DECIDE_DAYS = 7
/** A refusal may be taken back for so long. */
export const UNDO_MINUTES = 10
/** How long a member can read what became of it. */
export const TOLD_DAYS = 14

export type DoubtState =
  | { kind: 'waiting' }
  | { kind: 'approved'; at: Instant }
  | { kind: 'refused'; at: Instant; reason: string }
  /** Nobody decided in time. */
  | { kind: 'lapsed'; at: Instant }

export interface Doubt {
  at: Instant
  state: Exclude<DoubtState, { kind: 'lapsed' }>
}

export const decidedBy = ({ at }: Pick<Doubt, 'at'>): Instant => after(at, DECIDE_DAYS * DAY)

/** Time alone refuses it. */
export const stateAt = (doubt: Doubt, now: Instant): DoubtState =>
  doubt.state.kind === 'waiting' && decidedBy(doubt) < now ? { kind: 'lapsed', at: decidedBy(doubt) } : doubt.state

export type DecideFailure = 'doubt-decided' | 'doubt-lapsed'

const mayDecide = (doubt: Doubt, now: Instant): Result<true, DecideFailure> => {
  const { kind } = stateAt(doubt, now)
  if (kind === 'lapsed') return fail('doubt-lapsed')
  return kind === 'waiting' ? ok(true) : fail('doubt-decided', { approved: kind === 'approved' })
}

export const approve = <D extends Doubt>(doubt: D, at: Instant): Result<D, DecideFailure> => {
  const may = mayDecide(doubt, at)
  return may.ok ? ok({ ...doubt, state: { kind: 'approved', at } }) : may
}

export const refuse = <D extends Doubt>(doubt: D, reason: string, at: Instant): Result<D, DecideFailure> => {
  const may = mayDecide(doubt, at)
  return may.ok ? ok({ ...doubt, state: { kind: 'refused', at, reason } }) : may
}

export const undoUntil = (refused: { at: Instant }): Instant => after(refused.at, UNDO_MINUTES * MINUTE)

/** Until then there is something that staff may do about it; undefined once there is nothing. */
export const openUntil = (doubt: Doubt): Instant | undefined =>
  doubt.state.kind === 'waiting'
    ? decidedBy(doubt)
    : doubt.state.kind === 'refused'
      ? undoUntil(doubt.state)
      : undefined

/** A refusal is taken back, and the check-in waits again. */
export const undoRefusal = <D extends Doubt>(doubt: D, at: Instant): Result<D, 'refusal-stands'> =>
  doubt.state.kind === 'refused' && at <= undoUntil(doubt.state)
    ? ok({ ...doubt, state: { kind: 'waiting' } })
    : fail('refusal-stands')

/** When it is forgotten. */
export const toldUntil = (doubt: Pick<Doubt, 'at'>): Instant => after(decidedBy(doubt), TOLD_DAYS * DAY)
