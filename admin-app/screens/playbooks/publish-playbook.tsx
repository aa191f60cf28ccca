import { fill } from '#shared/base/text.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import type { Refusal } from '../../data/refusal.ts'
import { PublishDialog } from '../../parts/editor/publish-dialog.tsx'
import { playbooks } from '../../words/rooms.ts'
import { type PlaybookPage, sayTrigger } from './playbook-kinds.ts'
import { promiseOf } from './promise-of.ts'

interface Props {
  playbook: Playbook
  page: PlaybookPage
  names: Names
  busy: boolean
  refusal: Refusal | null
  close: () => void
  publish: () => void
}

/** From whom on, what one member will meet at most, and that those inside stay on theirs. */
export const PublishPlaybook = ({ playbook, page, names, ...rest }: Props) => {
  const version = (page.liveVersion ?? 0) + 1
  const inside = page.inside.filter(({ members }) => members > 0)
  return (
    <PublishDialog
      {...rest}
      version={version}
      title={fill(playbooks.publishTitle, { version, trigger: sayTrigger(playbook, names) ?? '' })}
      note={playbooks.publishNote}
    >
      <p>{promiseOf(playbook)}</p>
      {inside.length === 0 ? (
        <p class="muted">{playbooks.publishNone}</p>
      ) : (
        inside.map((one) => (
          <p key={one.version}>
            {fill(playbooks.publishInside, { version: one.version, count: one.members.toLocaleString() })}
          </p>
        ))
      )}
    </PublishDialog>
  )
}
