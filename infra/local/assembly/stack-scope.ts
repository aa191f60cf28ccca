import { ACCOUNT, REGION } from '../aws/service.ts'
import type { Addresses, CustomAnswer, Resource } from './assembly.ts'
import { attributeOf, refOf } from './attributes.ts'
import { named, type ConditionScope } from './conditions.ts'
import { toDeskAddresses } from './desk-addresses.ts'
import { resolveIn, type Scope } from './intrinsics.ts'
import { isCustom, isLeftOut } from './known-types.ts'
import type { Stack } from './template.ts'

export interface Surroundings {
  addresses: Addresses
  resource(stack: string, id: string): Resource | undefined
  custom(stack: string, id: string): CustomAnswer | undefined
  exported(name: string): unknown
  /** AWS::SSM::Parameter::Value<…> parameters of a template. */
  ssmParameter(name: string): string | undefined
}

const PSEUDO: Record<string, unknown> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::NoValue': undefined,
  'AWS::NotificationARNs': [],
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::URLSuffix': 'amazonaws.com',
}

/** The version of CDK's bootstrap stack, which a rule in each template compares; any recent one will do. */
const BOOTSTRAP_VERSION = '21'

const parameterValue = (stack: Stack, id: string, around: Surroundings): unknown => {
  const parameter = stack.template.Parameters?.[id]
  if (!parameter) throw new Error(`${stack.name} refers to '${id}', which it does not define`)
  const value = stack.parameters[id] ?? parameter.Default
  if (id === 'BootstrapVersion') return BOOTSTRAP_VERSION
  if (parameter.Type.startsWith('AWS::SSM::Parameter::Value')) return around.ssmParameter(String(value)) ?? value
  if (value === undefined) throw new Error(`${stack.name} has a parameter '${id}' without a value`)
  return parameter.Type.startsWith('List<') || parameter.Type === 'CommaDelimitedList'
    ? String(value).split(',')
    : value
}

/** How one stack of the assembly answers its own intrinsics. */
export const stackScope = (stack: Stack, around: Surroundings): Scope => {
  const conditions: ConditionScope = {
    conditions: stack.template.Conditions ?? {},
    resolve: (value) => resolveIn(scope, value),
  }
  const answered = (id: string) => {
    const answer = around.custom(stack.name, id)
    if (!answer) throw new Error(`${stack.name}/${id} is a custom resource that has not run yet`)
    return answer
  }
  const subject = (id: string): Resource => {
    const resource = around.resource(stack.name, id)
    if (!resource) throw new Error(`${stack.name} refers to '${id}', which is not there (or whose condition is false)`)
    return resource
  }
  const scope: Scope = {
    ref: (id) => {
      if (id in PSEUDO) return PSEUDO[id]
      if (id === 'AWS::StackName') return stack.name
      if (id === 'AWS::StackId') return `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack.name}/desk`
      if (!stack.template.Resources?.[id]) return parameterValue(stack, id, around)
      const resource = subject(id)
      return isCustom(resource.type) && !isLeftOut(resource.type)
        ? answered(id).physicalId
        : refOf(resource, around.addresses)
    },
    attribute: (id, name) => {
      const resource = subject(id)
      if (isLeftOut(resource.type)) return `${resource.name}.${name}`
      if (isCustom(resource.type)) return answered(id).data[name]
      if (resource.type === 'AWS::SSM::Parameter' && name === 'Value') return resource.properties.Value
      return attributeOf(resource, name, around.addresses)
    },
    importValue: (name) => around.exported(name),
    mapping: (name, first, second) => stack.template.Mappings?.[name]?.[first]?.[second],
    condition: (name) => named(name, conditions),
    address: (text) => toDeskAddresses(text, around.addresses),
  }
  return scope
}
