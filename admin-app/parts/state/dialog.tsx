import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useClickBeside } from './use-click-beside.ts'

export interface DialogProps {
  title: ComponentChildren
  onClose: () => void
  /** Buttons at the foot; the main one last. */
  foot: ComponentChildren
  children: ComponentChildren
}

/** Says what will happen, with the number, before it happens. Escape and a click beside it close it. */
export const Dialog = ({ title, onClose, foot, children }: DialogProps) => {
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => element.current?.showModal(), [])
  useClickBeside(element, onClose)
  return (
    <dialog ref={element} class="dialog" aria-labelledby={id} onClose={onClose}>
      <div class="dialog__in">
        <h2 id={id}>{title}</h2>
        {children}
        <div class="dialog__foot">{foot}</div>
      </div>
    </dialog>
  )
}
