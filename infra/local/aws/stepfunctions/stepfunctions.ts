// Step Functions: STANDARD machines in JSONata, durable, by the world's clock.
import { answerOperations } from '../json-operations.ts'
import type { Assembly } from '../../assembly/assembly.ts'
import type { AwsService, Desk } from '../service.ts'
import { createEngine } from './engine/engine.ts'
import { createEvaluate } from './query/evaluate.ts'
import { tips } from './engine/execution.ts'
import { createHistory } from './engine/history.ts'
import { createIntegrate } from './integrations/integrate.ts'
import { createMachines } from './machines.ts'
import { createStateMachine } from './operations/create-state-machine.ts'
import { deleteStateMachine } from './operations/delete-state-machine.ts'
import { describeExecution } from './operations/describe-execution.ts'
import { describeStateMachine } from './operations/describe-state-machine.ts'
import { getExecutionHistory } from './operations/get-execution-history.ts'
import { listExecutions } from './operations/list-executions.ts'
import { listStateMachines } from './operations/list-state-machines.ts'
import { sendTaskFailure } from './operations/send-task-failure.ts'
import { sendTaskHeartbeat } from './operations/send-task-heartbeat.ts'
import { sendTaskSuccess } from './operations/send-task-success.ts'
import { startExecution } from './operations/start-execution.ts'
import { stopExecution } from './operations/stop-execution.ts'
import { updateStateMachine } from './operations/update-state-machine.ts'
import { validateStateMachineDefinition } from './operations/validate-state-machine-definition.ts'
import type { Simulation } from './simulation.ts'

export interface RunningExecution {
  machine: string
  /** The Comment of the definition it runs, which people read; the machine’s name without one. */
  about: string
  name: string
  status: string
  /** Where it stands; several states when branches run side by side. */
  state: string
  /** ISO instant at which it entered there, or ended. */
  since: string
  input: unknown
}

export interface StepFunctions extends AwsService {
  /** Oldest first. */
  executions(): RunningExecution[]
}

const operations = (simulation: Simulation) => ({
  CreateStateMachine: createStateMachine(simulation),
  UpdateStateMachine: updateStateMachine(simulation),
  DeleteStateMachine: deleteStateMachine(simulation),
  DescribeStateMachine: describeStateMachine(simulation),
  ListStateMachines: listStateMachines(simulation),
  StartExecution: startExecution(simulation),
  StopExecution: stopExecution(simulation),
  DescribeExecution: describeExecution(simulation),
  ListExecutions: listExecutions(simulation),
  GetExecutionHistory: getExecutionHistory(simulation),
  SendTaskSuccess: sendTaskSuccess(simulation),
  SendTaskFailure: sendTaskFailure(simulation),
  SendTaskHeartbeat: sendTaskHeartbeat(simulation),
  ValidateStateMachineDefinition: validateStateMachineDefinition(simulation),
})

/** @param random chance for retry jitter and $random, from 0 up to 1 */
export const createStepFunctions = (
  desk: Desk,
  assembly: Pick<Assembly, 'of'>,
  random = Math.random,
): StepFunctions => {
  const machines = createMachines(desk, assembly)
  const history = createHistory(desk)
  const evaluate = createEvaluate({ now: () => desk.clock.now(), random })
  const engine = createEngine({ desk, history, evaluate, integrate: createIntegrate(desk), random })
  return {
    name: 'states',
    handle: answerOperations('Step Functions', operations({ desk, machines, engine, history }), '1.0'),
    busy: engine.busy,
    nextDue: engine.nextDue,
    runDue: async () => engine.runDue(),
    resume: async () => engine.resume(),
    close: async () => engine.close(),
    executions: () =>
      [...engine.executions.values()].map((execution) => {
        const places = tips(execution)
        const since = Math.max(...places.map((frame) => frame.enteredAt), execution.endedAt ?? execution.startedAt)
        return {
          machine: execution.machineName,
          about: (JSON.parse(execution.definition) as { Comment?: string }).Comment ?? execution.machineName,
          name: execution.name,
          status: execution.status,
          state: places.map((frame) => frame.state).join(', '),
          since: new Date(since).toISOString(),
          input: JSON.parse(execution.input) as unknown,
        }
      }),
  }
}
