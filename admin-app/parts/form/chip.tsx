import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from '../show/icon.tsx'

/** A filter that stands; its cross takes it away. */
export const Chip = ({
  children,
  removeLabel,
  onRemove,
}: {
  children: ComponentChildren
  removeLabel: string
  onRemove: () => void
}) => (
  <span class="chip">
    {children}
    <button type="button" aria-label={removeLabel} onClick={onRemove}>
      <Icon of={X} size={13} />
    </button>
  </span>
)
