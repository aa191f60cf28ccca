import { now } from '../data/state.ts'
import { dayWords, shortTime } from '../data/local-time.ts'
import { money } from './say-till.ts'
import type { Receipt } from './till-api.ts'
import type { View } from './use-till.ts'

const backOf = ({ refunds }: Receipt) => refunds.reduce((sum, { amount }) => sum + amount, 0)

const at = (iso: string) => {
  const day = dayWords(iso, now.value)
  return day === '今天' ? shortTime(iso) : `${day} ${shortTime(iso)}`
}

/** What was rung up, newest first; older days say which. */
export const Receipts = ({ receipts, show }: { receipts: readonly Receipt[]; show: (view: View) => void }) => {
  if (receipts.length === 0) return null
  const today = receipts.filter((receipt) => dayWords(receipt.at, now.value) === '今天').length
  return (
    <section class="tillroll" aria-label="今天的收據">
      <h3>
        今天的收據 <span>{today} 張</span>
      </h3>
      <ul>
        {receipts.map((receipt) => {
          const { number, total, member, claimUrl } = receipt
          const back = backOf(receipt)
          return (
            <li key={number}>
              <button type="button" class="tillroll__see" onClick={() => show({ kind: 'receipt', number })}>
                <span class="mono">
                  <span class="sr">看收據 </span>
                  {number}
                </span>
                <time dateTime={receipt.at}>{at(receipt.at)}</time>
                <span class="tillroll__who">{member ?? (claimUrl ? '印了領取 QR' : '沒有會員')}</span>
                <b>
                  {money(total - back)}
                  {back > 0 && <small>退 {money(back)}</small>}
                </b>
              </button>
              <button
                type="button"
                class="btn"
                disabled={back >= total}
                onClick={() => show({ kind: 'return', number })}
              >
                {back >= total ? '退完了' : '退貨'}
                <span class="sr"> {number}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
