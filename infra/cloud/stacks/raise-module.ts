import type { Construct } from 'constructs'
import type { ModuleManifest } from '../../../functions/platform/manifest.ts'
import { atDeployment } from '../parts/work/deploy-step.ts'
import { consume } from '../parts/work/queue-consumer.ts'
import { onSchedule } from '../parts/work/schedule.ts'
import { readStream } from '../parts/work/stream-consumer.ts'
import { subscribe } from '../parts/work/subscription.ts'
import { workFunction } from '../parts/work/work-function.ts'
import type { BaseStack } from './base-stack.ts'
import { ModuleStack } from './module-stack.ts'

/** Makes the stack that a module's manifest describes. */
export const raiseModule = (scope: Construct, base: BaseStack, manifest: ModuleManifest): ModuleStack => {
  const stack = new ModuleStack(scope, base, manifest.name)
  if (manifest.api) workFunction(stack, { file: 'api', ...manifest.api }, { errors: 1 })
  for (const task of manifest.tasks ?? []) workFunction(stack, task, { errors: 3 })
  for (const subscription of manifest.subscriptions ?? []) subscribe(stack, subscription)
  for (const schedule of manifest.schedules ?? []) onSchedule(stack, schedule)
  for (const consumer of manifest.consumers ?? []) consume(stack, consumer)
  for (const stream of manifest.streams ?? []) readStream(stack, stream)
  for (const step of manifest.deploySteps ?? []) atDeployment(stack, step)
  return stack
}
