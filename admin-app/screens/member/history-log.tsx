import { MessageCircle, MessageCircleOff, Stamp, Ticket, UserRound, Workflow } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { marks } from '#shared/ui/joiners.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Tabs } from '../../parts/form/tabs.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { clockOf, isToday, longDayOf } from '../../words/time.ts'
import { deskWords, memberWords as words } from '../../words/rooms.ts'
import { CouponTable } from './desk/coupon-table.tsx'
import { undoableEntries } from './desk/undoable-entries.ts'
import { useUndo } from './desk/use-undo.ts'
import { byDay, historyOf, type HistoryRow, type MemberPage, type Theme } from './history.ts'

const ICONS = { stamps: Stamp, coupons: Ticket, messages: MessageCircle, playbooks: Workflow, life: UserRound }
type Shown = Exclude<Theme, 'life'> | 'all'
const SHOWN: readonly Shown[] = ['all', 'stamps', 'coupons', 'messages', 'playbooks']

const [OPEN, CLOSE] = marks.quote.split('{what}')
const NAMES = new RegExp(`(?<=${OPEN})([^${CLOSE}]+)(?=${CLOSE})`)

/** What stands in quotes is a name, and names are bold. */
const Named = ({ says }: { says: string }) => (
  <>{says.split(NAMES).map((piece, at) => (at % 2 === 1 ? <b key={at}>{piece}</b> : piece))}</>
)

const Row = ({ row, undo }: { row: HistoryRow; undo: ((entry: string) => void) | undefined }) => (
  <li class={`log__row ${row.isNot ? 'is-not' : ''}`}>
    <time dateTime={row.at}>{clockOf(row.at)}</time>
    <Icon of={row.isNot && row.theme === 'messages' ? MessageCircleOff : ICONS[row.theme]} size={17} />
    <p>
      <Named says={row.says} />
      {row.why && <small>{row.why}</small>}
      {undo && (
        <button
          type="button"
          class="link"
          aria-label={fill(deskWords.undoLabel, { says: row.says })}
          onClick={() => undo(row.key)}
        >
          {deskWords.undo}
        </button>
      )}
    </p>
    <span class="delta">
      {row.delta}
      {row.balance && <small>{row.balance}</small>}
    </span>
  </li>
)

/** Everything that happened, day by day, and everything that was meant to happen and why it did not. */
export const HistoryLog = ({ member, page }: { member: MemberId; page: MemberPage }) => {
  const { may } = useHere()
  const [shown, show] = useState<Shown>('all')
  const undo = useUndo(member)
  const now = nowMs()
  const rows = historyOf(page, now)
  const undoable = may('members.write') ? undoableEntries(page.entries, now) : new Set<string>()
  const dayName = (at: string) =>
    isToday(at, now) ? fill(words.today, { day: longDayOf(at, now) }) : longDayOf(at, now)
  const kept = rows.filter(({ theme }) => shown === 'all' || theme === shown)
  return (
    <Tabs
      label={words.tabs.label}
      value={shown}
      options={SHOWN.map((value) => ({ value, label: words.tabs[value] }))}
      onValue={show}
    >
      {shown === 'coupons' && <CouponTable member={member} coupons={page.coupons} />}
      {kept.length === 0 && <p class="note log__none">{words.nothing}</p>}
      {byDay(kept, dayName).map(([day, of]) => (
        <section key={day} class="log">
          <h2 class="log__day">{day}</h2>
          <ol>
            {of.map((row) => (
              <Row key={row.key} row={row} undo={undoable.has(row.key) ? undo : undefined} />
            ))}
          </ol>
        </section>
      ))}
    </Tabs>
  )
}
