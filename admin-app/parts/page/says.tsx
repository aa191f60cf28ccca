import type { ComponentChild } from 'preact'
import { Fill } from '../show/fill.tsx'

export interface SaysProps {
  /** The sentence, with `{places}` for the words that were chosen. */
  says: string
  with?: Record<string, ComponentChild>
  size?: 'l' | 'm' | 's'
  class?: string
}

/** The sentence: what this thing does, read back. */
export const Says = ({ says, with: values = {}, size = 'l', class: names = '' }: SaysProps) => (
  <p class={`says ${size === 'l' ? '' : `says--${size}`} ${names}`}>
    <Fill says={says} with={values} />
  </p>
)

export interface PickProps {
  children: ComponentChild
  /** Changed in the draft. */
  isNew?: boolean
  /** What it was before, struck out. */
  was?: ComponentChild
  /** Goes to the field that sets it; without one the word only shows. */
  onPick?: () => void
}

const isPress = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' '

/** A word of the sentence that somebody chose. No `button`: that would be a box in the line, and a line could begin with the comma after it. */
export const Pick = ({ children, isNew, was, onPick }: PickProps) => (
  <>
    {was !== undefined && <del class="was">{was}</del>}
    {onPick ? (
      <span
        role="button"
        tabIndex={0}
        class={`pick ${isNew ? 'is-new' : ''}`}
        onClick={onPick}
        onKeyDown={(event) => {
          if (!isPress(event)) return
          event.preventDefault()
          onPick()
        }}
      >
        {children}
      </span>
    ) : (
      <span class={`pick pick--still ${isNew ? 'is-new' : ''}`}>{children}</span>
    )}
  </>
)
