import { Download } from 'lucide-preact'
import { writeCsv } from '#shared/base/csv.ts'
import { fill } from '#shared/base/text.ts'
import { saveFile } from '../../data/save-file.ts'
import { Button } from '../../parts/form/button.tsx'
import { Says } from '../../parts/page/says.tsx'
import { Section } from '../../parts/page/section.tsx'
import { ordersWords as words } from '../../words/rooms.ts'
import type { RefusedRow } from './order-row.ts'
import type { OrderFile } from './read-file.ts'
import type { Tally } from './use-import.ts'

const SHOWN = 50
const counted = (count: number) => count.toLocaleString('en')

/** What the trial found, or what the import did, as sentences. */
export const Told = ({
  tally: { isTrial, isOver, good, withMember, already, refused, sent, of, stoppedAt },
}: {
  tally: Tally
}) => {
  if (!isOver) {
    const says = fill(isTrial ? words.checking : words.going, { done: counted(sent), count: counted(of) })
    return (
      <div class="orders__told" role="status">
        <Says size="m" says={says} />
        <progress value={sent} max={of} aria-label={says} />
      </div>
    )
  }
  const head = isTrial
    ? fill(good === 0 ? words.checkedNone : words.checked, { ready: counted(good), known: counted(withMember) })
    : fill(words.done, { count: counted(good) })
  const lines = [
    !isTrial && withMember > 0 && fill(words.doneMembers, { count: counted(withMember) }),
    already > 0 && fill(isTrial ? words.already : words.doneAgain, { count: counted(already) }),
    refused.length > 0 && fill(words.refused, { count: counted(refused.length) }),
    stoppedAt !== null && fill(words.stopped, { line: counted(stoppedAt) }),
  ].filter((line) => line !== false)
  return (
    <div class="orders__told" role="status">
      <Says size="m" says={head} />
      {lines.map((line) => (
        <p key={line} class="second">
          {line}
        </p>
      ))}
    </div>
  )
}

/** Rows that were refused, each with what to do, and as a file to put right. */
export const RefusedRows = ({ refused, file }: { refused: readonly RefusedRow[]; file: OrderFile }) => {
  if (refused.length === 0) return null
  const download = () =>
    saveFile(
      fill(words.refusedFile, { name: file.name.replace(/\.\w+$/, '') }),
      writeCsv([
        [...file.heads, words.whyHead],
        ...refused.map(({ line, why }) => [...file.rows[line - 2]!, words.why[why]]),
      ]),
    )
  return (
    <Section
      title={fill(words.rowsTitle, { count: counted(refused.length) })}
      note={words.rowsNote}
      action={
        <Button small icon={Download} onClick={download}>
          {words.download}
        </Button>
      }
    >
      <table class="table table--tight">
        <thead>
          <tr>
            <th scope="col">{words.rowColumns.line}</th>
            <th scope="col">{words.rowColumns.number}</th>
            <th scope="col">{words.rowColumns.why}</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, SHOWN).map(({ line, number, why }) => (
            <tr key={line}>
              <td>{line}</td>
              <td class="nowrap">{number || '–'}</td>
              <td>{words.why[why]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > SHOWN && <p class="note">{fill(words.rowsMore, { count: counted(refused.length - SHOWN) })}</p>}
    </Section>
  )
}
