// A coupon for a friend: asked once, made into a link, sent by LINE or copied; taken back as long as nobody has it.
import { useRef, useState } from 'preact/hooks'
import { refuse } from '../../data/acts.ts'
import { makeKey } from '../../data/api.ts'
import { giftUrl, giveCoupon } from '../../data/coupons/coupon-acts.ts'
import { sayFullDayInWeek } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { LinkSheet } from '../../parts/sheets/link-sheet.tsx'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export const Give = ({ coupon, onClose }: { coupon: HeldCoupon; onClose: () => void }) => {
  const { words, fill, say } = useApp()
  const [isBusy, setBusy] = useState(false)
  const key = useRef(makeKey())
  if (coupon.gift) return <GiftLink coupon={coupon} gift={coupon.gift} onClose={onClose} />

  const give = async () => {
    setBusy(true)
    const answer = await giveCoupon(coupon.id, key.current)
    setBusy(false)
    if (answer.ok) return
    if (answer.failure !== 'offline') key.current = makeKey()
    onClose()
    refuse(answer.failure, answer.detail)
  }
  return (
    <Sheet labelledBy="give" describedBy="give-note" onClose={onClose}>
      <h2 id="give" class="say">
        {fill(words.coupon.giveTitle, { headline: say(coupon.headline) })}
      </h2>
      <p id="give-note" class="mute">
        {words.coupon.giveNote}
      </p>
      <div class="stack">
        <button type="button" class="btn" disabled={isBusy} onClick={() => void give()}>
          {isBusy ? words.coupon.giving : words.coupon.giveNow}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </div>
    </Sheet>
  )
}

const GiftLink = ({ coupon, gift, onClose }: { coupon: HeldCoupon; gift: string; onClose: () => void }) => {
  const { words, fill, say, face, brand, locale } = useApp()
  const day = sayFullDayInWeek(coupon.lastDay, locale)
  const url = giftUrl(face.liffId, gift)
  return (
    <LinkSheet
      title={words.coupon.giftTitle}
      note={fill(words.coupon.giftNote, { day })}
      url={url}
      label={words.coupon.giftLink}
      share={words.coupon.share}
      text={fill(words.coupon.shareText, { brand, name: say(coupon.name), day, url })}
      onClose={onClose}
    />
  )
}
