import { Plus as PlusIcon } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NodeKind } from '#shared/domain/playbook/node-kind.ts'
import { playbooks } from '../../words/rooms.ts'
import { Icon } from '../show/icon.tsx'
import { stepIcon } from './step-icon.ts'
import { said } from '../../words/said.ts'

export interface PlusProps {
  kinds: readonly NodeKind[]
  add: (kind: NodeKind) => void
}

/** The ＋ on an edge: opens the palette, and the palette adds. */
export const Plus = ({ kinds, add }: PlusProps) => {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const element = menu.current
    element?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
    const outside = (event: Event) => {
      if (event.target instanceof Node && !element?.contains(event.target)) setOpen(false)
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [open])

  const press = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Escape') {
      event.stopPropagation()
      setOpen(false)
      button.current?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]?.focus()
    } else if (event.key === 'Tab') setOpen(false)
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class="plus"
        aria-label={playbooks.addStep}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon of={PlusIcon} size={13} />
      </button>
      {open && (
        <div class="palette" role="menu" tabIndex={-1} aria-label={playbooks.addTitle} ref={menu} onKeyDown={press}>
          {kinds.map((kind) => (
            <button
              key={kind.kind}
              type="button"
              role="menuitem"
              onClick={() => {
                setOpen(false)
                add(kind)
              }}
            >
              <Icon of={stepIcon(kind.kind)} />
              {said(kind.name)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
