import { unitFor } from '#shared/base/unit-for.ts'
import type { Receipt } from '../../data/receipts.ts'
import { useApp } from '../../parts/words.ts'

/** What each card gets; what it then holds, once it is there. */
export const Worth = ({ earned, isTaken = false }: { earned: Receipt['earned']; isTaken?: boolean }) => {
  const { words, fill, say, locale } = useApp()
  return (
    <ul class="receipt__worth">
      {earned.map(({ programId, name, unit, added, balance }) => (
        <li key={programId}>
          <span>
            {say(name)}
            {isTaken && (
              <small class="mute">
                {fill(words.receipt.now, {
                  balance: balance.toLocaleString('en-US'),
                  unit: unitFor(unit, balance, locale),
                })}
              </small>
            )}
          </span>
          <b>
            <span class="num">+{added.toLocaleString('en-US')}</span> {unitFor(unit, added, locale)}
          </b>
        </li>
      ))}
    </ul>
  )
}
