// What the same act gave on other cards: 同時：紅利點數 +12.
import { unitFor } from '#shared/base/unit-for.ts'
import type { Earned } from '../../../data/cards/applied-act.ts'
import { useApp } from '../../../parts/words.ts'

export const Also = ({ others }: { others: readonly Earned[] }) => {
  const { words, fill, say, locale } = useApp()
  if (others.length === 0) return null
  const list = others
    .map(({ card, added }) => `${say(card.name)} +${added} ${unitFor(card.unit, added, locale)}`)
    .join(words.coupon.list)
  return <p class="small also">{fill(words.pressed.also, { list })}</p>
}
