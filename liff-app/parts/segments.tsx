// One of a few: tabs, or a radio group; arrow keys move between them.
import './segments.css'

export interface SegmentsProps<Name extends string> {
  role: 'tablist' | 'radiogroup'
  label: string
  value: Name
  choices: Record<Name, string>
  /** BCP 47 tag of a choice's words, where it differs from the page. */
  lang?: (name: Name) => string
  onChoose: (name: Name) => void
}

export const Segments = <Name extends string>({ role, label, value, choices, lang, onChoose }: SegmentsProps<Name>) => {
  const names = Object.keys(choices) as Name[]
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = names[(names.indexOf(value) + step + names.length) % names.length]!
    onChoose(next)
    ;(event.currentTarget as HTMLElement).parentElement?.querySelectorAll('button')[names.indexOf(next)]?.focus()
  }
  return (
    <div class="seg" role={role} aria-label={label}>
      {names.map((name) => {
        const isChosen = name === value
        const state = role === 'tablist' ? { 'aria-selected': isChosen } : { 'aria-checked': isChosen }
        return (
          <button
            type="button"
            key={name}
            role={role === 'tablist' ? 'tab' : 'radio'}
            lang={lang?.(name)}
            tabIndex={isChosen ? 0 : -1}
            {...state}
            onClick={() => onChoose(name)}
            onKeyDown={move}
          >
            {choices[name]}
          </button>
        )
      })}
    </div>
  )
}
