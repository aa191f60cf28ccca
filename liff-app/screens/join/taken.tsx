// The number is somebody's: prove that it is yours, or have a person look at it. Never a dead end.
import { useApp } from '../../parts/words.ts'

export interface TakenProps {
  /** Whether an SMS can be sent here. */
  canBind: boolean
  isBusy: boolean
  onProve: () => void
  onAskStaff: () => void
}

export const Taken = ({ canBind, isBusy, onProve, onAskStaff }: TakenProps) => {
  const { words } = useApp()
  return (
    <div class="taken stack">
      {canBind && (
        <button type="button" class="btn" onClick={onProve}>
          {words.join.bindByCode}
        </button>
      )}
      <button type="button" class="btn btn--line" aria-busy={isBusy} onClick={onAskStaff}>
        {words.join.askClerk}
      </button>
    </div>
  )
}
