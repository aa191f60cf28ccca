// Leaving: what will be lost is counted first, and the smaller step stands beside it.
import { useState } from 'preact/hooks'
import { leave } from '../../data/change-member.ts'
import { sayDay } from '../../data/dates.ts'
import type { Home } from '../../data/memory/saved.ts'
import { isStampCard, missingOn } from '../../data/cards/stamp-shown.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export interface LeaveSheetProps {
  home: Home
  onStop: () => void
  onClose: () => void
}

export const LeaveSheet = ({ home, onStop, onClose }: LeaveSheetProps) => {
  const { words, fill, say, locale } = useApp()
  const [isBusy, setBusy] = useState(false)
  const usable = home.coupons
    .filter((one) => one.state === 'usable')
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  const first = usable[0]
  const go = async () => {
    setBusy(true)
    await leave()
    setBusy(false)
    onClose()
  }
  return (
    <Sheet labelledBy="leave" describedBy="leave-why" onClose={onClose}>
      <h2 id="leave" class="say">
        {words.leave.title}
      </h2>
      <ul class="lose">
        {home.cards.map((card) => (
          <li key={card.id}>
            <span class="num">{card.balance}</span>
            <small>{say(card.unit)}</small>
            <b>{say(card.name)}</b>
            <em>
              {isStampCard(card) && card.balance > 0
                ? fill(words.leave.stampsLeft, { left: missingOn(card), unit: say(card.unit) })
                : card.balance === 0 && words.leave.stampsNone}
            </em>
          </li>
        ))}
        <li>
          <span class="num">{usable.length}</span>
          <small>{words.leave.couponsUnit}</small>
          <b>{words.leave.coupons}</b>
          {first && (
            <em>
              {fill(words.leave.firstDue, { day: sayDay(first.expiresAt, home.now, locale), name: say(first.name) })}
            </em>
          )}
        </li>
      </ul>
      <p id="leave-why" class="small mute">
        {words.leave.note}
      </p>
      <div class="stack">
        {home.member.consents.marketing && (
          <button
            type="button"
            class="btn"
            onClick={() => {
              onStop()
              onClose()
            }}
          >
            {words.leave.stop}
          </button>
        )}
        <button type="button" class="btn btn--bad" disabled={isBusy} onClick={() => void go()}>
          {words.leave.sure}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </div>
    </Sheet>
  )
}
