// A stored-value card of the café, with everything that the law asks of it.
import { PLAIN } from '#shared/domain/card/program.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'

export const valueCard = {
  ...PLAIN,
  kind: 'stored-value',
  name: { 'zh-Hant': '海風儲值金' },
  unit: { 'zh-Hant': '元' },
  face: cafe.face,
  ways: ['till', 'clerk', 'office'],
  settings: {
    topUp: { least: 500, most: 5_000 },
    mostBalance: 8_000,
    bonuses: [{ from: 1_000, bonus: 100 }],
    bonusLapse: { kind: 'after-earning', months: 3 },
    feePercent: 3,
    issuer: {
      company: cafe.company.id as string | null,
      name: cafe.company.name,
      taxId: cafe.company.taxId,
      guarantee: '本商品由示範商業銀行提供履約保證，保證期間自出售日起一年。',
      complaintLine: '02-2345-6789',
    },
  },
}
