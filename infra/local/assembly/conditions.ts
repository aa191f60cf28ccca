/** What a condition needs to know of the template around it. */
export interface ConditionScope {
  conditions: Record<string, unknown>
  resolve(value: unknown): unknown
}

/** Evaluates Fn::Equals, Fn::Not, Fn::And, Fn::Or and { Condition: name }. */
export const holds = (expression: unknown, scope: ConditionScope): boolean => {
  const [[name, value] = []] = Object.entries((expression ?? {}) as Record<string, unknown>)
  const parts = value as unknown[]
  switch (name) {
    case 'Fn::Equals':
      return scope.resolve(parts[0]) === scope.resolve(parts[1])
    case 'Fn::Not':
      return !holds(parts[0], scope)
    case 'Fn::And':
      return parts.every((part) => holds(part, scope))
    case 'Fn::Or':
      return parts.some((part) => holds(part, scope))
    case 'Condition':
      return named(String(value), scope)
    default:
      throw new Error(`unknown condition function '${name}'`)
  }
}

export const named = (name: string, scope: ConditionScope): boolean => {
  if (!(name in scope.conditions)) throw new Error(`the template has no condition '${name}'`)
  return holds(scope.conditions[name], scope)
}
