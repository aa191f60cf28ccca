import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { useAct } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { usePreview } from '../../../data/use-preview.ts'
import { Field } from '../../../parts/form/field.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { deskWords as words } from '../../../words/rooms.ts'
import { dayOf, todayOf } from '../../../words/time.ts'
import { ProgramField, unitOf, type MemberCard } from './program-field.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { Sum } from './sum.tsx'

interface Lot {
  id: number
  left: number
  endsAt: string | null
}

/** Lots that lapse at all; kinds that end as a whole have none. */
const lotsOf = ({ shown }: MemberCard): (Lot & { endsAt: string })[] =>
  ((shown.lots as Lot[] | undefined) ?? []).filter((lot): lot is Lot & { endsAt: string } => lot.endsAt !== null)

interface ExtendDialogProps {
  member: MemberId
  name: string
  cards: readonly MemberCard[]
  onClose: () => void
}

export const ExtendDialog = ({ member, name, cards, onClose }: ExtendDialogProps) => {
  const { brand } = useHere()
  const [program, setProgram] = useState<string>((cards.find(({ expiresAt }) => expiresAt) ?? cards[0]!).programId)
  const [lot, setLot] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const now = nowMs()
  const card = cards.find(({ programId }) => programId === program)!
  const unit = unitOf(card)
  const lots = lotsOf(card)
  const isDay = until > todayOf(now)
  const isReady = isDay && isReason(reason)
  const wish = {
    id: member,
    brand: brand.id,
    program: card.programId,
    until,
    reason: reason.trim(),
    ...(lot && { lot: Number(lot) }),
  }
  const preview = usePreview('POST /admin/members/{id}/extensions/preview', isReady ? wish : null)
  const told = (of: { extended: number; until: string }) => ({
    count: of.extended.toLocaleString('en'),
    unit,
    day: dayOf(of.until, now),
  })
  const act = useAct('POST /admin/members/{id}/extensions', {
    refreshes: ['GET /admin/members/{id}', 'GET /admin/approvals'],
    done: (answer) => {
      toast(answer.state === 'waiting' ? words.waiting : fill(words.extended, told(answer)))
      onClose()
    },
  })
  const needsSecond = preview.is === 'read' && !preview.answer.alone
  return (
    <FormDialog
      title={fill(words.extendTitle, { name })}
      body={words.extendBody}
      go={needsSecond ? words.goSecond : words.go}
      going={words.going}
      isGoing={act.isPending}
      refusal={act.error}
      onGo={() => {
        setTried(true)
        if (isReady) act.mutate(wish)
      }}
      onClose={onClose}
    >
      <ProgramField
        cards={cards}
        value={program}
        onValue={(next) => {
          setProgram(next)
          setLot('')
        }}
      />
      {lots.length > 0 && (
        <Field label={words.lot}>
          {({ id }) => (
            <select id={id} class="select" value={lot} onChange={(event) => setLot(event.currentTarget.value)}>
              <option value="">{words.lotAll}</option>
              {lots.map((one) => (
                <option key={one.id} value={one.id}>
                  {fill(words.lotOne, { count: one.left.toLocaleString('en'), unit, day: dayOf(one.endsAt, now) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        label={words.until}
        type="date"
        min={todayOf(now)}
        error={tried && !isDay ? words.untilBad : null}
        value={until}
        onValue={setUntil}
      />
      <ReasonField value={reason} onValue={setReason} tried={tried} />
      <Sum of={preview} unit={unit} stays>
        {(answer) => <p>{fill(words.extends, told(answer))}</p>}
      </Sum>
    </FormDialog>
  )
}
