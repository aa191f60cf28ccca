import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { stackName } from '../names.ts'
import { REGION } from '../settings.ts'
import type { BaseStack } from './base-stack.ts'

/** The Lambdas of one module and what wakes them. */
export class ModuleStack extends Stack {
  readonly base: BaseStack
  readonly module: string

  constructor(scope: Construct, base: BaseStack, module: string) {
    super(scope, stackName(base.stage, module), { env: { region: REGION }, description: `Jidian: ${module}` })
    this.base = base
    this.module = module
  }
}
