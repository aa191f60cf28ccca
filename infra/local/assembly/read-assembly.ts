import { resolve } from 'node:path'
import type { Addresses, Assembly, CustomAnswer, Properties, Resource } from './assembly.ts'
import { arnOf } from './arn.ts'
import { assetFinder } from './assets.ts'
import { isLeftOut, refuseUnknownType } from './known-types.ts'
import { physicalName } from './physical-name.ts'
import { readStacks } from './read-stacks.ts'
import { resolveIn, type Scope } from './intrinsics.ts'
import { stackScope, type Surroundings } from './stack-scope.ts'
import type { Stack, TemplateResource } from './template.ts'

const key = (stack: string, id: string) => `${stack}/${id}`

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Each property is worked out when first read: one may need a custom resource that another property's reader must start. */
const lazily = (raw: Properties, property: (name: string) => unknown): Properties => {
  const resolved: Properties = {}
  for (const name of Object.keys(raw))
    Object.defineProperty(resolved, name, { enumerable: true, get: once(() => property(name)) })
  return resolved
}

const versioned = (type: string) => type === 'AWS::Lambda::Version' || type === 'AWS::Lambda::Alias'

const readResource = (stack: Stack, id: string, raw: TemplateResource, scope: Scope): Resource => {
  const property = (name: string) => resolveIn(scope, raw.Properties?.[name])
  const name = once(() => physicalName(raw.Type, stack.name, id, property))
  const arn = once(() => {
    if (versioned(raw.Type))
      return `${arnOf('AWS::Lambda::Function', String(property('FunctionName')))}:${raw.Properties?.Name ?? 1}`
    return arnOf(raw.Type, name(), (property('EventBusName') ?? property('GroupName')) as string | undefined)
  })
  const properties = lazily(raw.Properties ?? {}, property)
  return {
    id,
    stack: stack.name,
    type: raw.Type,
    get name() {
      return name()
    },
    get arn() {
      return arn()
    },
    properties,
    metadata: raw.Metadata ?? {},
    dependsOn: [raw.DependsOn ?? []].flat(),
  }
}

/** Reads a cloud assembly; throws a sentence when it holds something the desk cannot honour. */
export const readAssembly = (path: string, addresses: Addresses): Assembly => {
  const dir = resolve(path)
  const stacks = readStacks(dir)
  const resources = new Map<string, Resource>()
  const answers = new Map<string, CustomAnswer>()
  const scopes = new Map<string, Scope>()

  const output = (stackName: string, id: string): unknown => {
    const found = stacks.find((stack) => stack.name === stackName)?.template.Outputs?.[id]
    if (!found) throw new Error(`the assembly has no output ${stackName}.${id}`)
    return resolveIn(scopes.get(stackName)!, found.Value)
  }

  const exported = (name: string): unknown => {
    for (const stack of stacks) {
      const scope = scopes.get(stack.name)!
      for (const [id, { Export }] of Object.entries(stack.template.Outputs ?? {}))
        if (Export && resolveIn(scope, Export.Name) === name) return output(stack.name, id)
    }
    throw new Error(`no stack exports '${name}'`)
  }

  const surroundings: Surroundings = {
    addresses,
    resource: (stack, id) => resources.get(key(stack, id)),
    custom: (stack, id) => answers.get(key(stack, id)),
    exported,
    ssmParameter: (name) => {
      const parameter = [...resources.values()].find((one) => one.type === 'AWS::SSM::Parameter' && one.name === name)
      return parameter && String(parameter.properties.Value)
    },
  }

  for (const stack of stacks) {
    const scope = stackScope(stack, surroundings)
    scopes.set(stack.name, scope)
    for (const [id, raw] of Object.entries(stack.template.Resources ?? {})) {
      refuseUnknownType(raw.Type, key(stack.name, id))
      if (raw.Condition && !scope.condition(raw.Condition)) continue
      resources.set(key(stack.name, id), readResource(stack, id, raw, scope))
    }
  }

  const running = Map.groupBy(
    [...resources.values()].filter(({ type }) => !isLeftOut(type)),
    ({ type }) => type,
  )

  return {
    dir,
    all: () => [...resources.values()],
    of: (...types) => types.flatMap((type) => running.get(type) ?? []),
    asset: assetFinder(dir),
    output,
    settle: (stack, id, answer) => void answers.set(key(stack, id), answer),
  }
}
