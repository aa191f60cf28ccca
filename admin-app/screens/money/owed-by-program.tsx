import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { marks } from '#shared/ui/joiners.ts'
import { useHere } from '../../data/here.tsx'
import { moneyWords as words } from '../../words/rooms.ts'
import { totalOf, type ProgramMoney } from './money-figures.ts'
import { OpeningRow, Parts } from './opening-row.tsx'
import { counted, dollars, sayMonth, unitOf } from './say-month.ts'
import { WorthDialog } from './worth-dialog.tsx'

const COLUMNS = 4
const amount = (money: number | null) => (money === null ? '–' : counted(money))

const eachOf = ({ kind, worth, unit }: ProgramMoney): string | null => {
  if (kind === 'stored-value') return words.eachAsPaid
  return (
    worth &&
    fill(words.each, { units: counted(worth.units), unit: unitOf(unit, worth.units), money: counted(worth.money) })
  )
}

const Inside = ({ of: { ends, unit, pending, paid, debt, units }, today }: { of: ProgramMoney; today: string }) => {
  const notes = [
    pending > 0 && fill(words.pending, { count: counted(pending), unit: unitOf(unit, pending) }),
    paid > 0 && fill(words.paid, { money: dollars(paid), bonus: dollars(units - paid) }),
    debt > 0 && fill(words.debt, { count: counted(debt), unit: unitOf(unit, debt) }),
  ].filter((note) => note !== false)
  return (
    <>
      <p class="muted">{words.ends}</p>
      <Parts
        rows={ends.map(({ month, units: count, money }) => ({
          key: month,
          name: sayMonth(month, today),
          figures: [`${counted(count)} ${unitOf(unit, count)}`, money === null ? '–' : dollars(money)],
        }))}
      />
      {notes.map((note) => (
        <p key={note} class="second">
          {note}
        </p>
      ))}
    </>
  )
}

interface LineProps {
  of: ProgramMoney
  today: string
  /** Says what one unit is worth. */
  onValue: () => void
}

const ProgramLine = ({ of: one, today, onValue }: LineProps) => {
  const { may } = useHere()
  const says = eachOf(one)
  const mayValue = may('programs.write') && one.kind !== 'stored-value'
  const small = [words.kinds[one.kind], one.isGroups && words.ofGroup].filter(Boolean).join(marks.dot)
  return (
    <OpeningRow
      name={one.name}
      small={small}
      columns={COLUMNS}
      inside={one.ends.length > 0 && <Inside of={one} today={today} />}
    >
      <td class="r">
        {counted(one.units)} {unitOf(one.unit, one.units)}
        <small class="money__each">
          {mayValue ? (
            <button
              type="button"
              class="link"
              aria-label={says ? fill(words.changeWorth, { name: one.name, unit: one.unit, says }) : undefined}
              onClick={onValue}
            >
              {says ?? words.setWorth}
            </button>
          ) : (
            (says ?? '–')
          )}
        </small>
      </td>
      <td class="r only-wide">{amount(one.ending.money)}</td>
      <td class="r money__n">{amount(one.money)}</td>
    </OpeningRow>
  )
}

/** The brand's own and what they come to; then those of the whole group, which are no part of it. */
export const OwedByProgram = ({ programs, today }: { programs: readonly ProgramMoney[]; today: string }) => {
  const [valuing, setValuing] = useState<ProgramMoney | null>(null)
  const own = programs.filter(({ isGroups }) => !isGroups)
  const line = (one: ProgramMoney) => (
    <ProgramLine key={one.programId} of={one} today={today} onValue={() => setValuing(one)} />
  )
  return (
    <>
      <table class="table money__table">
        <thead>
          <tr>
            <th scope="col">{words.columns.program}</th>
            <th scope="col" class="r">
              {words.columns.units}
            </th>
            <th scope="col" class="r only-wide">
              {words.columns.ending}
            </th>
            <th scope="col" class="r">
              {words.columns.money}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map(line)}
          {own.length > 1 && (
            <tr class="sum">
              <td colSpan={2}>{own.length < programs.length ? words.sumOwn : words.sum}</td>
              <td class="r only-wide">{counted(totalOf(own.map(({ ending }) => ending.money)))}</td>
              <td class="r money__n">{counted(totalOf(own.map(({ money }) => money)))}</td>
            </tr>
          )}
          {programs.filter(({ isGroups }) => isGroups).map(line)}
        </tbody>
      </table>
      {valuing && <WorthDialog of={valuing} onClose={() => setValuing(null)} />}
    </>
  )
}
