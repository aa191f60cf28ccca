import { fail, type Result } from '#shared/base/result.ts'
import type { Member } from './actor.ts'
import type { Turn } from './http.ts'

/** Whether the session's LINE user is this member still: a session lives for hours, and the member may have moved to another LINE, or become one with somebody. */
export type IsTheirs = (actor: Member) => Promise<boolean>

/** Nobody acts for a member they are no more. */
export const stillTheirs =
  (isTheirs: IsTheirs) =>
  <Input, Value, Failure extends string>(
    useCase: (input: Input, turn: Turn<Member>) => Promise<Result<Value, Failure>>,
  ) =>
  async (input: Input, turn: Turn<Member>): Promise<Result<Value, Failure | 'member-not-found'>> =>
    (await isTheirs(turn.actor)) ? useCase(input, turn) : fail('member-not-found')
