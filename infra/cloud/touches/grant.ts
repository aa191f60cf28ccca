import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { BaseStack } from '../stacks/base-stack.ts'

export interface Right {
  actions: string[]
  resources: string[]
  conditions?: Record<string, unknown>
  /** Why a resource with a star is as narrow as it goes. */
  wide?: string
}

/** The rights one touch needs, and nothing else. */
export type Grant = (base: BaseStack) => Right[]

export const allow = (
  actions: string[],
  resources: string[],
  more: Pick<Right, 'conditions' | 'wide'> = {},
): Right => ({ actions, resources, ...more })

export const statementOf = ({ actions, resources, conditions }: Right): PolicyStatement =>
  new PolicyStatement({ actions, resources, conditions })
