// The cash register beside the counter screen: an outsider that signs what it sends and knows the public API only.
import { useEffect, useRef } from 'preact/hooks'
import type { BrandFacts, StoreFacts } from '../data/world-api.ts'
import { Keys } from './keys.tsx'
import { MemberSlot } from './member-slot.tsx'
import { NewKey } from './new-key.tsx'
import { ReceiptSlip } from './slips/receipt-slip.tsx'
import { Receipts } from './receipts.tsx'
import { Refused } from './refused.tsx'
import { ReturnSlip } from './slips/return-slip.tsx'
import { SaleSlip } from './slips/sale-slip.tsx'
import { useTill, type TillState } from './use-till.ts'
import { ValueSlot } from './value/value-slot.tsx'
import { Waiting } from './waiting.tsx'
import './till.css'
import './slips/slip.css'

/** Refusals that another key would mend. */
const KEY_TROUBLE = new Set(['signature-wrong', 'no-key'])

const Trouble = ({ till }: { till: TillState }) => {
  const { refusal, standing, busy, sendAgain, putKey } = till
  const open = standing?.open
  const needsKey = standing?.hasKey === false || (refusal !== null && KEY_TROUBLE.has(refusal.code))
  return (
    <div class="tilltrouble">
      <Refused till={till} at="paper" />
      {open && !busy && (
        <p class="tilltrouble__open">
          {open.number} 還沒有收到回覆。
          <button type="button" class="btn" onClick={() => void sendAgain()}>
            再送一次
          </button>
        </p>
      )}
      {needsKey && <NewKey onKey={putKey} />}
    </div>
  )
}

export const Till = ({ brand, store }: { brand: BrandFacts; store: StoreFacts }) => {
  const till = useTill(store.id)
  const { standing, lines, setLines, view, setView, busy, clear } = till
  const paper = useRef<HTMLDivElement>(null)
  const receipt = view.kind === 'sale' ? undefined : standing?.receipts.find(({ number }) => number === view.number)
  // Whoever pressed 結帳 hears next what came out.
  useEffect(() => {
    if (view.kind !== 'sale') paper.current?.focus()
  }, [view])
  if (!standing) return null
  return (
    <section class="till" aria-label="收銀機">
      <div class="cap">
        <h2>收銀機</h2>
        <span>POS API，HMAC 簽章</span>
      </div>
      <div class="till__in">
        <div class="till__side">
          <Keys
            products={standing.products}
            lines={lines}
            onChange={(next) => {
              setLines(next)
              if (view.kind !== 'sale') setView({ kind: 'sale' })
            }}
          />
          <MemberSlot brand={brand} store={store} till={till} />
          <ValueSlot brand={brand} store={store} till={till} />
        </div>
        <div class="till__paper" ref={paper} tabIndex={-1}>
          {view.kind === 'return' && receipt ? (
            <ReturnSlip key={receipt.number} storeId={store.id} receipt={receipt} till={till} />
          ) : receipt ? (
            <ReceiptSlip
              brand={brand}
              store={store}
              receipt={receipt}
              onReturn={() => setView({ kind: 'return', number: receipt.number })}
              onNext={clear}
            />
          ) : (
            <SaleSlip brand={brand} storeId={store.id} till={till} />
          )}
          {busy && <Waiting words={busy} />}
          <Trouble till={till} />
        </div>
      </div>
      <Receipts receipts={standing.receipts} show={setView} />
    </section>
  )
}
