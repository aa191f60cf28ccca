// Large keys for digits; a keyboard or a hand scanner types into the same place.
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import '../../parts/sheets/digits-pad.css'

export interface KeysProps {
  eraseWords: string
  /** What the key left of the nought is. */
  corner?: ComponentChildren
  onKey: (key: string) => void
  onErase: () => void
  onEnter?: () => void
}

export const Keys = ({ eraseWords, corner = <span />, onKey, onErase, onEnter }: KeysProps) => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || (event.target as Element).closest?.('input')) return
      if (/^[0-9A-Za-z+]$/.test(event.key)) onKey(event.key)
      else if (event.key === 'Backspace') onErase()
      else if (event.key === 'Enter' && onEnter && !(event.target as Element).closest?.('button, a')) {
        event.preventDefault()
        onEnter()
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
  const key = (digit: number) => (
    <button type="button" class="key num" key={digit} onClick={() => onKey(String(digit))}>
      {digit}
    </button>
  )
  return (
    <div class="keys">
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map(key)}
      {corner}
      {key(0)}
      <button type="button" class="key" aria-label={eraseWords} onClick={onErase}>
        <Icon name="del" />
      </button>
    </div>
  )
}
