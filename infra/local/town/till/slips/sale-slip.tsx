// The sale that is being rung up.
import { passing } from '../../data/state.ts'
import type { BrandFacts } from '../../data/world-api.ts'
import { totalOf } from '../basket-lines.ts'
import { Quoted } from '../quoted.tsx'
import { money } from '../say-till.ts'
import { Row, Slip } from './slip.tsx'
import { HeldLines, Using } from './using.tsx'
import { Stepper } from '../stepper.tsx'
import { askQuote } from '../till-api.ts'
import { useLive } from '../use-live.ts'
import type { TillState } from '../use-till.ts'

interface SaleSlipProps {
  brand: BrandFacts
  storeId: string
  till: TillState
}

export const SaleSlip = ({ brand, storeId, till }: SaleSlipProps) => {
  const { lines, served, held, standing, busy, checkOut } = till
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
      {!held && <Quoted live={live} hasMember={served !== null} />}
      {!held && live.answer && <Using brand={brand} storeId={storeId} till={till} total={total} quote={live.answer} />}
      <HeldLines till={till} />
      {held && (
        <dl>
          <Row strong name="應收" amount={money(held.due)} />
        </dl>
      )}
      <div class="slip__foot">
        <button type="button" class="btn btn--main" disabled={busy !== null} onClick={() => void checkOut()}>
          結帳 {money(held?.due ?? total)}
        </button>
        <button type="button" class="btn btn--quiet" disabled={busy !== null} onClick={till.clear}>
          不算了
        </button>
      </div>
    </Slip>
  )
}
