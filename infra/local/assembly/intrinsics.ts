import { REGION } from '../aws/service.ts'

/** How one stack answers the questions its intrinsics ask. */
export interface Scope {
  ref(id: string): unknown
  attribute(id: string, name: string): unknown
  importValue(name: string): unknown
  mapping(name: string, first: string, second: string): unknown
  condition(name: string): boolean
  /** Applied to every string that Join or Sub composes. */
  address(text: string): string
}

/** AWS::NoValue removes the property it stands for. */
const NOTHING = undefined

const PLACEHOLDER = /\$\{([^!}][^}]*)\}/g
const LITERAL_PLACEHOLDER = /\$\{!([^}]*)\}/g

/** Works out every intrinsic in `value`; throws on one it does not know. */
export const resolveIn = (scope: Scope, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolveIn(scope, item)).filter((item) => item !== NOTHING)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [name, argument] = entries[0] ?? []
  if (entries.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::')))
    return intrinsic(scope, name, argument)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolveIn(scope, item)]).filter(([, item]) => item !== NOTHING),
  )
}

const list = (scope: Scope, value: unknown): unknown[] => {
  const resolved = resolveIn(scope, value)
  return Array.isArray(resolved) ? resolved : String(resolved).split(',')
}

const substitute = (scope: Scope, argument: unknown): string => {
  const [text, own = {}] = (Array.isArray(argument) ? argument : [argument]) as [string, Record<string, unknown>?]
  const filled = text.replace(PLACEHOLDER, (_, key: string) => {
    if (key in own) return String(resolveIn(scope, own[key]))
    const dot = key.indexOf('.')
    return String(dot < 0 ? scope.ref(key) : scope.attribute(key.slice(0, dot), key.slice(dot + 1)))
  })
  return scope.address(filled.replace(LITERAL_PLACEHOLDER, '${$1}'))
}

const intrinsic = (scope: Scope, name: string, argument: unknown): unknown => {
  const parts = argument as unknown[]
  switch (name) {
    case 'Ref':
      return scope.ref(String(argument))
    case 'Fn::GetAtt': {
      const [id, ...path] = typeof argument === 'string' ? argument.split('.') : (parts as string[])
      return scope.attribute(id!, path.join('.'))
    }
    case 'Fn::Join':
      return scope.address(list(scope, parts[1]).join(String(parts[0])))
    case 'Fn::Sub':
      return substitute(scope, argument)
    case 'Fn::Select':
      return list(scope, parts[1])[Number(resolveIn(scope, parts[0]))]
    case 'Fn::Split':
      return String(resolveIn(scope, parts[1])).split(String(parts[0]))
    case 'Fn::If':
      return resolveIn(scope, scope.condition(String(parts[0])) ? parts[1] : parts[2])
    case 'Fn::FindInMap': {
      const [map, first, second] = parts.map((part) => String(resolveIn(scope, part)))
      return resolveIn(scope, scope.mapping(map!, first!, second!))
    }
    case 'Fn::ImportValue':
      return scope.importValue(String(resolveIn(scope, argument)))
    case 'Fn::Base64':
      return Buffer.from(String(resolveIn(scope, argument))).toString('base64')
    case 'Fn::GetAZs':
      return ['a', 'c', 'd'].map((zone) => REGION + zone)
    case 'Fn::Length':
      return list(scope, argument).length
    case 'Fn::ToJsonString':
      return JSON.stringify(resolveIn(scope, argument))
    default:
      throw new Error(`unknown intrinsic '${name}'`)
  }
}
