import { fill } from '../../../../base/text.ts'
import { type StampCard } from '../../../../domain/card/stamp-card.ts'
import { MONEY_MAX } from '../../../../domain/order/purchase.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import type { CardFormProps } from '../../family.ts'
import { BLIND_WAYS, EARNS } from '../say-stamp.ts'
import { words } from '../words/words.ts'
import { listed } from '../../../../ui/joiners.ts'

type Earn = StampCard['earn']

const PER = 100

const starting = (kind: Earn['kind']): Earn =>
  kind === 'amount' ? { kind, per: PER } : kind === 'product' ? { kind, products: [] } : { kind }

export const EarnLine = ({ settings, change, unit, ways }: CardFormProps<StampCard>) => {
  const { earn } = settings
  const to = (next: Earn) => change({ ...settings, earn: next })
  const blind = BLIND_WAYS.flatMap(({ way, words: said }) => (ways.includes(way) ? [said] : []))
  const label = fill(words.earn, { unit })
  return (
    <FormLine label={label}>
      <div class="stack" id="card-earn" tabIndex={-1}>
        <div class="seg" role="group" aria-label={label}>
          {EARNS.map(({ kind, words: way }) => (
            <button key={kind} type="button" aria-pressed={earn.kind === kind} onClick={() => to(starting(kind))}>
              {way}
            </button>
          ))}
        </div>
        {earn.kind === 'amount' && (
          <label class="row">
            NT$
            <input
              class="input tiny"
              type="number"
              min={1}
              max={MONEY_MAX}
              aria-label={words.per}
              value={earn.per}
              onInput={(event) => {
                const per = Math.round(Number(event.currentTarget.value))
                if (per >= 1 && per <= MONEY_MAX) to({ kind: 'amount', per })
              }}
            />
          </label>
        )}
        {earn.kind === 'product' && (
          <>
            <textarea
              class="area"
              rows={2}
              aria-label={words.products}
              aria-invalid={earn.products.length === 0 || undefined}
              // Kept as it was typed until one leaves, so that a comma may be typed at all.
              onChange={(event) =>
                to({
                  kind: 'product',
                  products: [
                    ...new Set(
                      event.currentTarget.value
                        .split(/[,，、\n]+/)
                        .map((one) => one.trim())
                        .filter(Boolean),
                    ),
                  ],
                })
              }
            >
              {earn.products.join('、')}
            </textarea>
            <p class="field__hint">{fill(words.productsNote, { unit })}</p>
          </>
        )}
        {earn.kind !== 'visit' && blind.length > 0 && (
          <p class="field__err" role="status">
            {fill(words.blind, { unit, ways: listed(blind) })}
          </p>
        )}
      </div>
    </FormLine>
  )
}
