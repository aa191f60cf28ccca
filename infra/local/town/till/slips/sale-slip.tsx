// The sale that is being rung up.
import { passing } from '../../data/state.ts'
import { totalOf } from '../basket-lines.ts'
import { Quoted } from '../quoted.tsx'
import { money } from '../say-till.ts'
import { Row, Slip } from './slip.tsx'
import { Stepper } from '../stepper.tsx'
import { askQuote } from '../till-api.ts'
import { useLive } from '../use-live.ts'
import type { TillState } from '../use-till.ts'

export const SaleSlip = ({ storeId, till }: { storeId: string; till: TillState }) => {
  const { lines, served, standing, busy, checkOut } = till
  const products = standing?.products ?? []
  const total = totalOf(lines, products)
  const basket = { lines, ...(served && { member: served.named }) }
  // What may be earned changes with the clock, so a jump asks again.
  const isStill = passing.value === undefined
  const live = useLive(lines.length > 0 && isStill ? JSON.stringify(basket) : null, () => askQuote(storeId, basket))
  if (lines.length === 0)
    return (
      <Slip label="這一單" feed="empty">
        <p class="slip__dim">按品項開始一單。</p>
      </Slip>
    )
  return (
    <Slip label="這一單" feed="sale">
      <ul class="slip__lines">
        {lines.map(({ sku, quantity }) => {
          const { name, price } = products.find((one) => one.sku === sku)!
          return (
            <li key={sku}>
              <span>{name}</span>
              <Stepper
                sku={sku}
                less={`少一份${name}`}
                more={`多一份${name}`}
                says={(of) => `${name} ${of} 份`}
                lines={lines}
                onChange={till.setLines}
              />
              <span class="slip__sum">{(price * quantity).toLocaleString('en-US')}</span>
            </li>
          )
        })}
      </ul>
      <dl>
        <Row strong name="合計" amount={money(total)} />
      </dl>
      <Quoted live={live} hasMember={served !== null} />
      <div class="slip__foot">
        <button type="button" class="btn btn--main" disabled={busy !== null} onClick={() => void checkOut()}>
          結帳 {money(total)}
        </button>
        <button type="button" class="btn btn--quiet" disabled={busy !== null} onClick={till.clear}>
          不算了
        </button>
      </div>
    </Slip>
  )
}
