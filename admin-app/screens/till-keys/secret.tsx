import { fill } from '#shared/base/text.ts'
import { Button } from '../../parts/form/button.tsx'
import { CopyButton } from '../../parts/form/copy-button.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { tillKeysWords as words } from '../../words/rooms.ts'
import type { MadeKey } from './till-key.ts'

const Shown = ({ label, text }: { label: string; text: string }) => (
  <div class="field">
    <span class="field__label">{label}</span>
    <div class="till-key__shown">
      <code class="mono">{text}</code>
      <CopyButton text={text} />
    </div>
  </div>
)

/** The only time the secret is on a screen. */
export const Secret = ({ made: { id, name, secret }, onClose }: { made: MadeKey; onClose: () => void }) => (
  <Dialog
    title={fill(words.secretTitle, { name })}
    onClose={onClose}
    foot={
      <Button kind="main" onClick={onClose}>
        {words.secretKept}
      </Button>
    }
  >
    <div class="stack">
      <p class="warn">{words.secretOnce}</p>
      <Shown label={words.id} text={id} />
      <Shown label={words.secret} text={secret} />
    </div>
  </Dialog>
)
