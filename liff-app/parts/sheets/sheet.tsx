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

export const Sheet = ({
  labelledBy,
  describedBy,
  role = 'dialog',
  class: names = '',
  onClose,
  children,
}: SheetProps) => {
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose()
    if (event.key !== 'Tab') return
    const stops = [...(sheet.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    if (document.activeElement === edge || document.activeElement === sheet.current) {
      event.preventDefault()
      ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
    }
  }
  return (
    <div class="veil" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <section
        ref={sheet}
        class={`sheet ${names}`}
        role={role}
        aria-modal="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {children}
      </section>
    </div>
  )
}
