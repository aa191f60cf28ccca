// What staff do by hand about coupons: counted, and above the limit put down for a second person.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { ApprovalId } from '#shared/base/id.ts'
import type { Holder } from '../../platform/asks.ts'
import type { HandWish, WeighHandful } from '../../platform/asks/desk.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import type { Write } from '../../platform/table/write.ts'

/** What the act would do: nothing of it is written yet. */
export type Made = Omit<HandWish, 'act' | 'wish'> & { writes: Write[] }

export interface ByHandDeps {
  weighHandful: WeighHandful
}

export interface Outcome {
  state: 'done' | 'waiting'
  approval: ApprovalId | null
}

interface Acting<M extends Made, Output, Failure extends string> extends Pick<HandWish, 'act' | 'wish'> {
  holder: Holder
  /** Asked again when another act was faster. */
  make: () => Promise<Result<M, Failure>>
  answer: (made: M, outcome: Outcome) => Promise<Output>
  /** As the audit names it, done and put down. */
  done: string
  asked: string
  target: string
}

const TRIES = 4

export const actByHand = async <M extends Made, Output, Failure extends string>(
  { weighHandful }: ByHandDeps,
  { holder, act, wish, make, answer, done, asked, target }: Acting<M, Output, Failure>,
  turn: Turn<Staff>,
): Promise<Result<Output, Failure | 'approval-waiting' | 'idempotency-key-reused' | 'try-again'>> => {
  const before = await answered<Output>(turn)
  if (before) return before
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const made = await make()
    if (!made.ok) return (await answered<Output>(turn)) ?? made
    const { key, what, coupons, points, writes } = made.value
    const weighed = await weighHandful(holder, { act, wish, key, what, coupons, points }, turn)
    if (!weighed.ok) return (await answered<Output>(turn)) ?? weighed
    const { approval } = weighed.value
    const told = await answer(made.value, { state: approval ? 'waiting' : 'done', approval })
    const saved = await commit([
      ...(approval ? [] : writes),
      ...weighed.value.writes,
      audited(turn.actor, turn.now, approval ? asked : done, target),
      ...keepAnswer(turn, told),
    ])
    if (saved.ok) return ok(told)
  }
  return fail('try-again')
}
