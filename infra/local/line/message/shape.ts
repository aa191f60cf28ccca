// Small pieces of which LINE's message objects are described; each fault names its place as LINE does: messages[0].text
import type { Fault } from '../server/failure.ts'

export type Check = (value: unknown, at: string, faults: Fault[]) => void
/** A required property ends with nothing, an optional one is wrapped in `may`. */
export type Fields = Record<string, Check>

interface Optional extends Check {
  optional: true
}

export const NOT_EMPTY = 'May not be empty'

export const may = (check: Check): Check =>
  Object.assign((value: unknown, at: string, faults: Fault[]) => check(value, at, faults), { optional: true as const })

const isOptional = (check: Check): boolean => (check as Partial<Optional>).optional === true
const place = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Labels and template words count what people see as letters; everything else counts UTF-16 units. */
export const graphemes = (text: string): number => [...segmenter.segment(text)].length

interface TextLimits {
  min?: number
  max?: number
  count?: (text: string) => number
}

export const text =
  ({ min = 1, max = Number.MAX_SAFE_INTEGER, count = (s) => s.length }: TextLimits = {}): Check =>
  (value, at, faults) => {
    if (typeof value !== 'string') faults.push({ message: 'must be a string', property: at })
    else if (min > 0 && value.length === 0) faults.push({ message: NOT_EMPTY, property: at })
    else if (count(value) > max) faults.push({ message: `Length must be between 0 and ${max}`, property: at })
  }

export const matches =
  (pattern: RegExp, message: string): Check =>
  (value, at, faults) => {
    if (typeof value !== 'string' || !pattern.test(value)) faults.push({ message, property: at })
  }

export const oneOf = (...words: (string | number | boolean)[]): Check => {
  const allowed = new Set<unknown>(words)
  return (value, at, faults) => {
    if (!allowed.has(value))
      faults.push({ message: `Must be one of the following values: [${words.join(', ')}]`, property: at })
  }
}

export const flag: Check = (value, at, faults) => {
  if (typeof value !== 'boolean') faults.push({ message: 'must be a boolean', property: at })
}

export const whole =
  (min = 0, max = Number.MAX_SAFE_INTEGER): Check =>
  (value, at, faults) => {
    if (!Number.isInteger(value)) faults.push({ message: 'must be an integer', property: at })
    else if ((value as number) < min || (value as number) > max)
      faults.push({ message: `Must be between ${min} and ${max}`, property: at })
  }

export const number =
  (min: number, max: number): Check =>
  (value, at, faults) => {
    if (typeof value !== 'number' || value < min || value > max)
      faults.push({ message: `Must be between ${min} and ${max}`, property: at })
  }

export const list =
  (item: Check, min: number, max: number): Check =>
  (value, at, faults) => {
    if (!Array.isArray(value)) faults.push({ message: 'must be an array', property: at })
    else if (value.length < min || value.length > max)
      faults.push({ message: `Size must be between ${min} and ${max}`, property: at })
    else value.forEach((one, index) => item(one, `${at}[${index}]`, faults))
  }

/** An object with exactly these properties. @param missing LINE's word where a required one is absent */
export const object =
  (fields: Fields, missing = NOT_EMPTY): Check =>
  (value, at, faults) => {
    if (!isObject(value)) return void faults.push({ message: 'must be an object', property: at })
    for (const [name, check] of Object.entries(fields)) {
      const given = value[name]
      if (given === undefined || given === null) {
        if (!isOptional(check)) faults.push({ message: missing, property: place(at, name) })
      } else check(given, place(at, name), faults)
    }
    for (const name of Object.keys(value))
      if (!Object.hasOwn(fields, name)) faults.push({ message: 'unknown property', property: place(at, name) })
  }

/** An object whose `type` says which shape it has. */
export const byType = (shapes: Record<string, Check>): Check => {
  const types = Object.keys(shapes)
  return (value, at, faults) => {
    if (!isObject(value)) return void faults.push({ message: 'must be an object', property: at })
    const { type } = value
    if (type === undefined || type === null) faults.push({ message: NOT_EMPTY, property: place(at, 'type') })
    else if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
      faults.push({
        message: `Must be one of the following values: [${types.join(', ')}]`,
        property: place(at, 'type'),
      })
    else shapes[type]!(value, at, faults)
  }
}

/** One shape and what must hold besides. A null has been refused by the shape; the others need not look at it. */
export const all =
  (shape: Check, ...besides: Check[]): Check =>
  (value, at, faults) => {
    shape(value, at, faults)
    if (value !== null) for (const check of besides) check(value, at, faults)
  }

/** For shapes that contain themselves. */
export const later =
  (check: () => Check): Check =>
  (value, at, faults) =>
    check()(value, at, faults)
