import { setStock } from '#functions/coupon/stock/set-stock.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { place } from './stage.ts'

/** A limited stock, as publishing a campaign hangs it. */
export const hangStock = async (campaign: string, stock: number) => {
  const hung = await setStock({ ...place, campaign }, stock, { spread: 0 })
  if (!hung.ok || !(await commit(hung.value)).ok) throw new Error('the stock hangs already')
}
