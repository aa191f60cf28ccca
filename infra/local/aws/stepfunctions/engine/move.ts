// What a state decided; only the engine carries it out.
import type { Catcher, State } from '../definition/definition.ts'
import type { Frame } from './execution.ts'
import type { Scope } from './scope.ts'

export type Move =
  | { move: 'leave'; output: unknown; assign: Record<string, unknown>; to: string | undefined }
  | { move: 'wait'; until: number }
  | { move: 'retry'; until: number }
  | { move: 'await-token' }
  | { move: 'branch'; children: Pick<Frame, 'state' | 'input' | 'branch' | 'item'>[]; atOnce: number }
  | { move: 'fail'; error: string; cause: string }

const assigned = async (scope: Scope, assign: object | undefined, more: object) =>
  assign ? ((await scope.read(assign, 'Assign', more)) as Record<string, unknown>) : {}

/** Leaves `state` with its Output and Assign, or the plain result, or the input. */
export const leave = async (scope: Scope, state: State, result?: { value: unknown }): Promise<Move> => {
  const more = result ? { result: result.value } : {}
  const plain = result ? result.value : scope.frame.input
  return {
    move: 'leave',
    output: state.Output === undefined ? plain : await scope.read(state.Output, 'Output', more),
    assign: await assigned(scope, state.Assign, more),
    to: state.Next,
  }
}

/** Leaves through a Catch or a Choice rule, which have an Output and Assign of their own. */
export const leaveBy = async (
  scope: Scope,
  door: Pick<Catcher, 'Output' | 'Assign' | 'Next'>,
  otherwise: unknown,
  more: { errorOutput?: unknown } = {},
): Promise<Move> => ({
  move: 'leave',
  output: door.Output === undefined ? otherwise : await scope.read(door.Output, 'Output', more),
  assign: await assigned(scope, door.Assign, more),
  to: door.Next,
})
