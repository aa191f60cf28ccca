// A Task of a playbook’s machine: one call of the task Lambda, tried again for hours, parked when it cannot be helped.
import type { State } from './machine.ts'

const TASK_SECONDS = 60
/** 2 s doubling to half an hour: 24 tries spread over about four hours with full jitter, seven at most. */
const PATIENT = { IntervalSeconds: 2, BackoffRate: 2, MaxDelaySeconds: 1800, MaxAttempts: 24, JitterStrategy: 'FULL' }
/** A fault of our own does not heal by waiting long. */
const BRIEF = { IntervalSeconds: 5, BackoffRate: 3, MaxDelaySeconds: 300, MaxAttempts: 4, JitterStrategy: 'FULL' }

/** AWS, “Handle transient Lambda service exceptions”; `TryAgain` is what our task throws when a neighbour is unwell. */
const TRANSIENT = [
  'TryAgain',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.TooManyRequestsException',
  'States.Timeout',
  'Sandbox.Timedout',
]

/** @param step null while entering, when there is no enrolment yet */
const parked = (step: string | null) => ({
  ErrorEquals: ['States.ALL'],
  Output: {
    step,
    enrolment: step === null ? null : '{% $enrolment %}',
    why: '{% $states.errorOutput.Error %}',
  },
  Next: 'parked',
})

export const taskState = (taskArn: string, payload: object, step: string | null, flow: Partial<State>): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: taskArn, Payload: payload },
  TimeoutSeconds: TASK_SECONDS,
  Retry: [
    { ErrorEquals: TRANSIENT, ...PATIENT },
    { ErrorEquals: ['States.TaskFailed'], ...BRIEF },
  ],
  Catch: [parked(step)],
  Output: {},
  ...flow,
})
