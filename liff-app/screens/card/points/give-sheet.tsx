// Points for a friend: how many, said with what is left; then the link.
import { unitFor } from '#shared/base/unit-for.ts'
import { pointsShown } from '#shared/plugins/cards/points/shown.ts'
import { useRef, useState } from 'preact/hooks'
import { refuse } from '../../../data/acts.ts'
import { makeKey } from '../../../data/api.ts'
import { givePoints } from '../../../data/cards/point-acts.ts'
import type { HomeCard } from '../../../data/memory/saved.ts'
import { Sheet } from '../../../parts/sheets/sheet.tsx'
import { useApp } from '../../../parts/words.ts'
import './give-sheet.css'

interface GiveSheetProps {
  card: HomeCard
  onGiven: (code: string) => void
  onClose: () => void
}

const counted = (n: number) => n.toLocaleString('en')
const ROUND = [50, 100]

export const GiveSheet = ({ card, onGiven, onClose }: GiveSheetProps) => {
  const { words, fill, say, locale } = useApp()
  const { available, transfer } = pointsShown(card)
  const mostADay = transfer?.mostADay ?? 0
  const most = Math.min(available, mostADay)
  const [typed, setTyped] = useState(String(Math.min(most, ROUND[0]!)))
  const [isBusy, setBusy] = useState(false)
  const key = useRef(makeKey())
  const field = useRef<HTMLInputElement>(null)
  const unit = say(card.unit)
  const said = words.pointGift
  const amount = /^\d+$/.test(typed.trim()) ? Number(typed) : 0
  const wrong = amount < 1 ? said.least : amount > most ? said.most : null

  const put = (next: string) => {
    setTyped(next)
    key.current = makeKey()
  }
  const give = async () => {
    setBusy(true)
    const answer = await givePoints(card, amount, key.current)
    setBusy(false)
    if (answer.ok) return onGiven(answer.value.gift)
    if (answer.failure !== 'offline') key.current = makeKey()
    onClose()
    refuse(answer.failure, answer.detail)
  }
  const chips = [...ROUND.filter((one) => one < most), most]
  return (
    <Sheet labelledBy="give-points" describedBy="give-points-note" onClose={onClose}>
      <h2 id="give-points" class="say">
        {fill(said.title, { unit })}
      </h2>
      <p id="give-points-note" class="mute small">
        {fill(said.note, { available: counted(available), most: counted(mostADay), unit })}
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (wrong) field.current?.focus()
          else if (!isBusy) void give()
        }}
      >
        <label class="giving">
          <span class="sr">{fill(said.amount, { unit })}</span>
          <input
            ref={field}
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            aria-invalid={wrong !== null}
            aria-describedby="give-points-rest"
            onInput={(event) => put(event.currentTarget.value)}
          />
          <span aria-hidden="true">{unit}</span>
        </label>
        <div class="giving__much">
          {chips.map((one) => (
            <button key={one} type="button" aria-pressed={amount === one} onClick={() => put(String(one))}>
              {counted(one)}
            </button>
          ))}
        </div>
        <p id="give-points-rest" class={wrong ? 'center giving__wrong' : 'center'} role="status">
          {wrong
            ? fill(wrong, { n: counted(most), unit })
            : fill(said.rest, {
                rest: counted(available - amount),
                unit: unitFor(card.unit, available - amount, locale),
              })}
        </p>
        <button type="submit" class="btn" disabled={isBusy} aria-busy={isBusy}>
          {isBusy ? said.busy : said.go}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </form>
    </Sheet>
  )
}
