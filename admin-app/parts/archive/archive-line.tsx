import { Archive } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { archiveWords as words } from '../../words/rooms.ts'
import { Button } from '../form/button.tsx'
import { Dialog } from '../state/dialog.tsx'
import { Refused } from '../state/refused.tsx'
import { useArchive, type ArchivedNoun, type ArchiveProps } from './use-archive.ts'

type Givers = OutputOf<Api['GET /admin/campaigns/{id}/archive']>['givenBy']

const PLACES: Record<Givers[number]['kind'], (id: string) => string> = {
  card: (id) => `/admin/cards/${id}`,
  tiers: () => '/admin/tiers',
  bundle: (id) => `/admin/bundles/${id}`,
  playbook: (id) => `/admin/playbooks/${id}`,
}

/** What keeps it in service, each with the way there. */
export const StillGiven = ({ givenBy }: { givenBy: Givers }) =>
  givenBy.length === 0 ? null : (
    <div class="effect">
      {words.givenBy}
      <ul>
        {givenBy.map(({ kind, id, name }) => (
          <li key={id}>
            {words.givers[kind]}{' '}
            <a class="link" href={PLACES[kind](id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )

interface DialogProps<N extends ArchivedNoun> extends ArchiveProps<N> {
  close: () => void
  /** False while it is counted, and while something still gives it. */
  ready: boolean
  /** Who would notice. */
  children: ComponentChildren
}

/** The number before the act. */
export const ArchiveDialog = <N extends ArchivedNoun>({ close, ready, children, ...props }: DialogProps<N>) => {
  const { archive, busy, refusal } = useArchive({
    ...props,
    stand: (page) => {
      props.stand(page)
      close()
    },
  })
  return (
    <Dialog
      title={fill(words.title, { name: props.name })}
      onClose={close}
      foot={
        <>
          <Button kind="quiet" onClick={close}>
            {words.notYet}
          </Button>
          <Button kind="main" busy={busy} disabled={!ready} onClick={archive}>
            {words.go}
          </Button>
        </>
      }
    >
      {children}
      <Refused refusal={refusal} />
    </Dialog>
  )
}

interface LineProps {
  page: { liveVersion: number | null; archivedAt: string | null }
  mayWrite: boolean
  /** The dialog that tells who would notice. */
  children: (close: () => void) => ComponentChildren
}

/** Below the form of what is live: the way out of service. */
export const ArchiveLine = ({ page, mayWrite, children }: LineProps) => {
  const [asking, setAsking] = useState(false)
  if (!mayWrite || page.liveVersion === null || page.archivedAt !== null) return null
  return (
    <p class="archive-line">
      <Button kind="quiet" icon={Archive} onClick={() => setAsking(true)}>
        {words.open}
      </Button>
      {asking && children(() => setAsking(false))}
    </p>
  )
}
