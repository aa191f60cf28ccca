import type { Assembly } from '../assembly/assembly.ts'
import { createEventBridge } from '../aws/eventbridge/eventbridge.ts'
import { createScheduler } from '../aws/scheduler/scheduler.ts'
import type { AwsService, Desk } from '../aws/service.ts'
import { createSqs } from '../aws/sqs/sqs.ts'
import { createStepFunctions } from '../aws/stepfunctions/stepfunctions.ts'

export type MakeService = (desk: Desk, assembly: Assembly) => AwsService | Promise<AwsService>

/** What carries events, messages and waits. */
export const messagingServices: MakeService[] = [createSqs, createStepFunctions, createEventBridge, createScheduler]
