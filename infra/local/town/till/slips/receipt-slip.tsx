// A receipt as it came out: what was bought, what the API said of it, and the QR a stranger may scan.
import { Qr } from '#shared/ui/qr.tsx'
import { scan } from '../../data/acts.ts'
import { localTime } from '../../data/local-time.ts'
import type { BrandFacts, StoreFacts } from '../../data/world-api.ts'
import { ScanWith } from '../../store/scan-with.tsx'
import { money } from '../say-till.ts'
import { Row, Slip } from './slip.tsx'
import type { Receipt } from '../till-api.ts'

interface ReceiptSlipProps {
  brand: BrandFacts
  store: StoreFacts
  receipt: Receipt
  onReturn: () => void
  onNext: () => void
}

const moment = (iso: string) => {
  const { date, time } = localTime(Date.parse(iso))
  return `${date} ${time}`
}

const isAllBack = ({ total, refunds }: Receipt) => refunds.reduce((sum, { amount }) => sum + amount, 0) >= total

export const ReceiptSlip = ({ brand, store, receipt, onReturn, onNext }: ReceiptSlipProps) => (
  <Slip label={`收據 ${receipt.number}`} feed={`${receipt.number} ${receipt.refunds.length}`}>
    <div class="slip__head">
      <h3>
        {brand.name} {store.name}
      </h3>
      <p>
        {moment(receipt.at)} <span class="mono">{receipt.number}</span>
      </p>
    </div>
    <dl>
      {receipt.lines.map(({ sku, name, quantity, price }) => (
        <Row
          key={sku}
          name={quantity > 1 ? `${name} × ${quantity}` : name}
          amount={(price * quantity).toLocaleString('en-US')}
        />
      ))}
      <Row strong name="合計" amount={money(receipt.total)} />
      {receipt.paidByValue > 0 && <Row name="其中儲值金" amount={money(receipt.paidByValue)} />}
    </dl>
    <p class="slip__text">{receipt.text}</p>
    {receipt.claimUrl && !isAllBack(receipt) && (
      <div class="slip__claim">
        <Qr text={receipt.claimUrl} label="收據的 QR 碼" size={132} quiet={2} />
        <ScanWith what="收據" scan={(userId) => void scan(userId, receipt.claimUrl!, false)} />
      </div>
    )}
    {receipt.refunds.map(({ number, at, text }) => (
      <div key={number} class="slip__refund">
        <p>
          {moment(at)} <span class="mono">{number}</span>
        </p>
        <p class="slip__text">{text}</p>
      </div>
    ))}
    <p class="slip__dim mono">發票 {receipt.invoice}</p>
    <div class="slip__foot">
      <button type="button" class="btn btn--main" onClick={onNext}>
        下一位
      </button>
      {!isAllBack(receipt) && (
        <button type="button" class="btn" onClick={onReturn}>
          退貨
        </button>
      )}
    </div>
  </Slip>
)
