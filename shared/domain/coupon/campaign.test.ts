import { expect, test } from 'vitest'
import { ENDED } from '../card/ended.ts'
import { campaign, PRESETS } from './campaign.ts'
import { presets } from './presets.ts'

const good = {
  name: { 'zh-Hant': '迎新美式' },
  benefit: { kind: 'free-text', settings: {} },
  validity: { kind: 'days-after-issue', days: 7 },
}

test('a campaign is a name, a benefit and a validity', () => {
  expect(campaign.safeParse(good).success).toBe(true)
  expect(
    campaign.safeParse({ ...good, face: { colour: '#8f3f1c', pattern: 'plain', mark: 'seal', picture: null } }).success,
  ).toBe(true)
})

test('what members read of presets, and of a programme that is gone, is said in three languages', () => {
  const textsIn = (value: unknown): object[] =>
    typeof value !== 'object' || value === null
      ? []
      : 'zh-Hant' in value
        ? [value]
        : Object.values(value).flatMap(textsIn)
  const texts = textsIn([presets, ENDED])
  expect(texts.length).toBeGreaterThanOrEqual(2 * PRESETS.length)
  for (const one of texts) expect(Object.keys(one).sort(), JSON.stringify(one)).toEqual(['en', 'ja', 'zh-Hant'])
})

test('every preset is a campaign', () => {
  expect(Object.keys(presets)).toEqual([...PRESETS])
  for (const preset of PRESETS) {
    expect(campaign.safeParse(presets[preset]).success, preset).toBe(true)
    expect(presets[preset].preset).toBe(preset)
  }
})

test.each([
  ['no name', { ...good, name: { 'zh-Hant': ' ' } }],
  ['no days', { ...good, validity: { kind: 'days-after-issue', days: 0 } }],
  ['half a day', { ...good, validity: { kind: 'days-after-issue', days: 1.5 } }],
  ['less than no stock', { ...good, stock: -1 }],
  ['half a coupon a member', { ...good, perMember: 0.5 }],
  ['an empty list of stores', { ...good, stores: [] }],
  ['a field nobody knows', { ...good, price: 1 }],
])('%s is refused', (_why, wrong) => expect(campaign.safeParse(wrong).success).toBe(false))
