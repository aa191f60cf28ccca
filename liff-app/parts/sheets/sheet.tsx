// A sheet from below. Focus goes in, stays in, and returns; Escape and the veil close it.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './sheet.css'

export interface SheetProps {
  /** Id of the element that names it, and of the one that explains it. */
  labelledBy: string
  describedBy?: string
  role?: 'dialog' | 'alertdialog'
  class?: string
  onClose: () => void
  children: ComponentChildren
}

const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), select, [tabindex="0"]'

const keepFocus = (sheet: HTMLElement, event: KeyboardEvent) => {
  const stops = [...sheet.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge && document.activeElement !== sheet) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}

export const Sheet = ({
  labelledBy,
  describedBy,
  role = 'dialog',
  class: names = '',
  onClose,
  children,
}: SheetProps) => {
  const veil = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    sheet.current?.focus()
    const { overflow } = document.body.style
    document.body.style.overflow = 'hidden'
    return () => {
      document.body.style.overflow = overflow
      before?.focus?.()
    }
  }, [])
  useEffect(() => {
    const around = veil.current!
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
      if (event.key === 'Tab' && sheet.current) keepFocus(sheet.current, event)
    }
    const onClick = (event: MouseEvent) => {
      if (event.target === around) onClose()
    }
    around.addEventListener('keydown', onKeyDown)
    around.addEventListener('click', onClick)
    return () => {
      around.removeEventListener('keydown', onKeyDown)
      around.removeEventListener('click', onClick)
    }
  }, [onClose])
  return (
    <div class="veil" ref={veil}>
      <section
        ref={sheet}
        class={`sheet ${names}`}
        role={role}
        aria-modal="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        tabIndex={-1}
      >
        {children}
      </section>
    </div>
  )
}
