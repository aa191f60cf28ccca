import { signal } from '@preact/signals'
import { states } from '../../words/words.ts'

interface Toast {
  words: string
  undo?: () => void
}

const STAYS_MS = 8_000
const shown = signal<Toast | null>(null)
let leaving: ReturnType<typeof setTimeout> | undefined

/** Says what was done; with `undo` it can be taken back while it stands there. */
export const toast = (words: string, undo?: () => void) => {
  clearTimeout(leaving)
  shown.value = { words, undo }
  leaving = setTimeout(() => (shown.value = null), STAYS_MS)
}

export const ToastPlace = () => {
  const now = shown.value
  const undo = () => {
    shown.value = null
    now?.undo?.()
  }
  return (
    <div role="status">
      {now && (
        <div class="toast">
          <span>{now.words}</span>
          {now.undo && (
            <button type="button" onClick={undo}>
              {states.undo}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
