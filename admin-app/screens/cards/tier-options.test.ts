import { expect, test } from 'vitest'
import { PLAIN, type Program } from '#shared/domain/card/program.ts'
import { mayEarn, NO_HABIT } from '#shared/domain/card/may-earn.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { freshPage } from '../tiers/scheme-page.ts'
import { lackingToPublish } from './program-page.ts'
import { rulesSentence } from './rules-sentence.ts'
import { tierOptions } from './tier-options.ts'

const scheme = schemeOf()
const page = (scope: 'brand' | 'group', live: typeof scheme | null) => ({ ...freshPage('tsc_1', scope), live })
const named = (of: typeof scheme, name: string) => ({
  ...of,
  tiers: of.tiers.map((tier) => ({ ...tier, name: { 'zh-Hant': name } })),
})
const [brands, groups] = [named(scheme, '店的'), named(scheme, '集團的')]

test('a card offers the tiers that are live where it stands', () => {
  const names = (schemes: ReturnType<typeof page>[], scope: 'brand' | 'group') => [
    ...new Set(tierOptions(schemes, scope).map(({ name }) => name)),
  ]
  const both = [page('brand', brands), page('group', groups)]
  expect(names(both, 'brand')).toEqual(['店的'])
  expect(names(both, 'group')).toEqual(['集團的'])
  expect(names([page('brand', null), page('group', groups)], 'brand')).toEqual(['集團的'])
  expect(names([page('brand', brands)], 'group')).toEqual([])
})

const tiers = tierOptions([page('brand', scheme)], 'brand')
const card: Program = {
  ...cardsAtDesk.get('points')!.start.starting({ colour: '#b3512b', pattern: 'waves', mark: 'seal', picture: null }),
  ...PLAIN,
  name: { 'zh-Hant': '紅利' },
}
const who = (chosen: string[]) =>
  rulesSentence({ ...card, tiers: chosen }, { stores: [], tiers, isGroup: false }).chosen.who

test('what is ticked is what earning asks for, and is said by name', () => {
  const { id, name } = tiers.at(-1)!
  const occasion = { way: 'code', at: '2026-11-21T02:00:00.000Z', store: null, dayEndsAtHour: 0, tier: id } as const
  expect(mayEarn({ ...card, tiers: [id] }, occasion as never, NO_HABIT).ok).toBe(true)
  expect(who([id])).toBe(name)
  expect(who([tiers[1]!.id, tiers[0]!.id])).toBe(`${tiers[0]!.name}、${tiers[1]!.name}`)
})

test('a tier that the scheme has no more keeps a card from being published', () => {
  expect(who(['金卡'])).toBe('已經沒有的等級')
  expect(lackingToPublish({ ...card, tiers: ['金卡'] }, tiers)).toEqual(['會員等級'])
  expect(lackingToPublish({ ...card, tiers: [tiers[0]!.id] }, tiers)).toEqual([])
})
