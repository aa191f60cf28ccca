import type { Locale } from '#shared/base/text.ts'
import type { Dice } from './dice.ts'

/** As often as they are met in Taiwan. */
const SURNAMES =
  '陳陳陳陳林林林黃黃黃張張李李王王吳吳劉劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何羅高蕭潘簡朱鍾游彭詹胡施沈余'
const WOMEN =
  '雅婷 怡君 佳穎 欣妤 詩涵 思妤 宜蓁 品妍 語彤 子晴 郁婷 佩珊 淑芬 美玲 惠雯 筱涵 芷瑄 映彤 若瑜 書瑋 庭瑜 羽彤 靜怡 家瑜 曉君 佳蓉 心怡 采潔 沛恩 以晴'.split(
    ' ',
  )
const MEN =
  '冠宇 宗翰 家豪 承恩 柏翰 彥廷 宥廷 品睿 志明 俊傑 建宏 信宏 子軒 宇翔 哲瑋 育誠 士豪 明哲 威廷 仲凱 睿哲 秉翰 奕廷 柏宇 政霖 文凱 昱辰 國華 嘉文 浩宇'.split(
    ' ',
  )
const ABROAD: Record<'en' | 'ja', string[]> = {
  en: ['Emma Carter', 'Daniel Wong', 'Sofia Rossi', 'Liam O’Brien', 'Chloe Martin', 'Noah Schmidt'],
  ja: ['佐藤美咲', '鈴木健太', '高橋由美', '田中翔', '渡辺さくら'],
}

export interface Named {
  name: string
  gender: 'female' | 'male'
  locale: Locale
}

export const nameSomebody = (dice: Dice): Named => {
  const gender = dice.chance(0.62) ? 'female' : 'male'
  const locale = (['zh-Hant', 'en', 'ja'] as const)[dice.weigh([94, 4, 2])]!
  if (locale !== 'zh-Hant') return { name: dice.pick(ABROAD[locale]), gender, locale }
  return { name: dice.pick([...SURNAMES]) + dice.pick(gender === 'female' ? WOMEN : MEN), gender, locale }
}
