// Which column of somebody's table is what, by what its head says.

export const FIELDS = [
  'number',
  'total',
  'paidAt',
  'time',
  'phone',
  'member',
  'store',
  'invoice',
  'refundOf',
  'sku',
  'name',
  'quantity',
  'price',
] as const
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
    /^(注文|伝票|取引)番号$/,
    /^訂單$/,
    /^(no|編號)$/,
  ],
  total: [
    /^(實付|實收|付款|應收|結帳|消費|訂單|交易)(總?金?額|總計)$/,
    /^(總金額|總額|總計|合計|金額|小計)$/,
    /^(grand)?total|^amount|^paid$/,
    /^(合計金額|お?支払い?金額|税込合計)$/,
  ],
  paidAt: [
    /^(付款|結帳|交易|消費|訂單|銷售|下單|成立|建立)(日期時間|時間|日期|日)$/,
    /^(日期時間|日期|時間)$/,
    /^(paid|order|created).*(at|date|time)$|^date(time)?$/,
    /^(注文|購入|支払い?)(日時|日)$|^日(時|付)$/,
  ],
  time: [/^(付款|結帳|交易|消費|訂單|銷售)?(時間|時刻|時分)$/, /^time$/],
  phone: [/(手機|電話|行動|携帯)/, /phone|mobile|^tel$/],
  member: [/^會員(編號|代碼|卡號|碼|號|id)?$/, /^(member|customer).*(no|number|code|id|card)$/],
  store: [
    /^(門市|分店|店別|店號|店鋪|店舖|店名|據點|櫃位)(名稱|代碼|代號|編號)?$/,
    /^(store|shop|branch)/,
    /^店舗(名|コード)?$/,
  ],
  invoice: [/發票(號碼|編號|字軌號碼)?$/, /^invoice/],
  refundOf: [REFUND_OF],
  sku: [
    /^(商品|品項|產品|貨品)(編號|代碼|代號|貨號|條碼|id)$|^(貨號|料號|品號|條碼)$/,
    /^(lineitem|item|product)?(sku|code|barcode)$/,
    /^商品(コード|番号)$/,
  ],
  name: [/^(商品|品項|產品|貨品)(名稱)?$|^品名$/, /^(lineitem|item|product)(name|title)?$|^description$/, /^商品名$/],
  quantity: [/^(商品|銷售|購買)?(數量|件數)$/, /^(lineitem|item)?(qty|quantity)$/, /^(数量|個数)$/],
  price: [/^(商品|銷售)?(單價|售價)$/, /^(lineitem|item|unit)?price$/, /^(商品)?単価$/],
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
