// A file in pages: each is tried again with the key it had, so that what was recorded is not recorded twice.
import { keptKey } from '../../data/kept-key.ts'
import { call } from '../../data/api.ts'
import { Refusal, mayPass } from '../../data/refusal.ts'
import type { OrderCells, RowTold } from './order-row.ts'

/** A page is recorded within the seconds that a request may take. */
const PAGE = 50
const TRIES = 3
const PAUSE_MS = 1_500

export interface Sending {
  file: string
  brand: string
  name: string
  isTrial: boolean
  store: string | null
  enrol: boolean
}

/** @param onPage what became of each page's rows as it comes @param isStopped asked between pages */
export const sendRows = async (
  about: Sending,
  rows: readonly OrderCells[],
  onPage: (told: RowTold[]) => void,
  isStopped: () => boolean,
): Promise<void> => {
  const send = keptKey()
  for (let from = 0; from < rows.length && !isStopped(); from += PAGE) {
    const input = { ...about, rows: rows.slice(from, from + PAGE) } as never
    for (let attempt = 1; ; attempt++) {
      const answer = await send(input, (key) => call('POST /admin/order-files/{file}/rows', input, { key }))
      if (answer.ok) {
        onPage(answer.value.rows)
        break
      }
      if (attempt === TRIES || !mayPass(answer.failure)) throw new Refusal(answer.failure, answer.detail)
      await new Promise((done) => setTimeout(done, PAUSE_MS * attempt))
    }
  }
}
