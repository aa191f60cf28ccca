import type { ComponentChildren } from 'preact'
import { Choice } from './choice.tsx'
import './store-checks.css'

interface StoreLine {
  id: string
  name: string
}

interface StoreChecksProps {
  legend: string
  stores: readonly StoreLine[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** Ticked for good. */
  fixed?: string
  /** What may be chosen instead, before them; the stores themselves then show only where some are wanted. */
  instead?: ComponentChildren
  isShown?: boolean
  error?: string | null
}

/** Some of the stores there are, in the order of the house. */
export const StoreChecks = ({
  legend,
  stores,
  chosen,
  onChange,
  fixed,
  instead,
  isShown = true,
  error,
}: StoreChecksProps) => (
  <fieldset class={`store-checks ${instead ? 'store-checks--inset' : ''}`}>
    <legend class="field__label">{legend}</legend>
    {instead}
    {isShown && (
      <div class="store-checks__all">
        {stores.map(({ id, name }) => (
          <Choice
            key={id}
            kind="checkbox"
            checked={id === fixed || chosen.includes(id)}
            disabled={id === fixed}
            label={name}
            onChange={(isOn) =>
              onChange(stores.map((one) => one.id).filter((one) => (one === id ? isOn : chosen.includes(one))))
            }
          />
        ))}
      </div>
    )}
    {error && (
      <p class="field__err" role="alert">
        {error}
      </p>
    )}
  </fieldset>
)
