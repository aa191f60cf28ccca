import { useState } from 'preact/hooks'
import { act } from '../data/acts.ts'
import { clearFaults, planFault } from '../data/world-api.ts'

/** What may go wrong once, and what the product must then still get right. */
const FAULTS = [
  { words: 'LINE 說太多了（429）', at: 'line.push', step: { fail: 429 } },
  { words: 'LINE 說壞了，其實送了（500）', at: 'line.push', step: { failAfterCommit: 500 } },
  { words: '同一個 webhook 來兩次', at: 'webhook', step: { repeat: 1 } },
  { words: 'webhook 晚到', at: 'webhook', step: { reorder: true } },
  { words: '資料庫太忙', at: 'dynamodb.TransactWriteItems', step: { throttle: true } },
] as const

/** Each switch breaks the next call of its kind, and only that one. */
export const Faults = () => {
  const [planned, setPlanned] = useState<readonly string[]>([])
  const plan = ({ words, at, step }: (typeof FAULTS)[number]) =>
    act(async () => {
      await planFault(at, step)
      setPlanned((before) => [...before, words])
    })
  const clear = () =>
    act(async () => {
      await clearFaults()
      setPlanned([])
    })
  return (
    <footer class="faults">
      <h2>讓下一次壞一下</h2>
      {FAULTS.map((fault) => (
        <button key={fault.words} type="button" class="btn" onClick={() => void plan(fault)}>
          {fault.words}
        </button>
      ))}
      <p role="status">
        {planned.length > 0 && (
          <>
            已排 {planned.length} 次，最後是「{planned.at(-1)}」。
            <button type="button" class="link" onClick={() => void clear()}>
              都不要壞
            </button>
          </>
        )}
      </p>
    </footer>
  )
}
