import { expect, test } from 'vitest'

const HAN = /\p{Script=Han}/u
/** What a company's tax ID is called where it is asked for. */
const NAME = '統一編號'

const all = import.meta.glob<Record<string, Record<string, unknown>>>('./cards/*/words/{zh-hant,en,ja}.ts', {
  eager: true,
})
const wordsAt = (kind: string, language: string) => Object.values(all[`./cards/${kind}/words/${language}.ts`]!)[0]!

const textsOf = (said: unknown, way = ''): [string, string][] =>
  typeof said === 'string'
    ? [[way, said]]
    : Object.entries(said as object).flatMap(([key, part]) => textsOf(part, `${way}.${key}`))

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

const KINDS = [...new Set(Object.keys(all).map((path) => path.split('/')[2]!))]

test('every kind of card has words of its own', () => expect(KINDS).toHaveLength(4))

test.each(KINDS)('the forms of a %s card give the same facts in each language', (kind) => {
  const source = new Map(textsOf(wordsAt(kind, 'zh-hant')))
  for (const language of ['en', 'ja']) {
    const said = new Map(textsOf(wordsAt(kind, language)))
    const invented = [...said].filter(([way, text]) => places(text).some((one) => !source.get(way)?.includes(one)))
    expect(invented, language).toEqual([])
    expect(
      [...source.keys()].filter((way) => !said.has(way)),
      language,
    ).toEqual([])
  }
  expect(textsOf(wordsAt(kind, 'en')).filter(([, text]) => HAN.test(text.replace(NAME, '')))).toEqual([])
})
