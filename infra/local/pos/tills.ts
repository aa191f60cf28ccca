// What a cash register remembers: its key, what it sells, its receipts, and the one request it has no answer to yet.
import type { RecordedOrder, RefundedOrder } from '#shared/contract/order.ts'
import type { Vault } from '../vault.ts'
import type { TillKey } from './sign.ts'

export interface Product {
  sku: string
  name: string
  /** NT$. */
  price: number
  category: string
}

export interface Line {
  sku: string
  quantity: number
}

export type Sold = Product & Line

export interface RefundSlip {
  number: string
  act: string
  at: string
  lines: Line[]
  amount: number
  state: RefundedOrder['state']
  taken: RefundedOrder['taken']
  voided: number
  /** Money out of the drawer: the rest went back as stored value. */
  cash: number
  text: string
}

export interface Receipt {
  number: string
  /** The cashier’s press that made it: a second press makes no second receipt. */
  act: string
  at: string
  invoice: string
  lines: Sold[]
  total: number
  member: string | null
  earned: RecordedOrder['earned']
  /** Of the total, what stored value paid. */
  paidByValue: number
  skipped: RecordedOrder['skipped']
  claimUrl: string | null
  text: string
  refunds: RefundSlip[]
}

/** A request on its way, or one that nobody answered. It is sent again with the same key and the same bytes. */
export interface OpenAct {
  kind: 'order' | 'refund'
  act: string
  /** Of the order, or of the refund. */
  number: string
  idempotencyKey: string
  path: string
  body: string
  /** Whether some try of it got no answer: only then is it unknown what became of it. */
  unanswered: boolean
}

interface SetUp {
  key: TillKey
  products: Product[]
  /** Whether the shop runs stored value. */
  takesValue?: boolean
}

interface Standing {
  orders: number
  open: OpenAct | null
}

export const openTills = (vault: Vault) => {
  const setups = vault.drawer<SetUp>('till')
  const standings = vault.drawer<Standing>('till.standing')
  const receiptsOf = (storeId: string) => vault.drawer<Receipt>(`till.receipts.${storeId}`)
  const standing = (storeId: string) => standings.get(storeId) ?? { orders: 0, open: null }
  return {
    /** Of a brand: every store of it sells the same with the same key. */
    setUp: (brandId: string) => setups.get(brandId),
    putSetUp: (brandId: string, setUp: SetUp) => setups.put(brandId, setUp),
    orders: (storeId: string) => standing(storeId).orders,
    open: (storeId: string) => standing(storeId).open,
    begin: (storeId: string, open: OpenAct) => standings.put(storeId, { ...standing(storeId), open }),
    /** An order that was recorded takes its number with it. */
    settle: (storeId: string, took: 'number' | 'nothing') => {
      const { orders } = standing(storeId)
      standings.put(storeId, { orders: took === 'number' ? orders + 1 : orders, open: null })
    },
    receipt: (storeId: string, number: string) => receiptsOf(storeId).get(number),
    putReceipt: (storeId: string, receipt: Receipt) => receiptsOf(storeId).put(receipt.number, receipt),
    /** Newest first. */
    receipts: (storeId: string): Receipt[] =>
      receiptsOf(storeId)
        .all()
        .map(([, receipt]) => receipt)
        .reverse(),
  }
}

export type Tills = ReturnType<typeof openTills>
