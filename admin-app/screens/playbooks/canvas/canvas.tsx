import { useRef, useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import type { Problem } from '#shared/domain/playbook/problems.ts'
import { claused } from '#shared/ui/joiners.ts'
import { Crowd, NodeCard } from '../../../parts/canvas/node-card.tsx'
import { stepIcon } from '../../../parts/canvas/step-icon.ts'
import { type Drawing, Tree } from '../../../parts/canvas/tree.tsx'
import { Zoom } from '../../../parts/canvas/zoom.tsx'
import { playbooks } from '../../../words/rooms.ts'
import { walkNodes } from './walk-nodes.ts'
import { rulesSay } from './draw-step.tsx'
import { type PlaybookPage, sayTrigger } from '../playbook-kinds.ts'

interface Props {
  playbook: Playbook
  page: PlaybookPage
  names: Names
  drawing: Drawing
  problems: readonly Problem[]
  isSelected: boolean
  select: () => void
}

/** Who is inside older versions, beside the tree. */
const Still = ({ page }: { page: PlaybookPage }) => (
  <>
    {page.inside
      .filter(({ members }) => members > 0)
      .slice(0, 1)
      .map(({ version, members }) => (
        <p key={version} class="canvas__still">
          <b>{fill(playbooks.still, { count: members.toLocaleString(), version })}</b>
          <Crowd count={members} />
          {fill(playbooks.stillBody, { version, next: (page.liveVersion ?? 0) + 1 })}
        </p>
      ))}
  </>
)

const isAboutTrigger = ({ step, word }: Problem) =>
  step === null && (word === 'no-trigger' || word.startsWith('trigger'))

export const Canvas = ({ playbook, page, names, drawing, problems, isSelected, select }: Props) => {
  const [zoom, setZoom] = useState(100)
  const tree = useRef<HTMLDivElement>(null)
  const fit = () => {
    const element = tree.current
    const room = element?.closest('.canvas')
    if (!element || !room) return 100
    const scale = Math.min(
      room.clientWidth / (element.scrollWidth * (zoom / 100)),
      room.clientHeight / element.offsetHeight,
    )
    return Math.floor((scale * zoom) / 10) * 10
  }
  const came = playbook.steps[0] && page.counts[playbook.steps[0].id]?.came
  const bad = problems.filter(isAboutTrigger)
  return (
    <div class="canvas__ground">
      <Still page={page} />
      <div class="canvas__tree" ref={tree} style={{ '--zoom': zoom / 100 }}>
        <div class="tree">
          <NodeCard
            id="trigger"
            icon={stepIcon('trigger')}
            kind={playbooks.when}
            says={sayTrigger(playbook, names) ?? playbooks.noTrigger}
            sub={rulesSay(playbook)}
            counts={came === undefined ? [] : [[playbooks.cameIn, came]]}
            isBad={bad.length > 0}
            badWords={claused(bad.map(({ word }) => playbooks.problemWords[word][0]))}
            selected={isSelected}
            select={select}
            onKeyDown={walkNodes}
          />
        </div>
        <Tree steps={playbook.steps} under={null} drawing={drawing} />
      </div>
      <Zoom zoom={zoom} onZoom={setZoom} fit={fit} />
    </div>
  )
}
