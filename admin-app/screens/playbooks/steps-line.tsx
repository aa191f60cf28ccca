import { ChevronRight } from 'lucide-preact'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { stepIcon } from '../../parts/canvas/step-icon.ts'
import { Icon } from '../../parts/show/icon.tsx'
import { playbooks } from '../../words/rooms.ts'
import './steps-line.css'

/** The trunk of a playbook in one line: what starts it and what follows, without loading a single kind. */
export const StepsLine = ({ playbook }: { playbook: Playbook }) => {
  const kinds = [playbook.trigger.kind || 'trigger', ...playbook.steps.map(({ kind }) => kind)]
  return (
    <p class="steps-line">
      {kinds.map((kind, at) => (
        <span key={at}>
          {at > 0 && <Icon of={ChevronRight} size={12} />}
          <Icon of={stepIcon(kind)} size={14} />
          {playbooks.kinds[kind as 'wait'] ?? kind}
        </span>
      ))}
    </p>
  )
}
