import { Upload } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import { writeCsv } from '#shared/base/csv.ts'
import { fill } from '#shared/base/text.ts'
import { saveFile } from '../../data/save-file.ts'
import { Icon } from '../../parts/show/icon.tsx'
import { ordersWords as words } from '../../words/rooms.ts'
import { readFile, ROWS_MAX, type OrderFile } from './read-file.ts'

const { fields } = words
const SAMPLE = [
  [
    fields.number,
    fields.total,
    fields.paidAt,
    fields.phone,
    fields.store,
    fields.refundOf,
    fields.sku,
    fields.name,
    fields.quantity,
    fields.price,
  ],
  ['A-1001', '1,200', '2026/11/21 14:05', '0912-345-678', '', '', 'LATTE', words.sampleLatte, '4', '150'],
  ['A-1001', '1,200', '2026/11/21 14:05', '0912-345-678', '', '', 'BEANS', words.sampleBeans, '1', '600'],
  ['A-1002', '320', '2026/11/21 14:20', '', '', '', '', '', '', ''],
  ['R-1003', '-200', '2026/11/21 15:30', '', '', 'A-1001', '', '', '', ''],
]

const SAYS = { unreadable: words.unreadable, 'not-csv': words.notCsv, empty: words.empty, 'too-long': words.tooLong }

/** Takes a file by hand or dropped; what is not a table says what to do. */
export const DropFile = ({ onFile }: { onFile: (file: OrderFile) => void }) => {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file)
    if (read.ok) return onFile(read.value)
    setWrong(fill(SAYS[read.failure], { rows: ROWS_MAX.toLocaleString('en'), ...read.detail }))
  }
  return (
    <div
      class={`orders__drop ${isOver ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer?.files[0])
      }}
    >
      <Icon of={Upload} size={28} />
      <p>{words.lead}</p>
      <label class="btn btn--main" for={id}>
        {words.pick}
        <input
          id={id}
          class="sr"
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => {
            const { files } = event.currentTarget
            void take(files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      <small class="muted">{words.drop}</small>
      {wrong && (
        <p class="refused" role="alert">
          {wrong}
        </p>
      )}
      <p class="note">{fill(words.dropHint, { rows: ROWS_MAX.toLocaleString('en') })}</p>
      <button type="button" class="link" onClick={() => saveFile(words.sampleFile, writeCsv(SAMPLE))}>
        {words.sample}
      </button>
    </div>
  )
}
