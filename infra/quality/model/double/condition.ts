// DynamoDB's condition expressions, as far as our stores write them: comparisons, attribute_exists and its opposite, AND, OR, NOT, brackets.
// docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html

export type Item = Record<string, unknown>
export interface Names {
  names?: Record<string, string>
  values?: Record<string, unknown>
}

const TOKEN = /\s*(<=|>=|<>|[=<>(),]|[#:]?[\w.#]+)/gy

export const tokens = (text: string): string[] => {
  TOKEN.lastIndex = 0
  const found: string[] = []
  for (let match; (match = TOKEN.exec(text));) found.push(match[1]!)
  return found
}

/** `#use.#member` → what stands there; undefined when any step is missing. */
export const valueAt = (item: Item | undefined, path: string, given: Names): unknown =>
  path.includes('.') || path.startsWith('#') ? valueBelow(item, path, given) : item?.[path]

const valueBelow = (item: Item | undefined, path: string, { names = {} }: Names): unknown =>
  path.split('.').reduce<unknown>((at, step) => {
    const name = step.startsWith('#') ? names[step] : step
    if (name === undefined) throw new Error(`no name ${step}`)
    return at === null || at === undefined ? undefined : (at as Item)[name]
  }, item)

const isSame = (left: unknown, right: unknown): boolean =>
  left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))

const compare = (left: unknown, operator: string, right: unknown): boolean => {
  // What is not there, or of another type, is like nothing and therefore unlike everything.
  if (left === undefined || typeof left !== typeof right) return operator === '<>'
  const [a, b] = [left as number, right as number]
  switch (operator) {
    case '=':
      return isSame(left, right)
    case '<>':
      return !isSame(left, right)
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    default:
      throw new Error(`no comparison ${operator}`)
  }
}

type Rule = (item: Item | undefined, given: Names) => boolean

const parsed = new Map<string, Rule>()

/** Reads an expression once; the same text comes again and again. */
export const condition = (text: string): Rule => {
  const known = parsed.get(text)
  if (known) return known
  const rest = tokens(text)
  const next = () => {
    const token = rest.shift()
    if (token === undefined) throw new Error(`${text} ends too soon`)
    return token
  }
  const take = (token: string) => {
    if (next() !== token) throw new Error(`${text}: ${token} is missing`)
  }
  const operand = (token: string) => (item: Item | undefined, given: Names) => {
    if (!token.startsWith(':')) return valueAt(item, token, given)
    if (!given.values || !(token in given.values)) throw new Error(`no value ${token}`)
    return given.values[token]
  }
  const single = (): Rule => {
    const token = next()
    if (token === '(') {
      const inside = either()
      take(')')
      return inside
    }
    if (token === 'NOT') {
      const rule = single()
      return (item, given) => !rule(item, given)
    }
    if (token === 'attribute_exists' || token === 'attribute_not_exists') {
      take('(')
      const path = next()
      take(')')
      const isWanted = token === 'attribute_exists'
      return (item, given) => (valueAt(item, path, given) !== undefined) === isWanted
    }
    const left = operand(token)
    const operator = next()
    const right = operand(next())
    return (item, given) => compare(left(item, given), operator, right(item, given))
  }
  const both = (): Rule => {
    let rule = single()
    while (rest[0] === 'AND') {
      next()
      const [one, other] = [rule, single()]
      rule = (item, given) => one(item, given) && other(item, given)
    }
    return rule
  }
  const either = (): Rule => {
    let rule = both()
    while (rest[0] === 'OR') {
      next()
      const [one, other] = [rule, both()]
      rule = (item, given) => one(item, given) || other(item, given)
    }
    return rule
  }
  const rule = either()
  if (rest.length > 0) throw new Error(`${text}: what is ${rest[0]}?`)
  parsed.set(text, rule)
  return rule
}
