import { many, type Context, type Statement } from './policy.ts'
import { arnLike, wildcard } from './wildcard.ts'

type Test = (wanted: string, given: string) => boolean

const TESTS: Record<string, Test> = {
  StringEquals: (wanted, given) => wanted === given,
  StringEqualsIgnoreCase: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  StringLike: wildcard,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  NumericEquals: (wanted, given) => Number(given) === Number(wanted),
  NumericLessThan: (wanted, given) => Number(given) < Number(wanted),
  NumericLessThanEquals: (wanted, given) => Number(given) <= Number(wanted),
  NumericGreaterThan: (wanted, given) => Number(given) > Number(wanted),
  NumericGreaterThanEquals: (wanted, given) => Number(given) >= Number(wanted),
}

const NEGATED: Record<string, string> = {
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
}

const valueOf = (context: Context, key: string): string[] | undefined => {
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())
  return found && many(found[1])
}

const operatorHolds = (operator: string, wanted: string[], given: string[] | undefined): boolean => {
  const [, set, base, ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? []
  if (!base) throw new Error(`unknown condition operator '${operator}'`)
  if (base === 'Null') return wanted.some((value) => (value === 'true') === (given === undefined))
  if (given === undefined) return Boolean(ifExists) || set === 'ForAllValues' || base in NEGATED
  const negated = base in NEGATED
  const test = TESTS[NEGATED[base] ?? base]
  if (!test) throw new Error(`unknown condition operator '${operator}'`)
  const passes = (value: string) => wanted.some((one) => test(one, value)) !== negated
  return set === 'ForAnyValue' ? given.some(passes) : given.every(passes)
}

/** Every operator and every key of a statement's Condition must hold. */
export const conditionsHold = (condition: Statement['Condition'], context: Context): boolean =>
  Object.entries(condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      operatorHolds(operator, many(wanted).map(String), valueOf(context, key)),
    ),
  )
