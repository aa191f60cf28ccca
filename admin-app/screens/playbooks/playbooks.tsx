import { Plus } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import type { Step } from '#shared/domain/playbook/playbook.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { makeNewId } from '../../data/make-new-id.ts'
import { Crowd } from '../../parts/canvas/node-card.tsx'
import '../../parts/canvas/node.css'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import '../../parts/show/shelf.css'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { playbooks } from '../../words/rooms.ts'
import type { PlaybookPage } from './playbook-kinds.ts'
import { StepsLine } from './steps-line.tsx'

const insideOf = (page: PlaybookPage) => page.inside.reduce((sum, { members }) => sum + members, 0)

const countSteps = (steps: readonly Step[]): number =>
  steps.reduce(
    (sum, step) => sum + 1 + Object.values(step.exits ?? {}).reduce((all, own) => all + countSteps(own), 0),
    0,
  )

const State = ({ page }: { page: PlaybookPage }) => {
  if (page.state === 'draft') return <StateDot tone="draft">{playbooks.states.draft}</StateDot>
  if (page.state === 'paused') return <StateDot tone="off">{playbooks.states.paused}</StateDot>
  return <StateDot>{fill(playbooks.states.live, { version: page.liveVersion ?? 1 })}</StateDot>
}

const Row = ({ page }: { page: PlaybookPage }) => {
  const playbook = page.draft ?? page.live
  if (!playbook) return null
  const inside = insideOf(page)
  return (
    <li class="shelf__item shelf__item--lines">
      <div>
        <h2>
          <a href={`/admin/playbooks/${page.id}`}>{playbook.name}</a>
        </h2>
        <StepsLine playbook={playbook} />
        <p class="shelf__facts">
          <State page={page} />
          <span>{fill(playbooks.steps, { count: countSteps(playbook.steps) })}</span>
          <span>
            {inside > 0 && <Crowd count={inside} />} {fill(playbooks.inside, { count: inside.toLocaleString() })}
          </span>
          {page.problems.length > 0 && (
            <span class="bad">{fill(playbooks.problems, { count: page.problems.length })}</span>
          )}
        </p>
      </div>
    </li>
  )
}

export default function Playbooks() {
  const { brand, may } = useHere()
  const { route } = useLocation()
  const asked = useRead('GET /admin/playbooks', { brand: brand.id })
  const make = may('playbooks.write') && (
    <Button kind="main" icon={Plus} onClick={async () => route(`/admin/playbooks/${await makeNewId('ply')}`)}>
      {playbooks.make}
    </Button>
  )
  const all = asked.data?.playbooks ?? []
  const members = all.reduce((sum, page) => sum + insideOf(page), 0).toLocaleString()
  return (
    <Page
      title={playbooks.title}
      ask={all.length > 0 && fill(playbooks.ask, { count: all.length, members })}
      actions={all.length > 0 && make}
    >
      <Reading of={asked}>
        {(answer) =>
          answer.playbooks.length === 0 ? (
            <Blank title={playbooks.emptyTitle} actions={make}>
              {playbooks.emptyBody}
            </Blank>
          ) : (
            <ul class="shelf">
              {answer.playbooks.map((page) => (
                <Row key={page.id} page={page} />
              ))}
            </ul>
          )
        }
      </Reading>
    </Page>
  )
}
