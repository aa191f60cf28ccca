import type { LucideIcon } from 'lucide-preact'

export interface IconProps {
  of: LucideIcon
  /** px */
  size?: number
  class?: string
}

/** One line weight for every icon; words beside it carry the meaning. */
export const Icon = ({ of: Drawn, size = 16, class: names = '' }: IconProps) => (
  <Drawn class={`i ${names}`} size={size} strokeWidth={1.6} aria-hidden="true" />
)
