import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from '../show/icon.tsx'

export interface NodeCardProps {
  /** Ties the button to the step, so that focus can find it again. */
  id: string
  icon: LucideIcon
  kind: string
  says: string
  sub?: ComponentChildren
  counts?: readonly (readonly [label: string, count: number])[]
  /** 改過 or 新加. */
  mark?: string
  isNew?: boolean
  isBad?: boolean
  badWords?: string
  selected: boolean
  select: () => void
  onKeyDown?: (event: KeyboardEvent) => void
}

export const NodeCard = (node: NodeCardProps) => (
  <button
    type="button"
    data-node={node.id}
    class={`node ${node.isNew ? 'node--new' : ''} ${node.isBad ? 'node--bad' : ''}`}
    aria-pressed={node.selected}
    onClick={node.select}
    onKeyDown={node.onKeyDown}
  >
    {node.mark && <span class="node__tag">{node.mark}</span>}
    <span class="node__kind">
      <Icon of={node.icon} size={14} />
      {node.kind}
      {node.counts && node.counts.length > 0 && (
        <span class="node__count">
          {node.counts.map(([label, count]) => (
            <span key={label}>
              {label} <b>{count.toLocaleString()}</b>
            </span>
          ))}
        </span>
      )}
    </span>
    <span class="node__says">{node.says}</span>
    {node.sub && <span class="node__sub">{node.sub}</span>}
    {node.isBad && <span class="sr">{node.badWords}</span>}
  </button>
)

/** People as dots: one for each, up to a row; then a dot stands for more of them. */
const DOTS = 16

export const Crowd = ({ count }: { count: number }) => (
  <span class="crowd" aria-hidden="true">
    {Array.from({ length: Math.min(DOTS, count) }, (_, at) => (
      <i key={at} />
    ))}
  </span>
)
