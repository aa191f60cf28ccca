// What a refusal is: a word that the contract declares with its status, a sentence in three languages, and nothing written.
import { expect } from 'vitest'
import type { Locale } from '#shared/base/text.ts'
import { COMMON_FAILURES, type Route } from '#shared/contract/route.ts'
import { refusal, type FailureWord } from '#shared/text/refusals.ts'
import type { Answer, RouteKey } from './front-door.ts'
import type { Callers, Scene } from './scene.ts'

/** What was bad of it, who asked for what, and the word they have to hear. */
export interface Row {
  bad: string
  as: keyof Callers
  route: RouteKey
  /** A copy of its own at each call: what it makes before is there when it is asked. */
  input: (scene: Scene) => object | Promise<object>
  word: FailureWord
  /** Names the place of what could not be read. */
  field?: string
}

const LOCALES: readonly Locale[] = ['zh-Hant', 'en', 'ja']
/** How often somebody asked or guessed is counted, whatever the answer: it is what stops them. */
const COUNTED = new Set(['coupon-misses', 'clerk-tries', 'pin-tries'])

/** Every item as it stands. Items of the double are frozen, so one that was written is another one, be it the same letter by letter. */
export const standing = ({ table }: Pick<Scene, 'table'>) =>
  table.all().filter(({ pk, _et }) => !pk.startsWith('door#rate#') && !COUNTED.has(String(_et)))

export const expectNothingWritten = (scene: Scene, was: readonly object[], why: string) => {
  const is = standing(scene)
  const isSame = is.length === was.length && is.every((item, nth) => item === was[nth])
  if (!isSame) expect(is, why).toEqual(was)
  expect(isSame, `${why}: written again as it was`).toBe(true)
}

const statusOf = (route: Route, word: string) =>
  (({ ...COMMON_FAILURES, ...route.failures }) as Record<string, number>)[word]

const expectSentence = (word: FailureWord, { detail, facts }: Answer, why: string) => {
  for (const locale of LOCALES) {
    const said = refusal(word, locale, facts as never)
    expect(said.title && said.words, `${why} says nothing in ${locale}`).toBeTruthy()
    expect(said, `${why} has no sentence in ${locale}`).not.toEqual(refusal('unexpected', locale))
    expect(`${said.title}${said.words}`, `${why} leaves a place open in ${locale}`).not.toMatch(/undefined|[{}]/)
  }
  expect(detail, why).toBe(refusal(word, 'zh-Hant', facts as never).words)
}

export const expectRefused = (scene: Scene, row: Omit<Row, 'input' | 'as'>, answer: Answer, was: readonly object[]) => {
  const why = `${row.route}, ${row.bad}`
  expect(answer.code ?? 'done', `${why} ${JSON.stringify(answer.facts ?? {})}`).toBe(row.word)
  const status = statusOf(scene.door.routeOf(row.route), row.word)
  expect(status, `${why}: the contract does not name ${row.word}`).toBeDefined()
  expect(answer.status, why).toBe(status)
  if (row.field !== undefined) expect(answer.facts?.field, why).toBe(row.field)
  expectSentence(row.word, answer, why)
  expectNothingWritten(scene, was, why)
}

/** Sends it and looks at all of that. */
export const refuses = async (scene: Scene, row: Row) => {
  const input = await row.input(scene)
  const was = standing(scene)
  const answer = await scene.door.ask(row.route, scene.callers[row.as], input)
  expectRefused(scene, row, answer, was)
}
