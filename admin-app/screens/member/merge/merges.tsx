// Who became one with this member, and the way back while there is one.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { daysUntil, instant } from '#shared/base/time.ts'
import type { MemberId } from '#shared/base/id.ts'
import type { MergeView } from '#shared/contract/member/merge.ts'
import { useAct, useRead } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { mergeWords as words } from '../../../words/rooms.ts'
import { dayOf } from '../../../words/time.ts'
import { UndoTable } from './merge-lines.tsx'
import { MOVED } from './moved.ts'
import './merge.css'

interface UndoProps {
  member: MemberId
  merge: MergeView
  onClose: () => void
}

const REASON_MAX = 200

const Undo = ({ member, merge, onClose }: UndoProps) => {
  const { brand } = useHere()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const at = { id: member, brand: brand.id, merge: merge.id }
  const seen = useRead('GET /admin/members/{id}/merges/{merge}/undo', at)
  const undo = useAct('POST /admin/members/{id}/merges/{merge}/undo', {
    refreshes: MOVED,
    done: () => {
      toast(words.undone)
      onClose()
    },
  })
  const go = () => {
    setTried(true)
    if (reason.trim()) undo.mutate({ ...at, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={fill(words.undoTitle, { name: merge.name })}
      body={words.undoBody}
      go={words.undoGo}
      going={words.undoing}
      isGoing={undo.isPending}
      refusal={undo.error ?? seen.error}
      onGo={go}
      onClose={onClose}
    >
      {seen.data && <UndoTable lines={seen.data.lines} />}
      <TextField
        label={words.undoReason}
        hint={words.undoReasonHint}
        error={tried && !reason.trim() ? words.needReason : null}
        value={reason}
        maxLength={REASON_MAX}
        onValue={setReason}
        autoFocus
      />
    </FormDialog>
  )
}

export const Merges = ({ member }: { member: MemberId }) => {
  const { brand, may } = useHere()
  const [undoing, setUndoing] = useState<MergeView | null>(null)
  const known = useRead('GET /admin/members/{id}/merges', { id: member, brand: brand.id })
  const standing = (known.data?.merges ?? []).filter(({ state }) => state !== 'parted')
  const now = nowMs()
  return (
    <>
      {standing.map((merge) => {
        const isOpen = merge.undoUntil >= instant(now)
        const facts = { ...merge, day: dayOf(merge.at, now) }
        return (
          <section key={merge.id} class="merged">
            <p>
              {fill(isOpen ? words.banner : words.bannerLate, {
                name: facts.name,
                phone: facts.phone,
                day: facts.day,
                by: facts.by,
                reason: facts.reason,
              })}
              {merge.state !== 'merged' && <small>{words.moving}</small>}
            </p>
            {isOpen && merge.state === 'merged' && may('members.merge') && (
              <Button small onClick={() => setUndoing(merge)}>
                {fill(words.undo, { days: daysUntil(merge.undoUntil, instant(now)) })}
              </Button>
            )}
          </section>
        )
      })}
      {undoing && <Undo member={member} merge={undoing} onClose={() => setUndoing(null)} />}
    </>
  )
}
