import { fill } from '#shared/base/text.ts'
import { editor } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import { toast } from '../state/toast.tsx'
import type { SaveState as State } from './draft-saver.ts'
import { SaveState } from './save-state.tsx'
import type { Versioned } from './use-draft.ts'

interface VersionActionsProps<Settings> {
  draft: { page: Versioned<Settings>; settings: Settings; change: (settings: Settings) => void; state: State }
  /** How many fields differ from the live version. */
  changed: number
  /** What is still to be filled in, in words. */
  missing: string[]
  /** False while what is saved may not go live; why stands beside the form. */
  mayPublish?: boolean
  /** Asks before the next version goes live. */
  askToPublish: () => void
}

/** The end of an editor’s bar: whether it is saved, back to the live version, on to the next. */
export const VersionActions = <Settings,>({
  draft,
  changed,
  missing,
  mayPublish = true,
  askToPublish,
}: VersionActionsProps<Settings>) => {
  const { page, settings, change, state } = draft
  const { live, liveVersion, draftVersion } = page
  const discard = (standing: Settings) => {
    change(standing)
    toast(fill(editor.discarded, { version: liveVersion ?? 1 }), () => change(settings))
  }
  return (
    <>
      <SaveState state={state} missing={missing} isNew={draftVersion === null && live === null} />
      {live && changed > 0 && (
        <Button kind="quiet" onClick={() => discard(live)}>
          {editor.discard}
        </Button>
      )}
      <Button
        kind="main"
        disabled={!mayPublish || state.is !== 'saved' || draftVersion === null || changed === 0}
        onClick={askToPublish}
      >
        {fill(editor.publish, { version: (liveVersion ?? 0) + 1 })}
      </Button>
    </>
  )
}
