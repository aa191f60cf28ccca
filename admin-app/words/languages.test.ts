import { describe, expect, test } from 'vitest'
import type { Locale } from '#shared/base/text.ts'
import { LANGUAGES } from './languages.ts'

const TRANSLATED = ['en', 'ja'] as const satisfies readonly Locale[]
const HAN = /\p{Script=Han}/u
/** What is called so in every language. */
const NAMES = /集點|中文|日本語|統一編號/g

/** Every text by the way to it; what a language brings besides its own words (facts that are the same in all) is told by none. */
const textsOf = (said: unknown, way = ''): [string, string][] =>
  typeof said === 'string'
    ? [[way, said]]
    : typeof said === 'object' && said !== null
      ? Object.entries(said).flatMap(([key, part]) => textsOf(part, way ? `${way}.${key}` : key))
      : []

/** Which facts of a day are told is the language's own choice. */
const isTime = (way: string) => way.startsWith('times.')

const wordsOf = async (locale: Locale) => {
  const { words, rooms } = LANGUAGES[locale]
  return new Map([...textsOf(await words()), ...textsOf(await rooms())])
}

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe.each(TRANSLATED)('the desk in %s', (locale) => {
  test('says everything that it says in Chinese', async () => {
    const source = await wordsOf('zh-Hant')
    const said = await wordsOf(locale)
    expect(source.size).toBeGreaterThan(1_000)
    const unsaid = [...source].filter(([way, text]) => text !== '' && !said.has(way)).map(([way]) => way)
    expect(unsaid).toEqual([])
  })

  test('asks for no fact that nobody gives', async () => {
    const source = await wordsOf('zh-Hant')
    const invented = [...(await wordsOf(locale))].flatMap(([way, text]) => {
      const given = new Set(placesIn(source.get(way) ?? ''))
      const unknown = placesIn(text).filter((place) => source.has(way) && !isTime(way) && !given.has(place))
      return unknown.map((place) => `${way} ${place}`)
    })
    expect(invented).toEqual([])
  })

  test('leaves no fact out', async () => {
    const said = await wordsOf(locale)
    const lost = [...(await wordsOf('zh-Hant'))].flatMap(([way, text]) =>
      placesIn(text)
        .filter((place) => said.has(way) && !isTime(way) && !said.get(way)!.includes(place))
        .map((place) => `${way} ${place}`),
    )
    expect(lost).toEqual([])
  })

  test('is no copy of the Chinese', async () => {
    const source = await wordsOf('zh-Hant')
    const said = await wordsOf(locale)
    const long = [...source].filter(([, text]) => HAN.test(text.replace(NAMES, '')) && text.length > 6)
    expect(long.filter(([way, text]) => said.get(way) === text).map(([way]) => way)).toEqual([])
  })
})

test('the desk in English has no Chinese in it but what is the name of something', async () => {
  const chinese = [...(await wordsOf('en'))].filter(([, text]) => HAN.test(text.replace(NAMES, '')))
  expect(chinese).toEqual([])
})
