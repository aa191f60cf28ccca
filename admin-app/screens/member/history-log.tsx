import { MessageCircle, MessageCircleOff, Stamp, Ticket, UserRound, Workflow } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { nowMs } from '../../data/clock.ts'
import { Tabs } from '../../parts/form/tabs.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { clockOf, daysAgo, longDayOf } from '../../words/time.ts'
import { memberWords as words } from '../../words/screens/member.ts'
import { byDay, type HistoryRow, type Theme } from './history.ts'

const ICONS = { stamps: Stamp, coupons: Ticket, messages: MessageCircle, playbooks: Workflow, life: UserRound }
type Shown = Exclude<Theme, 'life'> | 'all'
const SHOWN: readonly Shown[] = ['all', 'stamps', 'coupons', 'messages', 'playbooks']

/** What stands in 「」 is a name, and names are bold. */
const Named = ({ says }: { says: string }) => (
  <>{says.split(/(?<=「)([^」]+)(?=」)/).map((piece, at) => (at % 2 === 1 ? <b key={at}>{piece}</b> : piece))}</>
)

const Row = ({ row }: { row: HistoryRow }) => (
  <li class={`log__row ${row.isNot ? 'is-not' : ''}`}>
    <time dateTime={row.at}>{clockOf(row.at)}</time>
    <Icon of={row.isNot && row.theme === 'messages' ? MessageCircleOff : ICONS[row.theme]} size={17} />
    <p>
      <Named says={row.says} />
      {row.why && <small>{row.why}</small>}
    </p>
    <span class="delta">
      {row.delta}
      {row.balance && <small>{row.balance}</small>}
    </span>
  </li>
)

/** Everything that happened, day by day, and everything that was meant to happen and why it did not. */
export const HistoryLog = ({ rows }: { rows: readonly HistoryRow[] }) => {
  const [shown, show] = useState<Shown>('all')
  const now = nowMs()
  const dayName = (at: string) =>
    daysAgo(at, now) === '今天' ? fill(words.today, { day: longDayOf(at, now) }) : longDayOf(at, now)
  const kept = rows.filter(({ theme }) => shown === 'all' || theme === shown)
  return (
    <Tabs
      label={words.tabs.label}
      value={shown}
      options={SHOWN.map((value) => ({ value, label: words.tabs[value] }))}
      onValue={show}
    >
      {kept.length === 0 && <p class="note log__none">{words.nothing}</p>}
      {byDay(kept, dayName).map(([day, of]) => (
        <section key={day} class="log">
          <h2 class="log__day">{day}</h2>
          <ol>
            {of.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </ol>
        </section>
      ))}
    </Tabs>
  )
}
