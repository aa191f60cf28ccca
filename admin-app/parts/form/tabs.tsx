import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

export interface TabsProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: ComponentChildren; count?: number }[]
  onValue: (value: Value) => void
  /** What stands under the tabs. */
  children: ComponentChildren
}

/** Tabs with arrow keys (WAI-ARIA practices, automatic activation). */
export const Tabs = <Value extends string>({ label, value, options, onValue, children }: TabsProps<Value>) => {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const at = options.findIndex((option) => option.value === value)
    const next = (at + step + options.length) % options.length
    onValue(options[next]!.value)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={`${id}-${option.value}`}
            aria-selected={option.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={option.value === value ? 0 : -1}
            onClick={() => onValue(option.value)}
            onKeyDown={move}
          >
            {option.label}
            {option.count !== undefined && <small>{option.count}</small>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  )
}
