// What runs at the shoe shop beside its stamp card and points: a mission over both stores, and stored value. They run here
// and not at the café, whose figures of what a stamp and an order cost are measured with the cards it has.
import type { Face } from '#shared/domain/brand/face.ts'
import { PLAIN } from '#shared/domain/card/program.ts'
import type { DemoBrand } from './demo-brand.ts'

/** A number that only a demo has: its digits count up, and its checksum holds. */
export const SHOE_TAX_ID = '12345675'

const insoles = 'cmp_01JDNW0CP0000000000000003C'

export const missionCoupon: DemoBrand['campaigns'][number] = {
  id: insoles,
  settings: {
    name: { 'zh-Hant': '任務禮：避震鞋墊一雙', en: 'Mission gift: a pair of insoles', ja: '達成特典 インソール一足' },
    benefit: {
      kind: 'free-text',
      settings: {
        headline: { 'zh-Hant': '送鞋墊', en: 'Free insoles', ja: 'インソール進呈' },
        line: {
          'zh-Hant': '避震鞋墊一雙，尺寸請店員幫你量',
          en: 'One pair of insoles; the staff will measure you',
          ja: 'インソール一足。サイズはスタッフがお測りします',
        },
      },
    },
    validity: { kind: 'days-after-issue', days: 90 },
  },
}

export const mission = (face: Face, stores: DemoBrand['stores']): DemoBrand['others'][number] => ({
  id: 'crd_01JDNW0PR0000000000000003C',
  settings: {
    ...PLAIN,
    kind: 'mission',
    name: { 'zh-Hant': '南北走一趟', en: 'North and south', ja: '北から南へ' },
    unit: { 'zh-Hant': '站', en: 'stops', ja: '駅' },
    face,
    settings: {
      steps: [
        {
          id: 'taipei',
          kind: 'store',
          words: { 'zh-Hant': '到信義店逛逛', en: 'Visit Xinyi', ja: '信義店に立ち寄る' },
          store: stores[0]!.id as never,
        },
        {
          id: 'taichung',
          kind: 'store',
          words: { 'zh-Hant': '到台中草悟道店逛逛', en: 'Visit Taichung', ja: '台中店に立ち寄る' },
          store: stores[1]!.id as never,
        },
        {
          id: 'fitting',
          kind: 'task',
          words: { 'zh-Hant': '請店員量一次腳型', en: 'Have your feet measured', ja: '足型を測ってもらう' },
        },
      ],
      order: 'any',
      reward: {
        campaign: insoles as never,
        words: { 'zh-Hant': '避震鞋墊一雙', en: 'a pair of insoles', ja: 'インソール一足' },
      },
      halfway: [],
      next: { kind: 'ends' },
      validity: { kind: 'never' },
    },
  },
})

export const storedValue = (face: Face, company: DemoBrand['company']): DemoBrand['others'][number] => ({
  id: 'crd_01JDNW0PR0000000000000004D',
  settings: {
    ...PLAIN,
    kind: 'stored-value',
    name: { 'zh-Hant': '步行儲值金', en: 'NORDWALK balance', ja: 'NORDWALK残高' },
    unit: { 'zh-Hant': '元', en: 'NT$', ja: '元' },
    face,
    ways: ['till', 'clerk', 'office'],
    settings: {
      topUp: { least: 500, most: 10_000 },
      mostBalance: 20_000,
      bonuses: [
        { from: 1_000, bonus: 50 },
        { from: 5_000, bonus: 400 },
      ],
      bonusLapse: { kind: 'after-earning', months: 12 },
      feePercent: 0,
      issuer: {
        company: company.id as never,
        name: company.name,
        taxId: company.taxId,
        guarantee:
          '示範用文字：本儲值金由示範商業銀行提供足額履約保證，保證期間自儲值日起一年，期滿未用完的金額由發行人繼續履約。',
        complaintLine: '02-2345-6789',
      },
    },
  },
})
