// The member code: white in both themes, because scanners read it. The ten digits are there at once, and earn; what
// proves that the phone is here comes after the first paint.
import { QrPicture } from '#shared/ui/codes/qr-picture.tsx'
import { qrOfDigits } from '#shared/ui/codes/qr-digits.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { later } from '../../parts/later.tsx'
import { useFirst } from '../../parts/words.ts'
import { spaced } from './code-words.ts'
import './member-code.css'

const LargeCode = later(async () => (await import('./large-code.tsx')).LargeCode)
const LiveBars = later(async () => (await import('./live-bars.tsx')).LiveBars)

export const MemberCode = ({ name, code }: { name: string; code: string }) => {
  const { words, fill } = useFirst()
  const [isLarge, setLarge] = useState(false)
  const [live, setLive] = useState<string>()
  const shown = live ?? code
  return (
    <section class="code" aria-label={words.code.label}>
      <QrPicture class="code__qr" rows={qrOfDigits(shown)} label={words.code.qr} size={105} />
      <div class="code__words">
        <p class="who">
          {words.code.ask}
          <b>{name}</b>
        </p>
        <button type="button" class="code__big" onClick={() => setLarge(true)}>
          <Icon name="expand" />
          {words.code.enlarge}
        </button>
      </div>
      <div class="code__bars">
        <LiveBars digits={shown} label={fill(words.code.bars, { code: spaced(code) })} onLive={setLive} />
        <p>{spaced(code)}</p>
      </div>
      {isLarge && <LargeCode name={name} code={code} onClose={() => setLarge(false)} />}
    </section>
  )
}
