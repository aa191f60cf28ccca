import { DESK_REASON_MAX } from '#shared/contract/card/desk.ts'
import { TextField } from '../../../parts/form/text-field.tsx'
import { deskWords as words } from '../../../words/rooms.ts'

const REASON_MIN = 2
export const isReason = (reason: string) => reason.trim().length >= REASON_MIN

interface ReasonFieldProps {
  value: string
  onValue: (value: string) => void
  /** Somebody has pressed the button. */
  tried: boolean
  placeholder?: string
  hint?: string
  max?: number
}

/** Why, in the words that the member reads. */
export const ReasonField = ({
  value,
  onValue,
  tried,
  placeholder,
  hint = words.reasonHint,
  max = DESK_REASON_MAX,
}: ReasonFieldProps) => (
  <TextField
    label={words.reason}
    hint={hint}
    placeholder={placeholder ?? words.reasonPlaceholder}
    error={tried && !isReason(value) ? words.reasonBad : null}
    value={value}
    maxLength={max}
    onValue={onValue}
  />
)
