import type { ClaimedReceipt } from '../../data/receipts.ts'
import { AwaitedNote } from '../../parts/cards/awaited-note.tsx'
import { HeldTicket } from '../../parts/paper/held-ticket.tsx'
import { useApp } from '../../parts/words.ts'
import { Worth } from './worth.tsx'

/** It is on the cards: how much, and the way to see it. */
export const Got = ({ claimed: { earned, coupons } }: { claimed: ClaimedReceipt }) => {
  const { words, href } = useApp()
  return (
    <div class="page page--table">
      <main class="screen receipt">
        <h1 class="receipt__lead" role="status">
          {words.receipt.got}
        </h1>
        <article class="receipt__paper">
          <div class="receipt__body">
            <Worth earned={earned} isTaken />
          </div>
        </article>
        <AwaitedNote cards={earned.map(({ programId: id, owes: awaits }) => ({ id, awaits }))} />
        {coupons.map((coupon) => (
          <HeldTicket key={coupon.id} coupon={coupon} />
        ))}
      </main>
      <footer class="foot">
        <div class="foot__in">
          <a class="btn" href={href('/')}>
            {words.receipt.see}
          </a>
        </div>
      </footer>
    </div>
  )
}
