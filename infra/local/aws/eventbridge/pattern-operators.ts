import { BlockList, isIP } from 'node:net'

type Check = (operand: unknown, value: unknown) => boolean

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
}

const listed = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand])

const ignoringCase = (operand: unknown): string | undefined =>
  operand !== null && typeof operand === 'object' && 'equals-ignore-case' in operand
    ? String(operand['equals-ignore-case']).toLowerCase()
    : undefined

const affix =
  (has: (value: string, part: string) => boolean): Check =>
  (operand, value) => {
    if (typeof value !== 'string') return false
    const lowered = ignoringCase(operand)
    return lowered === undefined ? has(value, String(operand)) : has(value.toLowerCase(), lowered)
  }

/** `*` stands for any run of characters; `\*` and `\\` for themselves. */
const wildcard = (pattern: string, value: string): boolean => {
  const parts = [...pattern.matchAll(/((?:\\.|[^*\\])*)(\*|$)/g)]
    .map(([, part = '']) => part.replace(/\\(.)/g, '$1'))
    .slice(0, (pattern.replace(/\\./g, '').match(/\*/g)?.length ?? 0) + 1)
  const [first = '', ...rest] = parts
  if (!rest.length) return value === first
  if (!value.startsWith(first)) return false
  let from = first.length
  for (const part of rest.slice(0, -1)) {
    const found = value.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  const last = rest.at(-1) ?? ''
  return value.length - last.length >= from && value.endsWith(last)
}

const cidr: Check = (operand, value) => {
  if (typeof value !== 'string') return false
  const [base = '', bits] = String(operand).split('/')
  const family = isIP(value)
  if (!family || isIP(base) !== family) return false
  const net = new BlockList()
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  net.addSubnet(base, Number(bits), kind)
  return net.check(value, kind)
}

const numeric: Check = (operand, value) => {
  if (typeof value !== 'number' || !Array.isArray(operand)) return false
  for (let i = 0; i < operand.length; i += 2)
    if (!comparisons[String(operand[i])]?.(value, Number(operand[i + 1]))) return false
  return true
}

const operators: Record<string, Check> = {
  prefix: affix((value, part) => value.startsWith(part)),
  suffix: affix((value, part) => value.endsWith(part)),
  'equals-ignore-case': (operand, value) =>
    typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase(),
  wildcard: (operand, value) => typeof value === 'string' && wildcard(String(operand), value),
  cidr,
  numeric,
  'anything-but': (operand, value) =>
    operand !== null && typeof operand === 'object' && !Array.isArray(operand)
      ? !Object.entries(operand).some(([name, wanted]) => listed(wanted).some((one) => holds(name, one, value)))
      : !listed(operand).includes(value),
}

/** Whether `value` satisfies `{ [operator]: operand }`; an operator nobody knows is an error, never a silent no. */
export const holds = (operator: string, operand: unknown, value: unknown): boolean => {
  const check = operators[operator]
  if (!check) throw new Error(`unrecognized match type ${operator}`)
  return check(operand, value)
}
