// The member code: white in both themes, because scanners read it.
import { Barcode } from '#shared/ui/barcode.tsx'
import { Qr } from '#shared/ui/qr.tsx'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import './member-code.css'

const spaced = (code: string) => code.replace(/(\d{4})(?=\d)/g, '$1 ')

/** Px of the widest bar code a phone takes: three pixels a module where the screen allows. */
const moduleOf = (width: number) => (width >= 398 ? 3 : 2)

export const MemberCode = ({ name, code }: { name: string; code: string }) => {
  const { words, fill } = useApp()
  const [isLarge, setLarge] = useState(false)
  const bars = fill(words.code.bars, { code: spaced(code) })
  return (
    <section class="code" aria-label={words.code.label}>
      <Qr class="code__qr" text={code} label={words.code.qr} size={105} quiet={0} />
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
        <Barcode digits={code} label={bars} height={48} />
        <p>{spaced(code)}</p>
      </div>
      {isLarge && <LargeCode name={name} code={code} onClose={() => setLarge(false)} />}
    </section>
  )
}

const LargeCode = ({ name, code, onClose }: { name: string; code: string; onClose: () => void }) => {
  const { words, fill } = useApp()
  return (
    <Sheet class="bigcode" labelledBy="code-name" onClose={onClose}>
      <div>
        <h2 id="code-name">{name}</h2>
        <p>{words.code.ask}</p>
      </div>
      <Qr text={code} label={words.code.qr} size={Math.min(252, innerHeight * 0.4)} />
      <div class="bars">
        <Barcode
          digits={code}
          label={fill(words.code.bars, { code: spaced(code) })}
          height={84}
          module={moduleOf(innerWidth)}
        />
        <p>{spaced(code)}</p>
      </div>
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
