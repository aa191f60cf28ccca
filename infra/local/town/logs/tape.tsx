import { shortTime } from '../data/local-time.ts'
import type { LogRow } from '../data/world-api.ts'
import type { TapeLine } from './line-of.ts'

interface TapeProps {
  title: string
  note: string
  rows: LogRow[]
  lineOf: (row: LogRow) => TapeLine
  nothing: string
}

export const Tape = ({ title, note, rows, lineOf, nothing }: TapeProps) => (
  <div class="lane">
    <h2>
      {title} <span>{note}</span>
    </h2>
    {rows.length === 0 ? (
      <p class="nothing">{nothing}</p>
    ) : (
      <ol class="tape" tabIndex={0} aria-label={title}>
        {rows.toReversed().map((row, at) => {
          const { what, words, result, isBad } = lineOf(row)
          return (
            <li key={rows.length - at} class={isBad ? 'is-bad' : at === 0 ? 'is-new' : ''}>
              <time>{shortTime(row.at)}</time>
              <span>
                {what} <b>{words}</b>
              </span>
              <em>{result}</em>
            </li>
          )
        })}
      </ol>
    )}
  </div>
)
