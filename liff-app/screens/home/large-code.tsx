// The code alone on a white screen.
import { Barcode } from '#shared/ui/barcode.tsx'
import { QrPicture } from '#shared/ui/codes/qr-picture.tsx'
import { qrOfDigits } from '#shared/ui/codes/qr-digits.ts'
import { Icon } from '../../parts/icon.tsx'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useFirst } from '../../parts/words.ts'
import { barModule, spaced } from './code-words.ts'
import './large-code.css'

export const LargeCode = ({ name, code, onClose }: { name: string; code: string; onClose: () => void }) => {
  const { words, fill } = useFirst()
  return (
    <Sheet class="bigcode" labelledBy="code-name" onClose={onClose}>
      <div>
        <h2 id="code-name">{name}</h2>
        <p>{words.code.ask}</p>
      </div>
      <QrPicture rows={qrOfDigits(code)} label={words.code.qr} size={Math.min(252, innerHeight * 0.4)} />
      <div class="bars">
        <Barcode
          digits={code}
          label={fill(words.code.bars, { code: spaced(code) })}
          height={84}
          module={barModule(0)}
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
