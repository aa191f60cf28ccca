// The other one is found first, then what would come is shown in numbers, and only then anything is done.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { useAct, useRead } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { mergeWords as words } from '../../../words/rooms.ts'
import { MergeTable } from './merge-lines.tsx'
import { MOVED } from './moved.ts'

interface MergeProps {
  member: MemberId
  name: string
  onClose: () => void
}

const REASON_MAX = 200

export const MergeDialog = ({ member, name, onClose }: MergeProps) => {
  const { brand } = useHere()
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const found = useRead(
    'GET /admin/members/{id}/merges/preview',
    { id: member, brand: brand.id, other },
    { enabled: other !== '' },
  )
  const merge = useAct('POST /admin/members/{id}/merges', {
    refreshes: MOVED,
    done: () => {
      toast(words.done)
      onClose()
    },
  })
  const seen = other !== '' && other === typed.trim() ? found.data : undefined
  const go = () => {
    if (!seen) {
      setTried(typed.trim() === '')
      return setOther(typed.trim())
    }
    setTried(true)
    if (reason.trim()) merge.mutate({ id: member, brand: brand.id, from: seen.from.id, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={fill(words.title, { name })}
      body={seen ? fill(words.body, { from: seen.from.name, phone: seen.from.phone }) : words.findHint}
      go={seen ? words.go : words.look}
      going={seen ? words.going : words.looking}
      isGoing={merge.isPending || (other !== '' && found.isLoading)}
      refusal={merge.error ?? found.error}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={words.find}
        error={tried && !seen && typed.trim() === '' ? words.needOther : null}
        value={typed}
        maxLength={40}
        inputMode="tel"
        onValue={setTyped}
        autoFocus
      />
      {seen && (
        <>
          <MergeTable lines={seen.lines} />
          <p class="note">{seen.marketing ? words.marketing.yes : words.marketing.no}</p>
          {seen.twoLines && <p class="note">{words.twoLines}</p>}
          <TextField
            label={words.reason}
            hint={words.reasonHint}
            error={tried && !reason.trim() ? words.needReason : null}
            value={reason}
            maxLength={REASON_MAX}
            onValue={setReason}
          />
        </>
      )}
    </FormDialog>
  )
}
