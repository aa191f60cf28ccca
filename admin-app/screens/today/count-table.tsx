import type { ComponentChildren } from 'preact'
import { todayWords as words } from '../../words/words.ts'

const KEYS = ['joins', 'stamps', 'issued', 'redeemed'] as const
type Counts = Record<(typeof KEYS)[number], number>

const Number = ({ count }: { count: number }) => (
  <td class={`r ${count === 0 ? 'z' : ''}`}>{count === 0 ? '–' : count}</td>
)

/** Four counts a row, with their sum: who joined, what was collected, given and used. */
export const CountTable = ({
  label,
  rows,
  total,
}: {
  label: string
  rows: readonly (Counts & { key: string; name: ComponentChildren })[]
  total: Counts
}) => (
  <table class="table table--plain counts">
    <thead>
      <tr>
        <th scope="col">{label}</th>
        {KEYS.map((key) => (
          <th key={key} scope="col" class="r">
            {words.columns[key]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.name}</th>
          {KEYS.map((key) => (
            <Number key={key} count={row[key]} />
          ))}
        </tr>
      ))}
      {rows.length > 1 && (
        <tr class="sum">
          <th scope="row">{words.sum}</th>
          {KEYS.map((key) => (
            <Number key={key} count={total[key]} />
          ))}
        </tr>
      )}
    </tbody>
  </table>
)
