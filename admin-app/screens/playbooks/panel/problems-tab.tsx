import { CircleAlert, CircleCheck } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook } from '#shared/domain/playbook/playbook.ts'
import type { Problem } from '#shared/domain/playbook/problems.ts'
import { labelled, listed, marks, quoted } from '#shared/ui/joiners.ts'
import { Icon } from '../../../parts/show/icon.tsx'
import { playbooks } from '../../../words/rooms.ts'
import { sayStep } from '../playbook-kinds.ts'

interface Props {
  playbook: Playbook
  names: Names
  problems: readonly Problem[]
  go: (step: string | null) => void
  foot: string | null
}

const fieldsSay = (problem: Problem) => {
  const fields = Array.isArray(problem.detail.fields) ? (problem.detail.fields as string[]) : []
  const words = fields.flatMap((field) => playbooks.fields[field as 'tag'] ?? [])
  return words.length > 0 ? fill(playbooks.fieldsLead, { fields: listed(words) }) + marks.between : ''
}

/** What keeps it from being published, each with the way to it. */
export const ProblemsTab = ({ playbook, names, problems, go, foot }: Props) => {
  const where = (problem: Problem) => {
    const step = everyStep(playbook.steps).find(({ id }) => id === problem.step)
    if (step) return quoted(sayStep(step, names))
    return problem.word.startsWith('trigger') || problem.word === 'no-trigger' ? playbooks.triggerStep : playbooks.whole
  }
  return (
    <>
      <div class="panel__body">
        {problems.length === 0 ? (
          <p class="row">
            <Icon of={CircleCheck} class="good" />
            {playbooks.problemNone}
          </p>
        ) : (
          <>
            <p class="second">{fill(playbooks.problemLead, { count: problems.length })}</p>
            <ul class="problems">
              {problems.map((problem) => {
                const [what, how] = playbooks.problemWords[problem.word]
                return (
                  <li key={`${problem.step}${problem.word}`}>
                    <Icon of={CircleAlert} size={18} class="bad" />
                    <b>{labelled(where(problem), what!)}</b>
                    <small>
                      {fieldsSay(problem)}
                      {how}
                    </small>
                    <button type="button" class="link" onClick={() => go(problem.step)}>
                      {playbooks.go}
                    </button>
                  </li>
                )
              })}
            </ul>
          </>
        )}
      </div>
      {foot && <div class="panel__foot">{foot}</div>}
    </>
  )
}
