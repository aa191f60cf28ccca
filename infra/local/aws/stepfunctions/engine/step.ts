// Runs one state once and says which move it makes.
import type { Desk } from '../../service.ts'
import type { State, Task } from '../definition/definition.ts'
import type { Evaluate } from '../query/evaluate.ts'
import type { Execution, Frame } from './execution.ts'
import type { History } from './history.ts'
import type { Integrate } from '../integrations/integrate.ts'
import type { Move } from './move.ts'
import { rescue } from './rescue.ts'
import { openScope, stateOf, type Scope } from './scope.ts'
import { asStateError, StateError } from './state-error.ts'
import { runChoice } from '../states/choice.ts'
import { runFail } from '../states/fail.ts'
import { runMap } from '../states/map.ts'
import { runParallel } from '../states/parallel.ts'
import { runPass } from '../states/pass.ts'
import { runSucceed } from '../states/succeed.ts'
import { runTask } from '../states/task.ts'
import { runWait } from '../states/wait.ts'
import { taskEvent, taskParts } from './task-event.ts'

export interface StepParts {
  desk: Desk
  history: History
  evaluate: Evaluate
  integrate: Integrate
  random(): number
}

interface Told {
  save(execution: Execution): void
  tell(execution: Execution, state: string | undefined, happened: string): void
}

export const createStep = ({ desk, history, evaluate, integrate, random, save, tell }: StepParts & Told) => {
  const tokens = desk.vault.drawer<string>('states.token')
  const call = async (scope: Scope, state: Task): Promise<Move> => {
    const { execution, frame } = scope
    const visit = frame.visit
    const begin = () => {
      frame.phase = 'calling'
      if (frame.token) tokens.put(frame.token, execution.arn)
      history.add(execution, taskEvent(state, 'Scheduled'), taskParts(state))
      history.add(execution, taskEvent(state, 'Started'), taskParts(state))
      save(execution)
    }
    const isCurrent = () => frame.visit === visit && execution.status === 'RUNNING'
    try {
      const move = await runTask(scope, state, integrate, begin)
      if (frame.phase === 'calling' && move.move === 'leave' && isCurrent())
        history.add(execution, taskEvent(state, 'Succeeded'), taskParts(state))
      return move
    } catch (failure) {
      const { name: error, cause } = asStateError(failure)
      if (frame.phase === 'calling' && isCurrent())
        history.add(execution, taskEvent(state, 'Failed'), { ...taskParts(state), error, cause })
      throw failure
    }
  }
  const run = (scope: Scope, state: State): Promise<Move> => {
    switch (state.Type) {
      case 'Pass':
        return runPass(scope, state)
      case 'Succeed':
        return runSucceed(scope, state)
      case 'Fail':
        return runFail(scope, state)
      case 'Choice':
        return runChoice(scope, state)
      case 'Wait':
        return runWait(scope, state)
      case 'Task':
        return call(scope, state)
      case 'Parallel':
        return runParallel(scope, state)
      case 'Map':
        return runMap(scope, state)
      default:
        throw new StateError('States.Runtime', `no such state type: ${(state as State).Type}`)
    }
  }

  return async (execution: Execution, frame: Frame): Promise<Move> => {
    const state = stateOf(execution, frame)
    const scope = openScope(execution, frame, evaluate, desk.clock.now())
    if (!frame.entered) {
      frame.entered = true
      history.add(execution, `${state.Type}StateEntered`, { name: frame.state, input: JSON.stringify(frame.input) })
      tell(execution, frame.state, 'entered')
    }
    try {
      if (frame.failure) throw new StateError(frame.failure.error, frame.failure.cause)
      return await run(scope, state)
    } catch (error) {
      const failure = asStateError(error)
      tell(execution, frame.state, `${failure.name} ${failure.cause}`.trim())
      return rescue(scope, state, failure, random)
    }
  }
}
