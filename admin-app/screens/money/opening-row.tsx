import { ChevronDown } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { Icon } from '../../parts/show/icon.tsx'
import { moneyWords as words } from '../../words/rooms.ts'

interface OpeningRowProps {
  name: string
  small?: ComponentChildren
  /** Cells after the name. */
  children: ComponentChildren
  columns: number
  /** What its figures are made of; without it the row does not open. */
  inside?: ComponentChildren
}

/** A row of a table that opens what its figures are made of. */
export const OpeningRow = ({ name, small, children, columns, inside }: OpeningRowProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <tr>
        <th scope="row">
          {inside ? (
            <button
              type="button"
              class="money__open"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={fill(words.open, { name })}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon of={ChevronDown} size={14} />
              {name}
            </button>
          ) : (
            <span class="money__name">{name}</span>
          )}
          {small && <small class="money__small muted">{small}</small>}
        </th>
        {children}
      </tr>
      <tr id={id} class="money__inside" hidden={!isOpen}>
        <td colSpan={columns}>{inside}</td>
      </tr>
    </>
  )
}

interface PartsProps {
  rows: readonly { key: string; name: string; figures: readonly string[]; says?: string }[]
}

/** Pairs of a word and its figures, one below the other; what there is to say of them stands below the figures. */
export const Parts = ({ rows }: PartsProps) => (
  <dl class="money__parts">
    {rows.map(({ key, name, figures, says }) => (
      <div key={key}>
        <dt>{name}</dt>
        {figures.map((figure, at) => (
          <dd key={at}>{figure}</dd>
        ))}
        {says && <dd class="money__says">{says}</dd>}
      </div>
    ))}
  </dl>
)
