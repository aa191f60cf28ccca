// A birthday is told once by the member; who looked at a document puts a wrong one right here.
import { useState } from 'preact/hooks'
import type { MemberId } from '#shared/base/id.ts'
import { useAct } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { detailWords as words } from '../../../words/rooms.ts'

interface DetailsProps {
  member: MemberId
  name: string
  birthday: string | null
}

const NAME_MAX = 40
const REASON_MAX = 200
const BIRTHDAY = /^(\d{4}-)?\d{2}-\d{2}$/

const CorrectDialog = ({ member, name, birthday, onClose }: DetailsProps & { onClose: () => void }) => {
  const { brand } = useHere()
  const [said, setSaid] = useState({ name, birthday: birthday ?? '', reason: '' })
  const [tried, setTried] = useState(false)
  const correct = useAct('PUT /admin/members/{id}/details', {
    refreshes: ['GET /admin/members/{id}', 'GET /admin/members'],
    done: ({ changed }) => {
      toast(changed.length > 0 ? words.corrected : words.same)
      onClose()
    },
  })
  const day = said.birthday.trim()
  const isDay = day === (birthday ?? '') || BIRTHDAY.test(day)
  const go = () => {
    setTried(true)
    if (!isDay || !said.reason.trim()) return
    correct.mutate({
      id: member,
      brand: brand.id,
      ...(said.name.trim() && { name: said.name.trim() }),
      ...(day && { birthday: day }),
      reason: said.reason.trim(),
    })
  }
  return (
    <FormDialog
      title={words.title}
      body={words.body}
      go={words.go}
      going={words.going}
      isGoing={correct.isPending}
      refusal={correct.error}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        value={said.name}
        maxLength={NAME_MAX}
        onValue={(value) => setSaid({ ...said, name: value })}
        autoFocus
      />
      <TextField
        label={words.birthday}
        hint={words.birthdayHint}
        error={tried && !isDay ? words.birthdayBad : null}
        value={said.birthday}
        maxLength={10}
        onValue={(value) => setSaid({ ...said, birthday: value })}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        error={tried && !said.reason.trim() ? words.needReason : null}
        value={said.reason}
        maxLength={REASON_MAX}
        onValue={(value) => setSaid({ ...said, reason: value })}
      />
    </FormDialog>
  )
}

export const CorrectDetails = (props: DetailsProps) => {
  const { may } = useHere()
  const [isOpen, setOpen] = useState(false)
  if (!may('members.write')) return null
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <CorrectDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
