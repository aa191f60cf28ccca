// What PutRule refuses. EventBridge answers with the first fault it finds.
import { isIP } from 'node:net'
import { AwsError } from '../service.ts'

/** Quota "Event pattern size", in characters. */
const PATTERN_CHARACTERS = 2_048
/** EventBridge compares numbers between minus and plus five billion. */
const NUMBER_LIMIT = 5e9

const refuse = (reason: string): never => {
  throw new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`)
}
const isScalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isText = (value: unknown) => typeof value === 'string'
const isTextOrList = (value: unknown) => [value].flat().length > 0 && [value].flat().every(isText)
const isAffix = (value: unknown) =>
  isText(value) || (isObject(value) && Object.keys(value).length === 1 && isText(value['equals-ignore-case']))
const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isNumeric = (value: unknown) => {
  if (!Array.isArray(value) || ![2, 4].includes(value.length)) return false
  const numbers = value.filter((_, i) => i % 2)
  const inRange = numbers.every((n) => typeof n === 'number' && Math.abs(n) <= NUMBER_LIMIT)
  const signs = value.filter((_, i) => i % 2 === 0)
  if (signs.length === 1) return inRange && ['<', '<=', '>', '>=', '='].includes(signs[0])
  return inRange && /^>=?$/.test(signs[0]) && /^<=?$/.test(signs[1]) && numbers[0] < numbers[1]
}
const isCidr = (value: unknown) => {
  const [base = '', bits = '', ...rest] = String(value).split('/')
  const family = isIP(base)
  return isText(value) && family > 0 && !rest.length && /^\d+$/.test(bits) && +bits <= (family === 6 ? 128 : 32)
}
const isWildcard = (value: unknown) => isText(value) && !/(^|[^\\])\*\*/.test(String(value))
const isAnythingBut = (value: unknown) => {
  if (!isObject(value)) {
    const values = [value].flat()
    return values.length > 0 && values.every((one) => isText(one) || typeof one === 'number')
  }
  const [[name = '', operand] = []] = Object.entries(value)
  if (Object.keys(value).length !== 1) return false
  if (name === 'wildcard') return [operand].flat().every(isWildcard)
  return ['prefix', 'suffix', 'equals-ignore-case'].includes(name) && isTextOrList(operand)
}

const operands: Record<string, (operand: unknown) => boolean> = {
  exists: (operand) => typeof operand === 'boolean',
  prefix: isAffix,
  suffix: isAffix,
  'equals-ignore-case': isText,
  wildcard: isWildcard,
  cidr: isCidr,
  numeric: isNumeric,
  'anything-but': isAnythingBut,
}

const checkRule = (rule: unknown, at: string) => {
  if (isScalar(rule)) return
  if (!isObject(rule)) return refuse(`${at}: match value must be String, number, true, false, or null`)
  const [[name = '', operand] = []] = Object.entries(rule)
  const isValid = operands[name]
  if (!isValid) return refuse(`${at}: Unrecognized match type ${name}`)
  if (Object.keys(rule).length !== 1) refuse(`${at}: Only one key allowed in match expression`)
  if (!isValid(operand)) refuse(`${at}: Value of ${name} is not valid`)
}

const checkFields = (pattern: Record<string, unknown>, at: string): void => {
  if (!Object.keys(pattern).length) refuse(`${at || 'pattern'}: Empty objects are not allowed`)
  for (const [key, expected] of Object.entries(pattern)) {
    const here = at ? `${at}.${key}` : key
    if (isObject(expected)) checkFields(expected, here)
    else if (!Array.isArray(expected)) refuse(`"${here}" must be an object or an array`)
    else if (!expected.length) refuse(`${here}: Empty arrays are not allowed`)
    else if (key === '$or' && expected.every(isObject)) expected.forEach((branch) => checkFields(branch, here))
    else expected.forEach((rule) => checkRule(rule, here))
  }
}

/** The parsed pattern; throws InvalidEventPatternException. */
export const checkPattern = (text: string): Record<string, unknown> => {
  if (text.length > PATTERN_CHARACTERS) refuse(`Event pattern is longer than ${PATTERN_CHARACTERS} characters`)
  let pattern: unknown
  try {
    pattern = JSON.parse(text)
  } catch (error) {
    return refuse(`Filter is not valid JSON: ${(error as Error).message}`)
  }
  if (!isObject(pattern)) return refuse('Filter is not an object')
  checkFields(pattern, '')
  return pattern
}
