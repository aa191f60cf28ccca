import type { ComponentChildren } from 'preact'

export type Tone = 'good' | 'draft' | 'off' | 'warn' | 'bad'

/** A state in words, with a dot that repeats it. */
export const StateDot = ({ tone = 'good', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={`state state--${tone}`}>{children}</span>
)
