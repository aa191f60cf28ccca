import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props<Kind extends string> {
  label: string
  id?: string
  chosen: Kind
  options: readonly { kind: Kind; words: string }[]
  choose: (kind: Kind) => void
  /** Asked beside the one that is chosen. */
  children?: ComponentChildren
}

/** One of a few, each on a row of its own. */
export const RadioRows = <Kind extends string>({ label, id, chosen, options, choose, children }: Props<Kind>) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} id={id} tabIndex={-1}>
      {options.map(({ kind, words }) => (
        <div key={kind} class="row choice-row">
          <label class="choice choice--mid">
            <input
              class="tick tick--o"
              type="radio"
              name={name}
              checked={kind === chosen}
              onChange={() => choose(kind)}
            />
            <span>{words}</span>
          </label>
          {kind === chosen && children}
        </div>
      ))}
    </div>
  )
}
