// The live code alone on a white screen, and how long it is shown.
import { Barcode } from '#shared/ui/barcode.tsx'
import { QrPicture } from '#shared/ui/codes/qr-picture.tsx'
import { qrOfDigits } from '#shared/ui/codes/qr-digits.ts'
import { useEffect, useState } from 'preact/hooks'
import { watchLive, type LiveCode } from '../../data/memory/live-code.ts'
import { Icon } from '../../parts/icon.tsx'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { barModule } from './bar-module.ts'
import { spaced } from './code-words.ts'
import './large-code.css'

const SECOND_MS = 1_000

/** Runs empty as the code’s half minute does. */
const Ring = ({ left, of }: LiveCode) => (
  <svg class="ring" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10" />
    <circle cx="12" cy="12" r="10" pathLength="100" style={{ strokeDashoffset: `${100 - (left / of) * 100}` }} />
  </svg>
)

export const LargeCode = ({ name, code, onClose }: { name: string; code: string; onClose: () => void }) => {
  const { words, screens, fill } = useApp()
  const [live, setLive] = useState<LiveCode>()
  useEffect(() => watchLive(setLive), [])
  const shown = live?.code ?? code
  const bars = fill(words.code.bars, { code: spaced(shown) })
  return (
    <Sheet class="bigcode" labelledBy="code-name" onClose={onClose}>
      <div>
        <h2 id="code-name">{name}</h2>
        <p>{words.code.ask}</p>
      </div>
      <QrPicture rows={qrOfDigits(shown)} label={words.code.qr} size={Math.min(252, innerHeight * 0.4)} />
      <div class="bars">
        <Barcode digits={shown} label={bars} height={84} module={barModule(shown, 0)} />
        <p>{spaced(shown)}</p>
      </div>
      {screens && live && <Freshness live={live} />}
      <p class="tip">
        <Icon name="sun" />
        {words.code.bright}
      </p>
      <button type="button" class="btn" onClick={onClose}>
        {words.act.close}
      </button>
    </Sheet>
  )
}

/** Until when it is good; or why it only earns. The seconds are for the eye: read aloud, they would never end. */
const Freshness = ({ live }: { live: LiveCode }) => {
  const { words, fill } = useApp()
  if (!live.code)
    return (
      <p class="fresh" role="status">
        {words.liveCode.none}
      </p>
    )
  return (
    <p class="fresh">
      <Ring {...live} />
      <span class="sr">{words.liveCode.changes}</span>
      <span aria-hidden="true">{fill(words.liveCode.left, { seconds: Math.ceil(live.left / SECOND_MS) })}</span>
    </p>
  )
}
