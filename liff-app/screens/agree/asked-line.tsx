import { unitFor } from '#shared/base/unit-for.ts'
import type { SpendAsk } from '../../data/person/spend-asks.ts'
import { useApp } from '../../parts/words.ts'

const counted = (n: number) => n.toLocaleString('en')

/** So much of what, and what it is worth at the till. */
export const AskedLine = ({ line }: { line: SpendAsk['lines'][number] }) => {
  const { words, say, fill, locale } = useApp()
  const { what, name, unit, amount, money, pays } = line
  const said = words.agree
  const worth =
    what === 'coupon'
      ? said.coupon
      : fill(what !== 'use' ? said.paidOut : pays ? said.pays : said.worth, { money: counted(money ?? 0) })
  return (
    <li>
      <span>
        {say(name)}
        <small>{worth}</small>
      </span>
      {unit && (
        <b>
          <span class="num">{counted(amount)}</span> {unitFor(unit, amount, locale)}
        </b>
      )}
    </li>
  )
}
