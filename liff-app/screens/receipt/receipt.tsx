// A receipt's QR: what the order is worth on each card, and one button; a stranger joins by it.
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { go, refuse } from '../../data/acts.ts'
import { isWanted, wantAfterJoin } from '../../data/coupons/links.ts'
import {
  hasAskedFor,
  receiptSource,
  showReceipt,
  takeReceipt,
  type ClaimedReceipt,
  type Receipt,
} from '../../data/receipts.ts'
import { Missing } from '../../parts/paper/missing.tsx'
import { TakeFoot } from '../../parts/take-foot.tsx'
import { useApp } from '../../parts/words.ts'
import { Opening } from '../states/opening.tsx'
import { Got } from './got.tsx'
import { OtherBrand } from './other-brand.tsx'
import { Paper } from './paper.tsx'
import { Unread } from './unread.tsx'
import './receipt.css'

/** Nothing will come of it, however often it is tried. */
const OVER = new Set<string>(['receipt-unknown', 'receipt-claimed', 'nothing-to-claim'])

export const ReceiptScreen = ({ id: code }: { id: string }) => {
  const { words, brandId, phase, path } = useApp()
  const [shown, setShown] = useState<Receipt | null>(null)
  const [gone, setGone] = useState<MemberFailure | null>(null)
  const [got, setGot] = useState<ClaimedReceipt | null>(null)
  const [isBusy, setBusy] = useState(false)
  const said = words.receipt
  const isGuest = phase === 'guest'

  const take = useCallback(async () => {
    setBusy(true)
    const answer = await takeReceipt(code)
    setBusy(false)
    if (answer.ok) return setGot(answer.value)
    if (OVER.has(answer.failure)) return setGone(answer.failure as MemberFailure)
    refuse(answer.failure, answer.detail)
  }, [code])
  const read = useCallback(() => {
    setGone(null)
    void showReceipt(code).then((answer) => {
      if (answer.ok) return setShown(answer.value)
      // Perhaps it was claimed by this very visit, and the answer lost.
      if (answer.failure === 'receipt-claimed' && hasAskedFor(code)) return void take()
      setGone(answer.failure as MemberFailure)
    })
  }, [code, take])
  useEffect(read, [read])
  useEffect(() => {
    // They have just joined for it.
    if (phase === 'member' && isWanted(path)) void take()
  }, [phase, path, take])

  if (got) return <Got claimed={got} />
  if (gone && !OVER.has(gone)) return <Unread code={gone} onAgain={read} />
  if (gone) return <Missing title={said.page} code={gone} />
  if (!shown) return <Opening />
  if (shown.brandId !== brandId) return <OtherBrand brand={shown.brandName} />
  if (shown.earned.length === 0) return <Missing title={said.page} code="nothing-to-claim" />
  const join = () => {
    wantAfterJoin(path, { source: receiptSource(shown) })
    go('/join')
  }
  return (
    <div class="page page--table">
      <main class="screen receipt">
        <h1 class="receipt__lead">{said.worth}</h1>
        <Paper receipt={shown} />
        {isGuest && <p class="mute center">{said.joinNote}</p>}
      </main>
      <TakeFoot said={said} isBusy={isBusy} onJoin={join} onTake={() => void take()} />
    </div>
  )
}

export default ReceiptScreen
