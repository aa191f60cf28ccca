// A friend's gift: what it is, from whom, and one button; a stranger joins by it.
import { sayFullDayInWeek } from '../../data/dates.ts'
import type { Gift } from '../../data/coupons/links.ts'
import { useApp } from '../../parts/words.ts'
import { LinkPage } from './link-page.tsx'

export const GiftScreen = ({ id }: { id: string }) => {
  const { words, fill, locale } = useApp()
  return (
    <LinkPage<Gift>
      kind="gift"
      code={id}
      title={({ from }) => fill(words.gift.gives, { from })}
      until={({ expiresAt }) => fill(words.when.before, { day: sayFullDayInWeek(expiresAt, locale) })}
    />
  )
}

export default GiftScreen
