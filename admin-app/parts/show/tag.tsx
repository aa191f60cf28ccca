import type { ComponentChildren } from 'preact'

export const Tag = ({ tone, children }: { tone?: 'acc' | 'good' | 'warn' | 'bad'; children: ComponentChildren }) => (
  <span class={`tag ${tone ? `tag--${tone}` : ''}`}>{children}</span>
)
