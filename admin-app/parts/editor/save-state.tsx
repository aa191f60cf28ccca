import { fill } from '#shared/base/text.ts'
import { listed } from '#shared/ui/joiners.ts'
import { editor } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import type { SaveState as State } from './draft-saver.ts'

/** Whether what is typed is safe, in a few words at the head of the page. */
export const SaveState = ({
  state,
  missing,
  isNew,
}: {
  state: State
  missing: readonly string[]
  /** Nothing was ever saved, so there is nothing to say of it. */
  isNew: boolean
}) => {
  const words =
    state.is === 'incomplete'
      ? fill(editor.incomplete, { what: listed(missing) })
      : state.is === 'conflict' || (isNew && state.is === 'saved')
        ? ''
        : editor[state.is]
  return (
    <span class={`second ${state.is === 'failed' ? 'bad' : ''}`} role="status">
      {words}
    </span>
  )
}

/** Two people changed the same draft: nobody’s words are thrown away without being asked. */
export const Conflict = ({ state, settle }: { state: State; settle: (isMine: boolean) => void }) =>
  state.is !== 'conflict' ? null : (
    <div class="conflict" role="alert">
      <p>
        <b>{editor.conflictTitle}</b> {editor.conflictBody}
      </p>
      <div class="row">
        <Button small onClick={() => settle(true)}>
          {editor.mine}
        </Button>
        <Button small kind="quiet" onClick={() => settle(false)}>
          {editor.theirs}
        </Button>
      </div>
    </div>
  )
