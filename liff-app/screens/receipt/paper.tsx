// The till's paper: who printed it, what was paid, and what the cards get.
import { BrandLine, CardFace } from '#shared/ui/card-face.tsx'
import { sayDayInWeek, sayFullDayInWeek, sayTime } from '../../data/dates.ts'
import type { Receipt } from '../../data/receipts.ts'
import { now } from '../../data/state.ts'
import { lookOf } from '../../parts/look.ts'
import { useApp } from '../../parts/words.ts'
import { Worth } from './worth.tsx'

export const Paper = ({ receipt }: { receipt: Receipt }) => {
  const { words, fill, face, brand, locale } = useApp()
  const look = lookOf(face)
  const { storeName, total, paidAt, expiresAt, earned } = receipt
  return (
    <article class="receipt__paper">
      <CardFace face={look} class="receipt__top">
        <BrandLine face={look} name={brand} line={storeName} />
      </CardFace>
      <div class="receipt__body">
        <p class="receipt__paid">
          <span>
            {sayDayInWeek(paidAt, now(), locale)} <span class="num">{sayTime(paidAt)}</span>
          </span>
          <b class="num">NT${total.toLocaleString('en-US')}</b>
        </p>
        <Worth earned={earned} />
        <p class="receipt__until mute">
          {fill(words.receipt.until, { day: sayFullDayInWeek(expiresAt, locale), time: sayTime(expiresAt) })}
        </p>
      </div>
    </article>
  )
}
