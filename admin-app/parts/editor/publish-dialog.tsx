import type { ComponentChildren } from 'preact'
import { fill } from '#shared/base/text.ts'
import type { Refusal } from '../../data/refusal.ts'
import { editor } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import { Dialog } from '../state/dialog.tsx'
import { Refused } from '../state/refused.tsx'

export interface PublishDialogProps {
  version: number
  title?: string
  busy: boolean
  refusal: Refusal | null
  publish: () => void
  close: () => void
  note?: string
  children: ComponentChildren
}

/** The number before the act: how many people it reaches and what changes for them. */
export const PublishDialog = ({
  version,
  title,
  busy,
  refusal,
  publish,
  close,
  note,
  children,
}: PublishDialogProps) => (
  <Dialog
    title={title ?? fill(editor.publishTitle, { version })}
    onClose={close}
    foot={
      <>
        {note && <small class="muted dialog__note">{note}</small>}
        <Button kind="quiet" onClick={close}>
          {editor.notYet}
        </Button>
        <Button kind="main" busy={busy} onClick={publish}>
          {fill(editor.publish, { version })}
        </Button>
      </>
    }
  >
    {children}
    <Refused refusal={refusal} />
  </Dialog>
)
