// A link with points behind it: sent, or taken back as long as nobody has opened it.
import { unitFor } from '#shared/base/unit-for.ts'
import { pointsShown } from '#shared/plugins/cards/points/shown.ts'
import { useRef, useState } from 'preact/hooks'
import { refuse } from '../../../data/acts.ts'
import { makeKey } from '../../../data/api.ts'
import { takePointsBack } from '../../../data/cards/point-acts.ts'
import { giftUrl } from '../../../data/coupons/coupon-acts.ts'
import { sayFullDayInWeek } from '../../../data/dates.ts'
import type { HomeCard } from '../../../data/memory/saved.ts'
import { LinkSheet } from '../../../parts/sheets/link-sheet.tsx'
import { useApp } from '../../../parts/words.ts'

interface GiftLinkProps {
  card: HomeCard
  code: string
  onClose: () => void
}

export const GiftLink = ({ card, code, onClose }: GiftLinkProps) => {
  const { words, fill, say, face, brand, locale } = useApp()
  const [isBusy, setBusy] = useState(false)
  const key = useRef(makeKey())
  const gift = pointsShown(card).gifts?.find((one) => one.code === code)
  if (!gift) return null
  const said = words.pointGift
  const facts = { n: gift.amount.toLocaleString('en'), unit: unitFor(card.unit, gift.amount, locale) }
  const day = sayFullDayInWeek(gift.until, locale)
  const url = giftUrl(face.liffId, code)
  const takeBack = async () => {
    setBusy(true)
    const answer = await takePointsBack(code, key.current)
    setBusy(false)
    if (answer.ok || answer.failure !== 'offline') onClose()
    if (!answer.ok) refuse(answer.failure, answer.detail)
  }
  return (
    <LinkSheet
      title={fill(said.link, facts)}
      note={fill(said.linkNote, { day })}
      url={url}
      label={said.label}
      share={said.share}
      text={fill(said.shareText, { ...facts, brand, name: say(card.name), day, url })}
      onClose={onClose}
    >
      <button type="button" class="btn btn--line" disabled={isBusy} onClick={() => void takeBack()}>
        {isBusy ? said.takingBack : said.takeBack}
      </button>
    </LinkSheet>
  )
}
