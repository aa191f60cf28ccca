import type { ComponentChildren } from 'preact'
import { fill } from '#shared/base/text.ts'
import { nowMs } from '../../data/clock.ts'
import { archiveWords as words } from '../../words/rooms.ts'
import { dayOf } from '../../words/time.ts'
import { StateDot } from '../show/state-dot.tsx'
import './archived-shelf.css'

/** Since when it is out of service, in place of its state. */
export const ArchivedState = ({ at }: { at: string }) => (
  <StateDot tone="off">{fill(words.since, { day: dayOf(at, nowMs()) })}</StateDot>
)

interface ShelfProps<Page> {
  pages: readonly Page[]
  children: (archived: Page[]) => ComponentChildren
}

/** What is out of service, folded away below what runs. */
export const ArchivedShelf = <Page extends { archivedAt: string | null }>({ pages, children }: ShelfProps<Page>) => {
  const archived = pages.filter(({ archivedAt }) => archivedAt !== null)
  return archived.length === 0 ? null : (
    <details class="archived">
      <summary>{fill(words.shelf, { count: archived.length })}</summary>
      {children(archived)}
    </details>
  )
}
