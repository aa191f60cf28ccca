import { useHere } from '../../data/here.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { Field } from '../../parts/form/field.tsx'
import { Section } from '../../parts/page/section.tsx'
import { FIELDS, type Columns } from '#shared/domain/order/file/guess-columns.ts'
import { fill } from '#shared/base/text.ts'
import { ordersWords as words } from '../../words/rooms.ts'
import type { OrderFile } from './read-file.ts'

const SHOWN = 5

export interface Settings {
  columns: Columns
  store: string | null
  enrol: boolean
}

interface Props {
  file: OrderFile
  settings: Settings
  change: (settings: Settings) => void
}

const withColumn = (columns: Columns, field: (typeof FIELDS)[number], at: string): Columns => {
  const { [field]: _, ...rest } = columns
  return at === '' ? rest : { ...rest, [field]: Number(at) }
}

/** Which column is what; guessed, and put right by hand. */
export const ColumnChoice = ({ file, settings, change }: Props) => {
  const { ownStores } = useHere()
  const { columns, store, enrol } = settings
  return (
    <Section title={words.columns} note={words.columnsNote}>
      <div class="orders__columns">
        {FIELDS.map((field) => (
          <Field key={field} label={words.fields[field]}>
            {({ id }) => (
              <select
                id={id}
                class="select"
                value={columns[field] === undefined ? '' : String(columns[field])}
                onChange={(event) =>
                  change({ ...settings, columns: withColumn(columns, field, event.currentTarget.value) })
                }
              >
                <option value="">{words.noColumn}</option>
                {file.heads.map((head, at) => (
                  <option key={at} value={String(at)}>
                    {head || String(at + 1)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
        {ownStores.length > 1 && (
          <Field label={words.store}>
            {({ id }) => (
              <select
                id={id}
                class="select"
                value={store ?? ''}
                onChange={(event) => change({ ...settings, store: event.currentTarget.value || null })}
              >
                <option value="">{words.noStore}</option>
                {ownStores.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {columns.phone !== undefined && (
        <Choice
          kind="checkbox"
          checked={enrol}
          onChange={(checked) => change({ ...settings, enrol: checked })}
          label={words.enrol}
          hint={words.enrolHint}
        />
      )}
    </Section>
  )
}

/** The first rows, as they would be read. */
export const Preview = ({ file, columns }: { file: OrderFile; columns: Columns }) => {
  const used = FIELDS.filter((field) => columns[field] !== undefined)
  return (
    <Section title={words.preview} note={fill(words.previewNote, { count: file.rows.length.toLocaleString('en') })}>
      <div class="scroller" role="region" aria-label={words.preview} tabIndex={0}>
        <table class="table table--tight">
          <thead>
            <tr>
              {used.map((field) => (
                <th key={field} scope="col">
                  {words.fields[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.rows.slice(0, SHOWN).map((row, nth) => (
              <tr key={nth}>
                {used.map((field) => (
                  <td key={field} class="nowrap">
                    {row[columns[field]!] || '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
