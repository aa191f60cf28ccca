import { useState } from 'preact/hooks'
import { gatherRows } from '#shared/domain/order/file/gather-rows.ts'
import { guessColumns } from '#shared/domain/order/file/guess-columns.ts'
import { fill } from '#shared/base/text.ts'
import { useHere } from '../../data/here.tsx'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { ordersWords as words } from '../../words/rooms.ts'
import { AwaitedRefunds } from './awaited.tsx'
import { ColumnChoice, Preview, type Settings } from './columns.tsx'
import { DropFile } from './drop-file.tsx'
import { cellsOf } from './order-row.ts'
import type { OrderFile } from './read-file.ts'
import { RefusedRows, Told } from './told.tsx'
import { useImport } from './use-import.ts'
import './orders.css'

interface Open {
  id: string
  file: OrderFile
  settings: Settings
}

const Work = ({ open, change, onOther }: { open: Open; change: (settings: Settings) => void; onOther: () => void }) => {
  const { brand } = useHere()
  const { tally, refusal, run, stop, forget } = useImport()
  const { file, settings } = open
  const { columns, store, enrol } = settings
  const hasColumns = columns.number !== undefined && (columns.total !== undefined || columns.price !== undefined)
  const rows = cellsOf(file.rows, columns)
  const { orders, lines, refused: torn } = gatherRows(rows)
  const count = orders.length + new Set(torn.map(({ number }) => number)).size
  const go = (isTrial: boolean) =>
    void run({ file: open.id, brand: brand.id, name: file.name.slice(0, 120), isTrial, store, enrol }, rows)
  const isBusy = tally !== null && !tally.isOver
  const isDone = tally !== null && tally.isOver && !tally.isTrial && tally.stoppedAt === null && !refusal
  const isChecked = tally !== null && tally.isOver && (tally.isTrial || tally.stoppedAt !== null)
  const left = tally && (tally.isTrial ? tally.good : tally.of - tally.sent)
  return (
    <div class="orders">
      {!isDone && (
        <>
          <ColumnChoice
            file={file}
            settings={settings}
            change={(next) => {
              forget()
              change(next)
            }}
          />
          <Preview file={file} columns={columns} />
        </>
      )}
      {tally && <Told tally={tally} />}
      <Refused refusal={refusal} />
      <div class="row row--wrap orders__acts">
        {!hasColumns && <p class="note">{words.needColumns}</p>}
        {hasColumns && !tally && (
          <Button kind="main" onClick={() => go(true)}>
            {fill(lines > 0 ? words.checkLines : words.check, {
              count: count.toLocaleString('en'),
              lines: lines.toLocaleString('en'),
            })}
          </Button>
        )}
        {isBusy && <Button onClick={stop}>{words.stop}</Button>}
        {isChecked && left !== null && left > 0 && (
          <Button kind="main" onClick={() => go(false)}>
            {fill(words.go, { count: left.toLocaleString('en') })}
          </Button>
        )}
        {isDone && (
          <>
            <Button kind="main" onClick={onOther}>
              {words.again}
            </Button>
            <ButtonLink href="/admin/money">{words.seeMoney}</ButtonLink>
          </>
        )}
      </div>
      {tally?.isOver && <RefusedRows refused={tally.refused} file={file} />}
    </div>
  )
}

/** A day's orders of a shop without an API. */
export default function Orders() {
  const { ownStores } = useHere()
  const [open, setOpen] = useState<Open | null>(null)
  const take = (file: OrderFile) =>
    setOpen({
      id: crypto.randomUUID(),
      file,
      settings: {
        columns: guessColumns(file.heads),
        store: ownStores.length === 1 ? ownStores[0]!.id : null,
        enrol: false,
      },
    })
  return (
    <Page
      title={words.title}
      ask={open ? open.file.name : words.ask}
      actions={
        open && (
          <Button small onClick={() => setOpen(null)}>
            {words.other}
          </Button>
        )
      }
    >
      {open ? (
        <Work
          key={open.id}
          open={open}
          change={(settings) => setOpen({ ...open, settings })}
          onOther={() => setOpen(null)}
        />
      ) : (
        <>
          <DropFile onFile={take} />
          <AwaitedRefunds />
        </>
      )}
    </Page>
  )
}
