// A friend's gift: what it is, from whom, and one button; a stranger joins by it.
import { lastDayOf } from '#shared/domain/coupon/days.ts'
import { sayFullDayInWeek } from '../../data/dates.ts'
import type { Gift } from '../../data/coupons/links.ts'
import { later } from '../../parts/later.tsx'
import { useApp } from '../../parts/words.ts'
import { Opening } from '../states/opening.tsx'
import { LinkPage } from './link-page.tsx'

const PointGiftPage = later(async () => (await import('./point-gift.tsx')).PointGiftPage, <Opening />)
/** How the code of a gift of points begins. */
const POINTS = /^points-/

export const GiftScreen = ({ id }: { id: string }) => {
  const { words, fill, locale } = useApp()
  if (POINTS.test(id)) return <PointGiftPage code={id} />
  return (
    <LinkPage<Gift>
      kind="gift"
      code={id}
      title={({ from }) => fill(words.gift.gives, { from })}
      until={({ expiresAt }) => fill(words.when.before, { day: sayFullDayInWeek(lastDayOf(expiresAt), locale) })}
    />
  )
}

export default GiftScreen
