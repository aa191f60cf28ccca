// What is done to a member as a whole person: made one with another, or forgotten.
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { useAct, useRead } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { saveFile } from '../../../data/save-file.ts'
import { Button } from '../../../parts/form/button.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { Section } from '../../../parts/page/section.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { mergeWords, personWords as words } from '../../../words/rooms.ts'
import { MergeDialog } from '../merge/merge-dialog.tsx'
import { PaidAhead } from './paid-ahead.tsx'

interface PersonProps {
  member: MemberId
  name: string
}

const REASON_MAX = 200

const EraseDialog = ({ member, name, onClose }: PersonProps & { onClose: () => void }) => {
  const { brand } = useHere()
  const { route } = useLocation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [agreed, setAgreed] = useState(false)
  const departure = useRead('GET /admin/members/{id}/departure', { id: member, brand: brand.id })
  const paid = departure.data?.erasing ?? []
  const amount = paid.reduce((sum, one) => sum + one.amount, 0)
  const erase = useAct('POST /admin/members/{id}/erasure', {
    refreshes: ['GET /admin/members'],
    done: ({ data }) => {
      if (data) saveFile(fill(words.file, { id: member }), JSON.stringify(data, null, 2), 'application/json')
      toast(words.erased)
      onClose()
      route('/admin/members')
    },
  })
  const go = () => {
    setTried(true)
    if (!reason.trim() || !departure.data || (amount > 0 && !agreed)) return
    erase.mutate({ id: member, brand: brand.id, reason: reason.trim(), ...(amount > 0 && { givesUp: amount }) })
  }
  return (
    <FormDialog
      title={fill(words.eraseTitle, { name })}
      body={words.eraseBody}
      go={words.eraseGo}
      going={words.erasing}
      isGoing={erase.isPending}
      refusal={erase.error ?? departure.error}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={words.eraseReason}
        hint={words.eraseReasonHint}
        error={tried && !reason.trim() ? mergeWords.needReason : null}
        value={reason}
        maxLength={REASON_MAX}
        onValue={setReason}
        autoFocus
      />
      {amount > 0 && <PaidAhead paid={paid} agreed={agreed} tried={tried} onAgree={setAgreed} />}
    </FormDialog>
  )
}

export const PersonActs = ({ member, name }: PersonProps) => {
  const { may } = useHere()
  const [open, setOpen] = useState<'merge' | 'erase' | null>(null)
  if (!may('members.merge') && !may('members.erase')) return null
  const close = () => setOpen(null)
  return (
    <Section title={words.title} class="">
      <div class="person__acts">
        {may('members.merge') && (
          <Button small onClick={() => setOpen('merge')}>
            {mergeWords.act}
          </Button>
        )}
        {may('members.erase') && (
          <Button small kind="bad" onClick={() => setOpen('erase')}>
            {words.erase}
          </Button>
        )}
      </div>
      {open === 'merge' && <MergeDialog member={member} name={name} onClose={close} />}
      {open === 'erase' && <EraseDialog member={member} name={name} onClose={close} />}
    </Section>
  )
}
