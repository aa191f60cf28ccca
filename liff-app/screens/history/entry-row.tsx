import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { sayDay, sayTime } from '../../data/dates.ts'
import { now } from '../../data/state.ts'
import { useApp } from '../../parts/words.ts'

export type Entry = OutputOf<Api['GET /me/entries']>['entries'][number]

const signed = (delta: number) => (delta > 0 ? `+${delta}` : delta < 0 ? `−${-delta}` : '0')

/** Heading and line of a movement, and whether a hand changed it. */
const said = (
  { reason, name, store, delta, at }: Entry,
  unit: string,
  { words, fill, say }: ReturnType<typeof useApp>,
): { head: string; line: string; mark?: 'fix' | 'late' } => {
  const { history } = words
  const time = sayTime(at)
  const shop = store ?? history.someStore
  const of = say(name)
  switch (reason) {
    case 'counter':
      return { head: shop, line: delta > 1 ? fill(history.many, { n: delta, unit }) : fill(history.counter, { time }) }
    case 'card-filled':
      return { head: history.filled, line: delta < 0 ? history.filledNote : of }
    case 'playbook':
      return { head: history.playbook, line: of }
    case 'redeemed':
      return { head: history.redeemed, line: store ? `${of}　${store}` : of }
    case 'expired':
      return { head: history.expired, line: of }
    case 'correction':
      return { head: history.correction, line: `${history.correctionNote}　${shop}`, mark: 'fix' }
    case 'late-credit':
      return { head: history.late, line: `${history.lateNote}　${shop}`, mark: 'late' }
    case 'joined':
      return { head: history.joined, line: of }
  }
}

export const EntryRow = ({ entry, unit }: { entry: Entry; unit: string }) => {
  const ready = useApp()
  const { head, line, mark } = said(entry, unit, ready)
  return (
    <tr class={mark}>
      <td class="num">{sayDay(entry.at, now(), ready.locale)}</td>
      <td>
        <b>{head}</b>
        <span>{line}</span>
      </td>
      <td class={`num ${entry.delta > 0 ? 'plus' : 'minus'}`}>{signed(entry.delta)}</td>
      <td class="num">{entry.balance ?? ''}</td>
    </tr>
  )
}
