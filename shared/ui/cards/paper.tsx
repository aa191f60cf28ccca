// Sheets of paper below a card: a heading, a small table, rules as a list.
import type { ComponentChildren } from 'preact'
import './paper.css'

export interface PaperProps {
  id?: string
  title: string
  note?: string
  children: ComponentChildren
}

export const Paper = ({ id, title, note, children }: PaperProps) => (
  <section class="leaf" id={id}>
    <h2>{title}</h2>
    {children}
    {note && <p class="leaf__note">{note}</p>}
  </section>
)

/** What would be here, and how it gets here. */
export const Note = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="leaf leaf--none">
    <h2>{title}</h2>
    <p>{children}</p>
  </section>
)

export type PaperCell = string | { words: string; note?: string }

export interface PaperTableProps {
  head?: readonly string[]
  rows: readonly { key: string; cells: readonly PaperCell[] }[]
}

const Cell = ({ cell, head }: { cell: PaperCell; head?: string }) => {
  const { words, note } = typeof cell === 'string' ? { words: cell } : { note: undefined, ...cell }
  return (
    <td data-head={head}>
      {words}
      {note && <small>{note}</small>}
    </td>
  )
}

/** The last column is the number people look for. */
export const PaperTable = ({ head, rows }: PaperTableProps) => (
  <table>
    {head && (
      <thead>
        <tr>
          {head.map((words) => (
            <th scope="col" key={words}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {cells.map((cell, at) => (
            <Cell key={at} cell={cell} head={head?.[at]} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
