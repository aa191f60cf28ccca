// Goods that come back: which, how much money, and what the cards lose, said before anything happens.
import { useRef, useState } from 'preact/hooks'
import { leftOf } from '../../../pos/refund-amount.ts'
import { pressKey } from '../press-key.ts'
import { money, sayTaken } from '../say-till.ts'
import { Slip } from './slip.tsx'
import { Stepper } from '../stepper.tsx'
import { previewReturn, type Line, type Receipt } from '../till-api.ts'
import { useLive } from '../use-live.ts'
import type { TillState } from '../use-till.ts'

export const ReturnSlip = ({ storeId, receipt, till }: { storeId: string; receipt: Receipt; till: TillState }) => {
  const [back, setBack] = useState<Line[]>([])
  const press = useRef(pressKey())
  const asked = { order: receipt.number, lines: back }
  const { answer, isAsking, refused } = useLive(back.length > 0 ? JSON.stringify(asked) : null, () =>
    previewReturn(storeId, asked),
  )
  const all = receipt.lines
    .map(({ sku }) => ({ sku, quantity: leftOf(receipt, sku) }))
    .filter(({ quantity }) => quantity > 0)
  return (
    <Slip label={`退 ${receipt.number} 的貨`} feed={`return ${receipt.number}`}>
      <div class="slip__head">
        <h3>退貨</h3>
        <p class="mono">{receipt.number}</p>
      </div>
      <ul class="slip__back">
        {receipt.lines.map(({ sku, name }) => {
          const left = leftOf(receipt, sku)
          return (
            <li key={sku}>
              <span>
                {name}
                <small>{left > 0 ? `可退 ${left} 份` : '退過了'}</small>
              </span>
              <Stepper
                sku={sku}
                less={`少退一份${name}`}
                more={`多退一份${name}`}
                says={(quantity) => `退${name} ${quantity} 份`}
                lines={back}
                most={left}
                onChange={setBack}
              />
            </li>
          )
        })}
      </ul>
      <button type="button" class="slip__link" onClick={() => setBack(all)}>
        全部都退
      </button>
      <div class="slip__quote" role="status" aria-label="退貨試算" aria-busy={isAsking}>
        {back.length === 0 && <p class="slip__dim">先選要退的品項。</p>}
        {refused && <p class="slip__bad">{refused}</p>}
        {back.length > 0 && !answer && isAsking && <p class="slip__dim">正在試算…</p>}
        {answer && sayTaken(answer).map((line) => <p key={line}>{line}</p>)}
      </div>
      <div class="slip__foot">
        <button
          type="button"
          class="btn btn--main"
          disabled={!answer || isAsking || till.busy !== null}
          onClick={() => void till.takeBack(receipt.number, back, press.current)}
        >
          {answer ? `退款 ${money(answer.amount)}` : '退款'}
        </button>
        <button
          type="button"
          class="btn btn--quiet"
          disabled={till.busy !== null}
          onClick={() => till.setView({ kind: 'receipt', number: receipt.number })}
        >
          先不退
        </button>
      </div>
    </Slip>
  )
}
