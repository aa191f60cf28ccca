// A receipt of an order nobody was named for: what it is worth, and taking it.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { readHome } from './acts.ts'
import { anyoneCall, call, makeKey } from './api.ts'
import { app } from './state.ts'

export type Receipt = OutputOf<Api['GET /receipts/{code}']>
export type ClaimedReceipt = OutputOf<Api['POST /me/receipts/{code}']>

export const showReceipt = (code: string) => anyoneCall('GET /receipts/{code}', { code })

const slot = (code: string) => `jidian:${app.get().brandId}:receipt:${code}`

/** Whether this visit has asked for it before: its answer may have been lost on the way. */
export const hasAskedFor = (code: string): boolean => sessionStorage.getItem(slot(code)) !== null

/** The same key for every try of the same receipt, so that a second try has the first answer again. */
export const takeReceipt = async (code: string) => {
  const key = sessionStorage.getItem(slot(code)) ?? makeKey()
  sessionStorage.setItem(slot(code), key)
  const answer = await call('POST /me/receipts/{code}', { code }, { key })
  if (answer.ok) void readHome()
  return answer
}

/** A stranger who joins by it was brought by the till of that store. */
export const receiptSource = ({ storeName }: Pick<Receipt, 'storeName'>) => {
  const store = app.get().face?.stores.find(({ name }) => name === storeName)?.code
  return { link: 'receipt', ...(store && { store }) }
}
