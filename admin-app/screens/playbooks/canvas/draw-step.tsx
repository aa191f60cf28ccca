import { fill } from '#shared/base/text.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook, type Step } from '#shared/domain/playbook/playbook.ts'
import type { Problem } from '#shared/domain/playbook/problems.ts'
import { claused } from '#shared/ui/joiners.ts'
import { Crowd, type NodeCardProps } from '../../../parts/canvas/node-card.tsx'
import { stepIcon } from '../../../parts/canvas/step-icon.ts'
import { changedFields } from '../../../parts/editor/changed-fields.ts'
import { fillCount } from '../../../words/fill-count.ts'
import { playbooks } from '../../../words/rooms.ts'
import { kinds, type PlaybookPage, sayKind, sayStep } from '../playbook-kinds.ts'
import { said } from '../../../words/said.ts'

type Counts = PlaybookPage['counts'][string]

/** What the live version did here, in the words of the kind. */
const countsOf = (step: Step, counts: Counts | undefined): (readonly [string, number])[] => {
  const kind = kinds.nodes.get(step.kind)
  if (!counts || !kind || kind.seconds || kind.exits(step.settings).length > 0) return []
  const [done = '', skipped] = playbooks.counts[step.kind as 'tag'] ?? [playbooks.counts.came]
  return [[done, counts.done] as const, ...(skipped && counts.skipped > 0 ? [[skipped, counts.skipped] as const] : [])]
}

export interface Look {
  page: PlaybookPage
  names: Names
  problems: readonly Problem[]
  selected: string
  select: (id: string) => void
  onKeyDown: (event: KeyboardEvent, step: Step) => void
}

/** One node as the canvas shows it: its sentence, its counts, whether it is new, changed or unfinished. */
export const drawStep =
  ({ page, names, problems, selected, select, onKeyDown }: Look) =>
  (step: Step): Omit<NodeCardProps, 'id'> => {
    const counts = page.counts[step.id]
    const live = page.live && everyStep(page.live.steps).find(({ id }) => id === step.id)
    const isNew = page.live !== null && !live
    const isChanged = live && changedFields(step.settings as object, live.settings as object).length > 0
    const bad = problems.filter((problem) => problem.step === step.id)
    return {
      icon: stepIcon(step.kind),
      kind: sayKind(step),
      says: sayStep(step, names),
      counts: countsOf(step, counts),
      sub: counts && counts.waiting > 0 && (
        <>
          <Crowd count={counts.waiting} />
          {fill(playbooks.waiting, { count: counts.waiting.toLocaleString() })}
        </>
      ),
      mark: isNew ? playbooks.added : isChanged ? playbooks.changed : undefined,
      isNew,
      isBad: bad.length > 0,
      badWords: claused(bad.map(({ word }) => playbooks.problemWords[word][0])),
      selected: selected === step.id,
      select: () => select(step.id),
      onKeyDown: (event) => onKeyDown(event, step),
    }
  }

export const drawExits =
  (page: PlaybookPage) =>
  (step: Step): { exit: string; name: string; count: number | undefined }[] =>
    (kinds.nodes.get(step.kind)?.exits(step.settings) ?? []).map(({ exit, name }) => {
      const first = step.exits?.[exit]?.[0]
      return { exit, name: said(name), count: first && page.counts[first.id]?.came }
    })

/** The rules of coming in, below the trigger. */
export const rulesSay = (playbook: Playbook): string =>
  claused([
    playbook.reentry.kind === 'once' ? playbooks.once : fillCount(playbooks.again, { days: playbook.reentry.days }),
    playbook.holdoutPercent > 0 && fill(playbooks.holdout, { percent: playbook.holdoutPercent }),
  ])
