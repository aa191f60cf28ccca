import { CircleAlert } from 'lucide-preact'
import type { Refusal } from '../../data/refusal.ts'
import { failureWords } from '../../words/failures.ts'
import { Icon } from '../show/icon.tsx'

/** An act that was refused, told beside the button that asked for it. What was typed stays. */
export const Refused = ({ refusal }: { refusal: Refusal | null }) => {
  if (!refusal) return null
  const words = failureWords(refusal.failure, refusal.detail)
  return (
    <p class="refused" role="alert">
      <Icon of={CircleAlert} />
      <span>
        <b>{words.title}</b> {words.words}
      </span>
    </p>
  )
}
