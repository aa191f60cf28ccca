import { useState } from 'preact/hooks'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import type { Side } from '../side.ts'

/** Takes an act back while it may be. Pressed twice it is one undo: the key is the act's. */
export const Undo = ({ side, act, onUndone }: { side: Side; act: ShownAct; onUndone: (act: ShownAct) => void }) => {
  const { words, call, queue } = side
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  if (act.undoneAt) return <b class="staff__undone">{words.undone}</b>
  if (!act.mayUndo || act.undoUntil < side.now()) return null
  const undo = async () => {
    setBusy(true)
    setRefusal('')
    const answer = await call('POST /clerk/acts/{id}/undo', { id: act.id }, { key: `undo-${act.id}` })
    setBusy(false)
    if (answer.ok) {
      queue.replaceAct(answer.value.act)
      return onUndone(answer.value.act)
    }
    setRefusal(answer.failure === 'offline' ? words.undoOffline : String(answer.detail?.words ?? answer.failure))
  }
  return (
    <>
      <button type="button" class="link link--line staff__undo" disabled={isBusy} onClick={() => void undo()}>
        {isBusy ? words.undoing : words.undo}
      </button>
      {refusal && (
        <span class="staff__why" role="alert">
          {refusal}
        </span>
      )}
    </>
  )
}
