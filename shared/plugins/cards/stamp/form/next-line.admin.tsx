import type { ProgramId } from '../../../../base/id.ts'
import type { StampCard } from '../../../../domain/card/stamp-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import { RadioRows } from '../../../../ui/form/radio-rows.tsx'
import type { CardFormProps } from '../../family.ts'
import { NEXTS } from '../say-stamp.ts'
import { words } from '../words/words.ts'

const starting = (kind: StampCard['next']['kind']): StampCard['next'] =>
  kind === 'chains' ? { kind, program: '' as ProgramId } : { kind }

/** What a holder finds after a full card. */
export const NextLine = ({ settings, change, programs }: CardFormProps<StampCard>) => {
  const { next } = settings
  const to = (after: StampCard['next']) => change({ ...settings, next: after })
  const stamps = programs.filter(({ kind }) => kind === 'stamp')
  return (
    <FormLine label={words.next} flat>
      <RadioRows
        label={words.next}
        id="card-next"
        chosen={next.kind}
        options={NEXTS.filter(({ kind }) => kind !== 'chains' || stamps.length > 0 || next.kind === 'chains')}
        choose={(kind) => to(starting(kind))}
      >
        {next.kind === 'chains' && (
          <select
            class="select grow"
            aria-label={words.nextCard}
            aria-invalid={!next.program || undefined}
            value={next.program}
            onChange={(event) => to({ kind: next.kind, program: event.currentTarget.value as ProgramId })}
          >
            <option value="">{words.noCard}</option>
            {stamps.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </RadioRows>
    </FormLine>
  )
}
