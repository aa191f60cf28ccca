import { Minus, Plus } from 'lucide-preact'
import { change, quantityOf } from './basket-lines.ts'
import type { Line } from './till-api.ts'

interface StepperProps {
  sku: string
  /** `少一份拿鐵`, `多一份拿鐵`, `拿鐵 2 份`. */
  less: string
  more: string
  says: (quantity: number) => string
  lines: readonly Line[]
  most?: number
  onChange: (lines: Line[]) => void
}

export const Stepper = ({ sku, less, more, says, lines, most, onChange }: StepperProps) => {
  const quantity = quantityOf(lines, sku)
  return (
    <span class="tillstep">
      <button
        type="button"
        aria-label={less}
        disabled={quantity === 0}
        onClick={() => onChange(change(lines, sku, -1, most))}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <b role="img" aria-label={says(quantity)}>
        {quantity}
      </b>
      <button
        type="button"
        aria-label={more}
        disabled={most !== undefined && quantity >= most}
        onClick={() => onChange(change(lines, sku, 1, most))}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
    </span>
  )
}
