// EventBridge event patterns. Source: docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
import { holds } from './pattern-operators.ts'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)

const wantsAbsence = (rule: unknown) => isObject(rule) && rule.exists === false

const matchesRule = (rule: unknown, value: unknown): boolean => {
  if (!isObject(rule)) return rule === value
  return Object.entries(rule).every(([operator, operand]) =>
    operator === 'exists' ? operand === true : holds(operator, operand, value),
  )
}

// `exists` looks at leaves only: an object or an empty array counts as absent.
const matchesField = (rules: unknown[], value: unknown): boolean => {
  if (value === undefined || isObject(value)) return rules.some(wantsAbsence)
  if (Array.isArray(value))
    return value.length ? value.some((one) => matchesField(rules, one)) : rules.some(wantsAbsence)
  return rules.some((rule) => !wantsAbsence(rule) && matchesRule(rule, value))
}

/** Whether `event` satisfies `pattern`. Fields below one array must match within one of its elements. */
export const match = (pattern: unknown, event: unknown): boolean => {
  if (!isObject(pattern)) return false
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or' && Array.isArray(expected)) return expected.some((branch) => match(branch, event))
    const value = isObject(event) ? event[key] : undefined
    if (Array.isArray(expected)) return matchesField(expected, value)
    if (Array.isArray(value)) return value.some((element) => isObject(element) && match(expected, element))
    return match(expected, isObject(value) ? value : {})
  })
}
