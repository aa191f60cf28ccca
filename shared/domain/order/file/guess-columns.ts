// Which column of somebody's table is what, by what its head says.

export const FIELDS = ['number', 'total', 'paidAt', 'time', 'phone', 'member', 'store', 'invoice', 'refundOf'] as const
export type Field = (typeof FIELDS)[number]
/** Place of each field's column, from 0. */
export type Columns = Readonly<Partial<Record<Field, number>>>

/** A refund names the order that it is of. */
const REFUND_OF = /^(原|退貨|退款)(始)?(訂單|單據|交易|銷售|銷貨)?(編號|單號|號碼|序號)$|^(refundof|original)/

/** In this order: 訂單編號 before 編號, and 付款金額 before 金額. */
const NAMES: Record<Field, readonly RegExp[]> = {
  number: [
    /^(訂單|單據|交易|銷售|銷貨)(編號|單號|號碼|序號|id)$/,
    /單號$/,
    /^order.*(no|number|id|#)$/,
    /^訂單$/,
    /^(no|編號)$/,
  ],
  total: [
    /^(實付|實收|付款|應收|結帳|消費|訂單|交易)(總?金?額|總計)$/,
    /^(總金額|總額|總計|合計|金額|小計)$/,
    /^(grand)?total|^amount|^paid$/,
  ],
  paidAt: [
    /^(付款|結帳|交易|消費|訂單|銷售|下單|成立|建立)(日期時間|時間|日期|日)$/,
    /^(日期時間|日期|時間)$/,
    /^(paid|order|created).*(at|date|time)$|^date(time)?$/,
  ],
  time: [/^(付款|結帳|交易|消費|訂單|銷售)?(時間|時刻|時分)$/, /^time$/],
  phone: [/(手機|電話|行動)/, /phone|mobile|^tel$/],
  member: [/^會員(編號|代碼|卡號|碼|號|id)?$/, /^(member|customer).*(no|number|code|id|card)$/],
  store: [/^(門市|分店|店別|店號|店鋪|店舖|店名|據點|櫃位)(名稱|代碼|代號|編號)?$/, /^(store|shop|branch)/],
  invoice: [/發票(號碼|編號|字軌號碼)?$/, /^invoice/],
  refundOf: [REFUND_OF],
}

const plain = (head: string) =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(].*?[)）]/g, '')
    .replace(/[\s_\-.:：*＊]/g, '')

/** A column is one field only; what nobody can tell is left out. */
export const guessColumns = (heads: readonly string[]): Columns => {
  const names = heads.map(plain)
  const found: Partial<Record<Field, number>> = {}
  for (const field of FIELDS)
    for (const pattern of NAMES[field]) {
      const isFree = (nth: number) => !Object.values(found).includes(nth)
      const isTheirs = (name: string) => pattern.test(name) && (field === 'refundOf' || !REFUND_OF.test(name))
      const at = names.findIndex((name, nth) => isTheirs(name) && isFree(nth))
      if (at < 0 || found[field] !== undefined) continue
      found[field] = at
    }
  return found
}
