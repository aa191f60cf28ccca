// What the forms of the benefits say to marketers.
import { spoken } from '../../ui/locale.ts'

export const words = spoken({
  'zh-Hant': {
    minSpend: '最低消費',
    spendFrom: '，消費滿',
    usable: '可用',
    noLimit: '（0 就是不限）',
    amount: { off: '折', label: '折抵金額' },
    percent: {
      off: '打',
      label: '幾折，85 就是 85 折',
      after: '折（90 就是 9 折）',
      most: '最多折',
      mostLabel: '最多折抵',
    },
    item: {
      what: '送什麼',
      quantity: '數量',
      sku: '份，POS 品號',
      skuLabel: 'POS 品號，沒有就空著',
      optional: '（選填）',
    },
    freeText: {
      headline: '印大的字',
      headlineNote: '印大的字。四個字最好看，例如「買一送一」「喝一杯」',
      line: '說清楚一點',
      lineNote: '說清楚一點，印在下面，例如「任一中杯飲品」',
    },
  },
  en: {
    minSpend: 'Minimum spend',
    spendFrom: ', from',
    usable: 'spent',
    noLimit: '(0 is any)',
    amount: { off: 'Takes off', label: 'Amount off' },
    percent: {
      off: 'Pay',
      label: 'Percent to pay: 85 is 15% off',
      after: '% (90 is 10% off)',
      most: 'Off at most',
      mostLabel: 'Most off',
    },
    item: {
      what: 'What is given',
      quantity: 'Quantity',
      sku: 'pcs, POS SKU',
      skuLabel: 'POS SKU, or empty',
      optional: '(optional)',
    },
    freeText: {
      headline: 'Large print',
      headlineNote: 'The large print. Short looks best, e.g. “2 for 1”',
      line: 'In more words',
      lineNote: 'Printed below, e.g. “Any medium drink”',
    },
  },
  ja: {
    minSpend: '最低利用金額',
    spendFrom: '、ご利用',
    usable: '以上で使える',
    noLimit: '（0 は制限なし）',
    amount: { off: '値引き', label: '値引き額' },
    percent: {
      off: '支払いは',
      label: '支払う割合、85 なら 15% 引き',
      after: '%（90 なら 10% 引き）',
      most: '値引きは最大',
      mostLabel: '値引きの上限',
    },
    item: {
      what: '何を渡すか',
      quantity: '数量',
      sku: '個、POS の商品コード',
      skuLabel: 'POS の商品コード、なければ空欄',
      optional: '（任意）',
    },
    freeText: {
      headline: '大きな文字',
      headlineNote: '大きく印刷する文字。短いほどきれいです。例：「1 杯無料」',
      line: 'くわしい説明',
      lineNote: '下に印刷します。例：「ミディアムのドリンクどれでも」',
    },
  },
})
