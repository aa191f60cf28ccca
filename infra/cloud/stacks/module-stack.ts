import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { ModuleManifest } from '../../../functions/platform/manifest.ts'
import { stackName } from '../names.ts'
import { atDeployment } from '../parts/work/deploy-step.ts'
import { consume } from '../parts/work/queue-consumer.ts'
import { onSchedule } from '../parts/work/schedule.ts'
import { readStream } from '../parts/work/stream-consumer.ts'
import { subscribe } from '../parts/work/subscription.ts'
import { workFunction } from '../parts/work/work-function.ts'
import { REGION } from '../settings.ts'
import type { BaseStack } from './base-stack.ts'

/** The Lambdas of one module and what wakes them. */
export class ModuleStack extends Stack {
  readonly base: BaseStack
  readonly module: string

  constructor(scope: Construct, base: BaseStack, manifest: ModuleManifest) {
    super(scope, stackName(base.stage, manifest.name), {
      env: { region: REGION },
      description: `Jidian: ${manifest.name}`,
    })
    this.base = base
    this.module = manifest.name
    if (manifest.api) workFunction(this, { file: 'api', ...manifest.api }, { errors: 1 })
    for (const task of manifest.tasks ?? []) workFunction(this, task, { errors: 3 })
    for (const subscription of manifest.subscriptions ?? []) subscribe(this, subscription)
    for (const schedule of manifest.schedules ?? []) onSchedule(this, schedule)
    for (const consumer of manifest.consumers ?? []) consume(this, consumer)
    for (const stream of manifest.streams ?? []) readStream(this, stream)
    for (const step of manifest.deploySteps ?? []) atDeployment(this, step)
  }
}
