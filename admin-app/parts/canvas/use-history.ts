import { useEffect, useRef, useState } from 'preact/hooks'

/** Typing in one field within this time is one step back. */
const ONE_BREATH_MS = 1_200
const DEPTH = 100

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Undo and redo over a value that somebody else holds. @param change puts a value in place */
export const useHistory = <Value>(now: Value, change: (value: Value) => void) => {
  const past = useRef<Value[]>([])
  const future = useRef<Value[]>([])
  const last = useRef({ what: '', at: 0 })
  const [, redraw] = useState(0)
  // An undo may be called from a toast that was made some changes ago.
  const latest = useRef({ now, change })
  latest.current = { now, change }

  /** @param what the same word for changes that belong together, e.g. one field */
  const act = (value: Value, what: string) => {
    const at = Date.now()
    const goesOn = what === last.current.what && at - last.current.at < ONE_BREATH_MS
    last.current = { what, at }
    if (!goesOn) past.current = [...past.current.slice(-DEPTH), now]
    future.current = []
    change(value)
  }
  const step = (from: { current: Value[] }, to: { current: Value[] }) => {
    const value = from.current.at(-1)
    if (value === undefined) return
    from.current = from.current.slice(0, -1)
    to.current = [...to.current, latest.current.now]
    last.current = { what: '', at: 0 }
    latest.current.change(value)
    redraw((count) => count + 1)
  }
  const undo = () => step(past, future)
  const redo = () => step(future, past)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })

  return { act, undo, redo, canUndo: past.current.length > 0, canRedo: future.current.length > 0 }
}
