// The tree of a playbook, drawn by the page's own layout: nothing is placed by hand, so nothing can lie across something else.
import { Flag } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Place } from '#shared/domain/playbook/edit-tree.ts'
import type { NodeKind } from '#shared/domain/playbook/node-kind.ts'
import type { Step } from '#shared/domain/playbook/playbook.ts'
import { playbooks } from '../../words/rooms.ts'
import { Icon } from '../show/icon.tsx'
import type { NodeCardProps } from './node-card.tsx'
import { NodeCard } from './node-card.tsx'
import { Plus } from './plus.tsx'

export interface Drawing {
  /** Null for people who may only look. */
  kinds: readonly NodeKind[] | null
  add: (place: Place, kind: NodeKind) => void
  draw: (step: Step) => Omit<NodeCardProps, 'id'>
  exits: (step: Step) => readonly { exit: string; name: string; count: number | undefined }[]
  hasGoal: boolean
}

const Edge = ({ place, drawing, last }: { place: Place; drawing: Drawing; last?: boolean }) => (
  <div class={`edge ${last ? 'edge--last' : ''}`}>
    {drawing.kinds && <Plus kinds={drawing.kinds} add={(kind) => drawing.add(place, kind)} />}
  </div>
)

const End = ({ hasGoal }: { hasGoal: boolean }) => (
  <span class="node node--end">
    <Icon of={Flag} size={14} />
    {hasGoal ? playbooks.goalEnd : playbooks.end}
  </span>
)

const Fork = ({ step, drawing }: { step: Step; drawing: Drawing }) => {
  const exits = drawing.exits(step)
  const [shown, show] = useState(exits.at(-1)?.exit)
  return (
    <>
      <div class="edge edge--end" />
      <div class="seg fork__tabs" role="group">
        {exits.map(({ exit, name, count }) => (
          <button key={exit} type="button" aria-pressed={exit === shown} onClick={() => show(exit)}>
            {name} {count?.toLocaleString()}
          </button>
        ))}
      </div>
      <div class="fork">
        {exits.map(({ exit, name, count }) => (
          <section key={exit} class={`branch ${exit === shown ? 'is-shown' : ''}`} aria-label={name}>
            <span class="branch__label">
              {name}
              {count !== undefined && <b>{count.toLocaleString()}</b>}
            </span>
            <Tree steps={step.exits?.[exit] ?? []} under={{ step: step.id, exit }} drawing={drawing} />
          </section>
        ))}
      </div>
    </>
  )
}

/** @param under whose exit this list hangs on; null = the trunk, whose first edge leaves the trigger */
export const Tree = ({
  steps,
  under,
  drawing,
}: {
  steps: readonly Step[]
  under: Place['under']
  drawing: Drawing
}) => {
  const branches = (step: Step | undefined) => step !== undefined && drawing.exits(step).length > 0
  return (
    <ol class="tree">
      {steps.map((step, at) => (
        <li key={step.id}>
          <Edge place={{ under, at }} drawing={drawing} />
          <NodeCard id={step.id} {...drawing.draw(step)} />
          {branches(step) && <Fork step={step} drawing={drawing} />}
        </li>
      ))}
      {!branches(steps.at(-1)) && (
        <li>
          <Edge place={{ under, at: steps.length }} drawing={drawing} last />
          <End hasGoal={drawing.hasGoal && steps.length > 0} />
        </li>
      )}
    </ol>
  )
}
