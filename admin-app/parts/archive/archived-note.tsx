import { fill } from '#shared/base/text.ts'
import { nowMs } from '../../data/clock.ts'
import { archiveWords as words } from '../../words/rooms.ts'
import { dayOf } from '../../words/time.ts'
import { Button } from '../form/button.tsx'
import { Refused } from '../state/refused.tsx'
import { useArchive, type ArchivedNoun, type ArchiveProps } from './use-archive.ts'

/** Stands above the form of what is out of service: what that means, and the way back. */
export const ArchivedNote = <N extends ArchivedNoun>({
  mayWrite,
  ...props
}: ArchiveProps<N> & { mayWrite: boolean }) => {
  const { bringBack, busy, refusal } = useArchive(props)
  const { archivedAt } = props.page
  if (archivedAt === null) return null
  return (
    <div class="conflict">
      <p>
        <b>{fill(words.note, { day: dayOf(archivedAt, nowMs()) })}</b> {mayWrite && words.noteHow}
      </p>
      {mayWrite && (
        <Button small busy={busy} onClick={bringBack}>
          {words.back}
        </Button>
      )}
      <Refused refusal={refusal} />
    </div>
  )
}
