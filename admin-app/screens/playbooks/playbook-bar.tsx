import { Redo2, Undo2 } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { changedFields } from '../../parts/editor/changed-fields.ts'
import type { SaveState as State } from '../../parts/editor/draft-saver.ts'
import { SaveState } from '../../parts/editor/save-state.tsx'
import { VersionSlip } from '../../parts/editor/version-slip.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Crumb } from '../../parts/page/crumb.tsx'
import { playbooks } from '../../words/rooms.ts'
import { editor, shell } from '../../words/words.ts'
import { changedSteps } from './changed-steps.ts'
import type { PlaybookPage } from './playbook-kinds.ts'

interface History {
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
}

interface Standing {
  /** How many things differ from what is live. */
  changed: number
  page: PlaybookPage
  state: State
  problems: number
  showProblems: () => void
  publish: () => void
}

const versionOf = (page: PlaybookPage) => (page.liveVersion ?? 0) + 1

const isReady = ({ page, state, problems, changed }: Standing) =>
  problems === 0 && state.is === 'saved' && page.draft !== null && (page.live === null || changed > 0)

const Problems = ({ problems, showProblems }: Pick<Standing, 'problems' | 'showProblems'>) =>
  problems === 0 ? (
    <span class="second">{playbooks.noProblems}</span>
  ) : (
    <button type="button" class="link bad" onClick={showProblems}>
      {fill(playbooks.problems, { count: problems })}
    </button>
  )

/** How many things differ from what is live: steps one by one, the rest by name. */
export const countChanges = (playbook: Playbook, live: Playbook | null) =>
  live === null
    ? 0
    : changedFields(playbook, live).filter((name) => name !== 'steps').length + changedSteps(playbook, live)

export const PlaybookBar = (bar: Standing & { playbook: Playbook; mayWrite: boolean; history: History }) => {
  const { playbook, page, state, history, mayWrite } = bar
  useEffect(() => {
    document.title = fill(shell.title, { page: playbook.name })
  }, [playbook.name])
  const inside = page.inside.reduce((sum, { members }) => sum + members, 0)
  return (
    <header class="cbar">
      <span class="crumb">
        <Crumb href="/admin/playbooks">{playbooks.title}</Crumb>
      </span>
      <h1>{playbook.name || playbooks.nameOfNew}</h1>
      <VersionSlip
        liveVersion={page.liveVersion}
        changed={bar.changed}
        note={
          page.state === 'paused' ? playbooks.states.paused : fill(playbooks.inside, { count: inside.toLocaleString() })
        }
      />
      <span class="grow" />
      {mayWrite && (
        <>
          <span class="cbar__undo only-wide">
            <Button small icon={Undo2} aria-label={playbooks.undo} disabled={!history.canUndo} onClick={history.undo} />
            <Button small icon={Redo2} aria-label={playbooks.redo} disabled={!history.canRedo} onClick={history.redo} />
          </span>
          <span class="only-wide cbar__state">
            <SaveState state={state} missing={[playbooks.name]} isNew={page.draft === null && page.live === null} />{' '}
            <Problems {...bar} />
          </span>
          <span class="only-wide">
            <Button kind="main" disabled={!isReady(bar)} onClick={bar.publish}>
              {fill(editor.publish, { version: versionOf(page) })}
            </Button>
          </span>
        </>
      )}
    </header>
  )
}

/** Narrow screens: what the bar’s end holds, under the thumb. */
export const Thumbbar = (bar: Standing) => (
  <div class="thumbbar">
    <Button onClick={bar.showProblems}>
      {bar.problems === 0 ? playbooks.noProblems : fill(playbooks.problems, { count: bar.problems })}
    </Button>
    <Button kind="main" disabled={!isReady(bar)} onClick={bar.publish}>
      {fill(editor.publish, { version: versionOf(bar.page) })}
    </Button>
  </div>
)
