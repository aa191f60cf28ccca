import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import type { CardWords } from '../family.ts'

const nt = (amount: number) => `NT$${amount.toLocaleString('en')}`

const bonusWords = ({ bonuses }: StoredValueCard): string => {
  const [first, ...others] = [...bonuses].sort((a, b) => a.from - b.from)
  if (!first) return '不加送'
  const more = others.length > 0 ? `，共 ${bonuses.length} 級` : ''
  return `滿 ${nt(first.from)} 加送 ${nt(first.bonus)}${more}`
}

const lapseWords = ({ bonusLapse }: StoredValueCard): string => {
  switch (bonusLapse.kind) {
    case 'never':
      return '加送的不會到期'
    case 'after-earning':
      return `加送的 ${bonusLapse.months} 個月到期`
    case 'after-activity':
      return `加送的 ${bonusLapse.months} 個月沒有動靜才到期`
    case 'end-of':
      return '加送的期末到期'
  }
}

export const says: CardWords<StoredValueCard> = {
  name: '儲值金',
  about: '先付錢、之後慢慢用，可以加送。要填發行公司、統編和履約保證才能上線。',
  fields: {
    topUp: '一次儲值',
    mostBalance: '餘額上限',
    bonuses: '加送',
    bonusLapse: '加送的效期',
    feePercent: '退款手續費',
    issuer: '發行人',
    company: '發行公司',
    name: '發行公司名稱',
    taxId: '統一編號',
    guarantee: '履約保證',
    complaintLine: '申訴電話',
  },
  says: (settings) => ({
    pattern: `{topUp}，{bonuses}${settings.bonuses.length > 0 ? '，{bonusLapse}' : ''}，餘額最多 {mostBalance}；儲值的錢不會到期，{feePercent}。`,
    chosen: {
      topUp: `一次儲值 ${nt(settings.topUp.least)} 到 ${nt(settings.topUp.most)}`,
      bonuses: bonusWords(settings),
      bonusLapse: lapseWords(settings),
      mostBalance: nt(settings.mostBalance),
      feePercent: settings.feePercent === 0 ? '退款不收手續費' : `退款收 ${settings.feePercent}% 手續費`,
    },
  }),
  changes: {
    issuer: '發行人的資料馬上照新的，手上的卡也是。',
    'issuer.refused': '卡上的錢是原來那家公司欠的，不能換一家。另外做一張新卡。',
    topUp: '一次儲值多少，從下一次儲值開始照新的。',
    mostBalance: '餘額上限從下一次儲值開始照新的；已經存的不動。',
    bonuses: '加送從下一次儲值開始照新的；已經送的不動。',
    bonusLapse: '之後加送的照新的；已經送的不會提早到期。',
    feePercent: '退款手續費馬上照新的，手上的卡也是。',
    'feePercent.refused': '退款手續費只能降，不能漲到 {now}%：卡上的錢是照原來的條件存的。',
  },
}
