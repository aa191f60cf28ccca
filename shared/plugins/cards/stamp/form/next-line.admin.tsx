import { useId } from 'preact/hooks'
import type { ProgramId } from '../../../../base/id.ts'
import type { StampCard } from '../../../../domain/card/stamp-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import type { CardFormProps } from '../../family.ts'
import { NEXTS } from '../say-stamp.ts'
import { words } from '../words/words.ts'

const starting = (kind: StampCard['next']['kind']): StampCard['next'] =>
  kind === 'chains' ? { kind, program: '' as ProgramId } : { kind }

/** What a holder finds after a full card. */
export const NextLine = ({ settings, change, programs }: CardFormProps<StampCard>) => {
  const name = useId()
  const { next } = settings
  const stamps = programs.filter(({ kind }) => kind === 'stamp')
  return (
    <FormLine label={words.next} flat>
      <div role="radiogroup" aria-label={words.next} id="card-next" tabIndex={-1}>
        {NEXTS.filter(({ kind }) => kind !== 'chains' || stamps.length > 0 || next.kind === 'chains').map(
          ({ kind, words: label }) => (
            <div key={kind} class="row choice-row">
              <label class="choice choice--mid">
                <input
                  class="tick tick--o"
                  type="radio"
                  name={name}
                  checked={next.kind === kind}
                  onChange={() => change({ ...settings, next: starting(kind) })}
                />
                <span>{label}</span>
              </label>
              {kind === 'chains' && next.kind === 'chains' && (
                <select
                  class="select grow"
                  aria-label={words.nextCard}
                  aria-invalid={!next.program || undefined}
                  value={next.program}
                  onChange={(event) =>
                    change({ ...settings, next: { kind, program: event.currentTarget.value as ProgramId } })
                  }
                >
                  <option value="">{words.noCard}</option>
                  {stamps.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </select>
              )}
            </div>
          ),
        )}
      </div>
    </FormLine>
  )
}
