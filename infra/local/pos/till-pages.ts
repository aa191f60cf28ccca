// The till in the town, as the town’s page presses it. Behind it stands nothing but the public API.
import type { World } from '../world/world-face.ts'
import type { Page, PageRequest } from '../world/own-pages.ts'
import { askMember, askOnLine, askQuote, askSpendCode, watchOnLine, type AskedUse } from './ask.ts'
import { isUnderWay, sendAgain } from './carry-act.ts'
import { layDown, letGo } from './lay-down.ts'
import { moveValue, type ValueMove } from './move-value.ts'
import { ringUp } from './ring-up.ts'
import { previewReturn, takeBack } from './take-back.ts'
import { tillOf, type Till } from './till-of.ts'
import type { OpenAct, Product, Receipt } from './tills.ts'

export interface StandingTill {
  storeId: string
  hasKey: boolean
  products: Product[]
  takesValue: boolean
  /** Newest first. */
  receipts: Receipt[]
  /** Sent, and not answered. */
  open: Pick<OpenAct, 'kind' | 'number'> | null
}

const MOST_RECEIPTS = 40

const standing = ({ storeId, key, products, takesValue = false, tills }: Till): StandingTill => {
  const open = tills.open(storeId)
  return {
    storeId,
    hasKey: key !== undefined,
    products,
    takesValue,
    receipts: tills.receipts(storeId).slice(0, MOST_RECEIPTS),
    open: open && !isUnderWay(open) ? { kind: open.kind, number: open.number } : null,
  }
}

const putKey = (till: Till, { id, secret }: PageRequest['body']) => {
  till.tills.putSetUp(till.brandId, {
    key: { id: String(id).trim(), secret: String(secret).trim() },
    products: till.products,
    takesValue: till.takesValue,
  })
}

export const tillPages = (world: World): Page[] => {
  const page = (
    method: Page['method'],
    path: string,
    run: (till: Till, body: PageRequest['body']) => unknown,
  ): Page => ({
    method,
    path: `/world/till/{storeId}${path}`,
    run: ({ body }, { storeId }) => run(tillOf(world, storeId!), body),
  })
  return [
    page('GET', '', standing),
    page('POST', '/key', putKey),
    page('POST', '/member', (till, { member }) => askMember(till, member)),
    page('POST', '/quote', askQuote),
    page('POST', '/spend-codes', askSpendCode),
    page('POST', '/spend-asks', (till, body) =>
      askOnLine(till, body as unknown as { act: string; phone: string; asked: AskedUse }),
    ),
    page('POST', '/spend-asks/watch', watchOnLine),
    page('POST', '/holds', layDown),
    page('POST', '/holds/release', letGo),
    page('POST', '/orders', ringUp),
    page('POST', '/refunds/preview', previewReturn),
    page('POST', '/refunds', takeBack),
    page('POST', '/value', (till, body) => moveValue(till, body as unknown as ValueMove)),
    page('POST', '/again', sendAgain),
  ]
}
