// The board of unusual things: check-ins that wait for somebody, and numbers that are far from usual.
import { ShieldCheck } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Denied } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { unusualWords as words } from '../../words/rooms.ts'
import { Doubts } from './doubts.tsx'
import { OddLine } from './odd-line.tsx'
import './unusual.css'

const SPANS = ['7', '30'] as const
type Span = (typeof SPANS)[number]

const Lines = ({ days }: { days: Span }) => {
  const { brand } = useHere()
  const board = useRead('GET /admin/unusual', { brand: brand.id, days }, { holds: true })
  const waiting = useRead('GET /admin/doubts', { brand: brand.id })
  const isWaiting = !!waiting.data?.doubts.length
  return (
    <Reading of={board}>
      {({ lines }) =>
        lines.length === 0 && isWaiting ? (
          <Section class="section odd-part" title={words.lines}>
            <p class="note">{words.noLines}</p>
          </Section>
        ) : lines.length === 0 ? (
          <Blank icon={ShieldCheck} title={words.emptyTitle}>
            {words.emptyBody}
          </Blank>
        ) : (
          <Section class="section odd-part" title={words.lines} note={words.linesNote}>
            <ul class="odd">
              {lines.map((line) => (
                <OddLine key={line.key} line={line} />
              ))}
            </ul>
          </Section>
        )
      }
    </Reading>
  )
}

export default function Unusual() {
  const { may } = useHere()
  const [days, setDays] = useState<Span>('7')
  return (
    <Page
      title={words.title}
      ask={words.ask}
      actions={
        <Seg
          label={words.span}
          value={days}
          options={SPANS.map((value) => ({ value, label: words.spans[value] }))}
          onValue={setDays}
          small
        />
      }
    >
      {may('members.read') ? (
        <>
          <Doubts />
          <Lines days={days} />
        </>
      ) : (
        <Denied />
      )}
    </Page>
  )
}
