// DynamoDB's update expressions, as far as our stores write them: SET a value, a sum or what was there before, ADD a number, REMOVE.
import { valueAt, type Item, type Names } from './condition.ts'

const CLAUSE = /\b(SET|ADD|REMOVE)\s+(.*?)(?=\s+(?:SET|ADD|REMOVE)\s|$)/gs

const nameOf = (path: string, { names = {} }: Names): string => {
  const name = path.startsWith('#') ? names[path] : path
  if (!name || path.includes('.')) throw new Error(`cannot change ${path}`)
  return name
}

const KEPT = /^if_not_exists\((\S+),\s*(\S+)\)$/
/** Not those between brackets. */
const COMMAS = /,(?![^(]*\))/

const operand = (text: string, item: Item, given: Names): unknown => {
  const [, kept, otherwise] = KEPT.exec(text) ?? []
  if (kept) return valueAt(item, kept, given) ?? operand(otherwise!, item, given)
  return text.startsWith(':') ? given.values?.[text] : valueAt(item, text, given)
}

const sum = (text: string, item: Item, given: Names): unknown => {
  const parts = KEPT.test(text) ? null : /^(\S+)\s*([+-])\s*(\S+)$/.exec(text)
  if (!parts) return operand(text, item, given)
  const [left, right] = [operand(parts[1]!, item, given), operand(parts[3]!, item, given)]
  if (typeof left !== 'number' || typeof right !== 'number') throw new Error('ValidationException: not a number')
  return parts[2] === '+' ? left + right : left - right
}

/** The item after an update; the right sides are of the item before it. */
export const changed = (expression: string, before: Item, given: Names): Item => {
  const item = { ...before }
  for (const [, verb, body] of expression.matchAll(CLAUSE))
    for (const part of body!.split(COMMAS).map((one) => one.trim())) {
      if (verb === 'REMOVE') delete item[nameOf(part, given)]
      else if (verb === 'SET') {
        const [path, value] = part.split(/\s*=\s*/) as [string, string]
        item[nameOf(path, given)] = sum(value, before, given)
      } else {
        const [path, value] = part.split(/\s+/) as [string, string]
        const name = nameOf(path, given)
        item[name] = Number(before[name] ?? 0) + Number(given.values?.[value])
      }
    }
  return item
}
