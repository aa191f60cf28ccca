import type { ComponentChildren } from 'preact'
import type { Refusal } from '../../data/refusal.ts'
import { states } from '../../words/words.ts'
import { Dialog } from '../state/dialog.tsx'
import { Refused } from '../state/refused.tsx'
import { Button } from './button.tsx'

interface FormDialogProps {
  title: string
  /** What it is about, before the fields. */
  body: string
  /** On the button: what it will do, and what it does while it takes a while. */
  go: string
  going: string
  isGoing: boolean
  refusal: Refusal | null
  onGo: () => void
  onClose: () => void
  children: ComponentChildren
}

/** A few fields and one act; Enter does it too. */
export const FormDialog = ({ title, body, go, going, isGoing, refusal, onGo, onClose, children }: FormDialogProps) => (
  <Dialog
    title={title}
    onClose={onClose}
    foot={
      <>
        <Button onClick={onClose}>{states.cancel}</Button>
        <Button kind="main" busy={isGoing} onClick={onGo}>
          {isGoing ? going : go}
        </Button>
      </>
    }
  >
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onGo()
      }}
    >
      <p class="second">{body}</p>
      {children}
      <Refused refusal={refusal} />
      <button type="submit" hidden />
    </form>
  </Dialog>
)
