import { useState } from 'preact/hooks'
import { fill, type Text } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { UNNAMED_REWARD } from '#shared/domain/card/reward/awaited.ts'
import { listed } from '#shared/ui/joiners.ts'
import { useAct } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { usePreview } from '../../../data/use-preview.ts'
import { Field } from '../../../parts/form/field.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Seg } from '../../../parts/form/seg.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { deskWords as words } from '../../../words/rooms.ts'
import { noonOf, todayOf } from '../../../words/time.ts'
import { ProgramField, unitOf, type MemberCard } from './program-field.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { Sum } from './sum.tsx'
import { useUndo } from './use-undo.ts'
import { said } from '../../../words/said.ts'

type Kind = keyof typeof words.kinds
interface Step {
  id: string
  words: { 'zh-Hant': string }
  doneAt: string | null
}

const stepsOf = (card: MemberCard): Step[] => (card.kind === 'mission' ? ((card.shown.steps as Step[]) ?? []) : [])
/** Each by its name, with how many of it. */
const sayGiven = (gives: readonly Text[]): string => {
  const names = gives.map((one) => said(one))
  return listed(
    [...new Set(names)].map((name) => {
      const count = names.filter((one) => one === name).length
      return fill(count === 1 ? words.given : words.givenMany, { name, count })
    }),
  )
}

const isWhole = (amount: string) => /^[1-9]\d{0,6}$/.test(amount)

interface AdjustDialogProps {
  member: MemberId
  name: string
  cards: readonly MemberCard[]
  onClose: () => void
}

/** Late credit and correction: the number first, then the act. */
export const AdjustDialog = ({ member, name, cards, onClose }: AdjustDialogProps) => {
  const { brand } = useHere()
  const undo = useUndo(member)
  const [program, setProgram] = useState<string>(cards[0]!.programId)
  const [kind, setKind] = useState<Kind>('late-credit')
  const [sign, setSign] = useState<'plus' | 'minus'>('minus')
  const [amount, setAmount] = useState('1')
  const [step, setStep] = useState('')
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const card = cards.find(({ programId }) => programId === program)!
  const unit = unitOf(card)
  const steps = stepsOf(card)
  const isMinus = kind === 'correction' && sign === 'minus'
  const today = todayOf(nowMs())
  const isReady = isReason(reason) && isWhole(amount) && (steps.length === 0 || step !== '')
  const wish = {
    id: member,
    brand: brand.id,
    program: card.programId,
    kind,
    amount: (steps.length > 0 ? 1 : Number(amount)) * (isMinus ? -1 : 1),
    reason: reason.trim(),
    ...(steps.length > 0 && { step }),
    ...(kind === 'late-credit' && day && day !== today && { occurredAt: noonOf(day) }),
  }
  const preview = usePreview('POST /admin/members/{id}/adjustments/preview', isReady ? wish : null)
  const act = useAct('POST /admin/members/{id}/adjustments', {
    refreshes: ['GET /admin/members/{id}', 'GET /admin/approvals'],
    done: ({ state, entry, before, after }) => {
      if (state === 'waiting') toast(words.waiting)
      else toast(fill(words.done, { before, after, unit }), () => undo(entry!))
      onClose()
    },
  })
  const needsSecond = preview.is === 'read' && !preview.answer.alone
  return (
    <FormDialog
      title={fill(words.adjustTitle, { name })}
      body={words.adjustBody}
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
          setStep('')
        }}
      />
      <Seg
        label={words.kindLabel}
        value={kind}
        onValue={setKind}
        options={(Object.keys(words.kinds) as Kind[]).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <p class="field__hint">{words.kindHints[kind]}</p>
      <div class={kind === 'correction' ? 'desk-two' : ''}>
        {kind === 'correction' && (
          <Seg
            label={words.direction}
            value={sign}
            onValue={setSign}
            options={(['minus', 'plus'] as const).map((value) => ({ value, label: words.directions[value] }))}
          />
        )}
        {steps.length > 0 ? (
          <Field label={words.step}>
            {({ id }) => (
              <select id={id} class="select" value={step} onChange={(event) => setStep(event.currentTarget.value)}>
                <option value="">{words.stepNone}</option>
                {steps.map((one) => (
                  <option key={one.id} value={one.id} disabled={isMinus ? !one.doneAt : Boolean(one.doneAt)}>
                    {said(one.words)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : (
          <TextField
            label={words.amount}
            small={unit}
            error={tried && !isWhole(amount) ? words.amountBad : null}
            value={amount}
            inputMode="numeric"
            maxLength={7}
            onValue={setAmount}
          />
        )}
      </div>
      {kind === 'late-credit' && (
        <TextField
          label={words.when}
          small={words.optional}
          hint={words.whenHint}
          type="date"
          max={today}
          value={day}
          onValue={setDay}
        />
      )}
      <ReasonField value={reason} onValue={setReason} tried={tried} />
      <Sum of={preview} unit={unit}>
        {({ gives, owes }) => (
          <>
            {gives.length > 0 && <p>{fill(words.gives, { names: sayGiven(gives) })}</p>}
            {owes.map(({ key, name: of, why }) => (
              <p key={key}>{fill(words.owes[why], { name: said(of ?? UNNAMED_REWARD) })}</p>
            ))}
          </>
        )}
      </Sum>
    </FormDialog>
  )
}
