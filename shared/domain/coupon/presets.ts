// The five kinds a Taiwanese marketer asks for first, as settings to begin with.
import type { Text } from '../../base/text.ts'
import type { Campaign, Preset } from './campaign.ts'

type Start = Pick<Campaign, 'name' | 'benefit' | 'validity'> & Partial<Campaign>

const word = (headline: Text, line: Text) => ({ kind: 'free-text', settings: { headline, line } })

export const presets: Record<Preset, Start> = {
  tasting: {
    preset: 'tasting',
    name: { 'zh-Hant': '嚐鮮券', en: 'First taste', ja: 'おためしクーポン' },
    benefit: word(
      { 'zh-Hant': '買一送一', en: '2 for 1', ja: '1つ無料' },
      { 'zh-Hant': '新品任選', en: 'Any new item', ja: '新作からお選びください' },
    ),
    validity: { kind: 'days-after-issue', days: 7 },
    perMember: 1,
    claim: true,
  },
  birthday: {
    preset: 'birthday',
    name: { 'zh-Hant': '生日禮', en: 'Birthday gift', ja: 'お誕生日クーポン' },
    benefit: { kind: 'amount', settings: { off: 100, minSpend: 300 } },
    validity: { kind: 'birthday-month' },
    perMember: 1,
  },
  festival: {
    preset: 'festival',
    name: { 'zh-Hant': '中秋禮', en: 'Mid-autumn treat', ja: '中秋クーポン' },
    benefit: { kind: 'percent', settings: { percentOff: 15, minSpend: 0, maxOff: null } },
    validity: { kind: 'lunar-festival', festival: 'mid-autumn', daysBefore: 14, daysAfter: 3 },
    perMember: 1,
  },
  transfer: {
    preset: 'transfer',
    name: { 'zh-Hant': '請朋友一份', en: 'One for a friend', ja: '友だちに贈るクーポン' },
    benefit: word(
      { 'zh-Hant': '請你一份', en: 'On me', ja: 'ごちそう' },
      {
        'zh-Hant': '送給朋友，或自己用',
        en: 'Give it to a friend, or use it yourself',
        ja: '友だちに贈っても、自分で使っても',
      },
    ),
    validity: { kind: 'days-after-issue', days: 30 },
    transfer: true,
  },
  'win-back': {
    preset: 'win-back',
    name: { 'zh-Hant': '好久不見', en: 'We miss you', ja: 'おひさしぶりクーポン' },
    benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
    validity: { kind: 'days-after-opening', days: 7, openWithinDays: 30 },
    perMember: 1,
  },
}
