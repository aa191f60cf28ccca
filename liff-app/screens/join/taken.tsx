// The number is somebody's: prove that it is yours, or have a person look at it. Never a dead end.
import { useState } from 'preact/hooks'
import { useApp } from '../../parts/words.ts'

export interface TakenProps {
  /** Whether an SMS can be sent here. */
  canBind: boolean
  onProve: () => void
}

export const Taken = ({ canBind, onProve }: TakenProps) => {
  const { words } = useApp()
  const [isAsking, setAsking] = useState(false)
  return (
    <div class="taken stack">
      {canBind && (
        <button type="button" class="btn" onClick={onProve}>
          {words.join.bindByCode}
        </button>
      )}
      <button type="button" class="btn btn--line" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
        {words.join.askClerk}
      </button>
      {isAsking && <p class="taken__clerk">{words.join.clerkDoes}</p>}
    </div>
  )
}
