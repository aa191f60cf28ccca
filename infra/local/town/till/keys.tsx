import { change, quantityOf } from './basket-lines.ts'
import type { Line, Product } from './till-api.ts'

interface KeysProps {
  products: readonly Product[]
  lines: readonly Line[]
  onChange: (lines: Line[]) => void
}

/** One big key a product; a key that was pressed shows how often. */
export const Keys = ({ products, lines, onChange }: KeysProps) => (
  <div class="tillkeys" role="group" aria-label="品項">
    {products.map(({ sku, name, price }) => {
      const quantity = quantityOf(lines, sku)
      return (
        <button
          key={sku}
          type="button"
          class={`tillkey ${quantity > 0 ? 'is-on' : ''}`}
          onClick={() => onChange(change(lines, sku, 1))}
        >
          <b>{name}</b> <span>{price.toLocaleString('en-US')}</span>
          {quantity > 0 && (
            <i class="tillkey__count" aria-hidden="true">
              {quantity}
            </i>
          )}
        </button>
      )
    })}
  </div>
)
