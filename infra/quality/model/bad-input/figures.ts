// Every place where somebody writes a figure, and the figures that are none.
import type { FailureWord } from '#shared/text/refusals.ts'
import type { RouteKey } from './front-door.ts'
import { raw } from './raw.ts'
import type { Callers, Scene } from './scene.ts'

/** A place of an input; all the rest of it is good. */
export interface Figure {
  route: RouteKey
  as: keyof Callers
  good: (scene: Scene) => object | Promise<object>
  /** `lines.0.price` */
  at: string
  /** Zero is a figure here. */
  zero?: true
  /** Below zero is one too: a correction takes off. */
  signed?: true
  /** Leaving it out is something else, and fine. */
  nullable?: true
  /** One more than the most. */
  tooMuch?: number
  /** `input-invalid` unless told. */
  word?: FailureWord
  /** Where the refusal says it is, when that is not the place in the input. */
  field?: string
}

/** As JSON carries them: what is no number in JavaScript comes as null, infinity as a literal too large. */
const NEVER: Readonly<Record<string, unknown>> = {
  fractional: 1.5,
  'a fraction of one': raw('0.1'),
  'nearly whole': raw('100.00001'),
  'a million times a thousand million': 1e15,
  'beyond what is counted exactly': raw('9007199254740993'),
  endless: raw('1e999'),
  'endless below zero': raw('-1e999'),
  digits: '100',
  'digits with decimals': '100.00',
  words: '一百',
  nothing: '',
  true: true,
  'a list': [100],
}

/** What nobody may write there. */
export const badFigures = ({ zero, signed, nullable, tooMuch }: Figure): [bad: string, value: unknown][] => [
  ...Object.entries(NEVER),
  ...(signed ? [] : [['negative', -1] as [string, unknown]]),
  ...(zero ? [] : [['zero', 0] as [string, unknown]]),
  ...(nullable ? [] : [['not a number', Number.NaN] as [string, unknown]]),
  ...(tooMuch === undefined ? [] : [['more than the most', tooMuch] as [string, unknown]]),
]

/** The same input with another value at that place. */
export const withValue = (input: unknown, path: string, value: unknown): object => {
  const [first, ...rest] = path.split('.') as [string, ...string[]]
  const copy: Record<string, unknown> | unknown[] = Array.isArray(input) ? [...input] : { ...(input as object) }
  const inner = (copy as Record<string, unknown>)[first]
  ;(copy as Record<string, unknown>)[first] = rest.length === 0 ? value : withValue(inner, rest.join('.'), value)
  return copy
}
