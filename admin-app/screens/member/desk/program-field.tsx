import { fill } from '#shared/base/text.ts'
import { Field } from '../../../parts/form/field.tsx'
import { deskWords as words } from '../../../words/rooms.ts'
import type { MemberPage } from '../history.ts'
import { said } from '../../../words/said.ts'

export type MemberCard = MemberPage['cards'][number]

export const unitOf = ({ unit }: Pick<MemberCard, 'unit'>) => said(unit)

interface ProgramFieldProps {
  cards: readonly MemberCard[]
  value: string
  onValue: (program: string) => void
}

export const ProgramField = ({ cards, value, onValue }: ProgramFieldProps) => (
  <Field label={words.program}>
    {({ id }) => (
      <select id={id} class="select" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {cards.map((card) => (
          <option key={card.programId} value={card.programId}>
            {fill(words.holds, {
              name: said(card.name),
              count: card.balance.toLocaleString('en'),
              unit: unitOf(card),
            })}
          </option>
        ))}
      </select>
    )}
  </Field>
)
