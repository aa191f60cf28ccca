import { createEventBridge } from '../aws/eventbridge/eventbridge.ts'
import { createScheduler } from '../aws/scheduler/scheduler.ts'
import { createSqs } from '../aws/sqs/sqs.ts'
import { createStepFunctions } from '../aws/stepfunctions/stepfunctions.ts'
import type { MakeService } from './services.ts'

/** What carries events, messages and waits. */
export const messagingServices: MakeService[] = [createSqs, createStepFunctions, createEventBridge, createScheduler]
