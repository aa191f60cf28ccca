import { sayDay, sayTime } from '../../data/dates.ts'
import { now } from '../../data/state.ts'
import { useApp } from '../../parts/words.ts'
import { sayEntry, type Entry } from './say-entry.ts'

const signed = (delta: number) => (delta > 0 ? '+' : '−') + Math.abs(delta).toLocaleString('en')

export interface EntryRowProps {
  entry: Entry
  unit: string
  /** One card alone is shown: its name stands above, and its balance beside. */
  alone: boolean
}

export const EntryRow = ({ entry, unit, alone }: EntryRowProps) => {
  const { words, say, locale } = useApp()
  const name = say(entry.name)
  const occurred = entry.occurredAt && sayDay(entry.occurredAt, now(), locale)
  const told = { time: sayTime(entry.at), unit, name, ...(occurred && { occurred }) }
  const { head, line, order, mark } = sayEntry(entry, words.history, told)
  const below = [!alone && entry.account !== 'coupon' && name, order].filter(Boolean).join('　')
  return (
    <tr class={mark}>
      <td class="num">{sayDay(entry.at, now(), locale)}</td>
      <td>
        <b>{head}</b>
        {line && <span>{line}</span>}
        {below && <span class="rows__of">{below}</span>}
      </td>
      <td class={`num ${entry.delta > 0 ? 'plus' : 'minus'}`}>
        {entry.delta !== 0 && signed(entry.delta)}
        {entry.delta !== 0 && unit && <small>{unit}</small>}
      </td>
      {alone && <td class="num">{entry.balance?.toLocaleString('en')}</td>}
    </tr>
  )
}
