// Check-ins that the store has to look at, why, and what became of those it refused.
import type { HeldCheckIn } from '#shared/contract/card/held-check-in.ts'
import { sayDay, sayDayInWeek, sayTime } from '../../data/dates.ts'
import { now } from '../../data/state.ts'
import { Dock } from '../../parts/dock.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'
import { useGives } from '../../parts/cards/gives.ts'
import './check-in.css'

export const CheckInsScreen = () => {
  const { words, home } = useApp()
  const all = home?.checkIns ?? []
  const waits = all.some(({ state }) => state === 'waiting')
  return (
    <div class="page">
      {all.length === 0 ? (
        <Empty title={words.checkIn.none} note={words.checkIn.noneNote} />
      ) : (
        <main class="screen checks">
          <OfflineBar />
          <h1 class="say">{waits ? words.checkIn.title : words.checkIn.page}</h1>
          {waits && <p class="mute">{words.checkIn.note}</p>}
          <ol>
            {all.map((one) => (
              <Slip key={one.id} checkIn={one} />
            ))}
          </ol>
        </main>
      )}
      <Dock on="card" />
    </div>
  )
}

const Slip = ({ checkIn }: { checkIn: HeldCheckIn }) => {
  const { words, fill, locale } = useApp()
  const gives = useGives(checkIn)
  const today = now()
  const { at, store, state, reasons, decidedBy, why } = checkIn
  const say = (reason: HeldCheckIn['reasons'][number]) => {
    const { kind, ...facts } = reason
    return fill(words.checkIn.why[kind], facts)
  }
  return (
    <li class={`checks__slip checks__slip--${state}`}>
      <p class="checks__head">
        <b>{words.checkIn.states[state]}</b>
        <span class="num">{gives}</span>
      </p>
      <p>{reasons.map(say).join(words.checkIn.and)}</p>
      <p class="small mute">
        {sayDayInWeek(at, today, locale)} <span class="num">{sayTime(at)}</span>
        {words.checkIn.dot}
        {store}
      </p>
      <p class="small">
        {state === 'waiting'
          ? fill(words.checkIn.until, { day: sayDay(decidedBy, today, locale) })
          : state === 'refused'
            ? fill(words.checkIn.said, { why: why ?? '' })
            : words.checkIn.silent}
      </p>
      {state !== 'waiting' && <p class="small mute">{words.checkIn.ask}</p>}
    </li>
  )
}

export default CheckInsScreen
