import { X } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook, type Step } from '#shared/domain/playbook/playbook.ts'
import type { Problem } from '#shared/domain/playbook/problems.ts'
import { Button } from '../../../parts/form/button.tsx'
import { Tabs } from '../../../parts/form/tabs.tsx'
import { playbooks } from '../../../words/rooms.ts'
import type { Campaigns, PlaybookPage, Programs } from '../playbook-kinds.ts'
import { ProblemsTab } from './problems-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import type { Template } from '../starting-playbook.ts'
import { StepTab } from './step-tab.tsx'
import { TriggerTab } from './trigger-tab.tsx'

export type PanelTab = keyof typeof playbooks.tabs

export interface PanelProps {
  /** Narrow screens: the panel is a sheet. */
  isOpen: boolean
  close: () => void
  tab: PanelTab
  setTab: (tab: PanelTab) => void
  selected: string
  playbook: Playbook
  page: PlaybookPage
  names: Names
  problems: readonly Problem[]
  campaigns: Campaigns
  programs: Programs
  mayWrite: boolean
  inside: number
  go: (step: string | null) => void
  change: (playbook: Playbook, what: string) => void
  changeStep: (step: Step, settings: unknown) => void
  remove: (step: Step) => void
  move: (step: Step, by: 1 | -1) => void
  takeTemplate: (template: Template) => void
  pause: () => void
  pausing: boolean
}

const Body = (panel: PanelProps) => {
  const { tab, selected, playbook, page, mayWrite, inside } = panel
  if (tab === 'problems') {
    const foot = fill(playbooks.problemFoot, { next: (page.liveVersion ?? 0) + 1, count: inside.toLocaleString() })
    return <ProblemsTab {...panel} foot={inside > 0 ? foot : null} />
  }
  if (tab === 'rules') return <RulesTab {...panel} pause={page.state === 'live' ? panel.pause : undefined} />
  const step = everyStep(playbook.steps).find(({ id }) => id === selected)
  if (!step) return <TriggerTab {...panel} />
  return (
    <StepTab
      {...panel}
      step={step}
      change={(settings) => panel.changeStep(step, settings)}
      remove={mayWrite ? () => panel.remove(step) : undefined}
      move={mayWrite ? (by) => panel.move(step, by) : undefined}
    />
  )
}

export const Panel = (panel: PanelProps) => {
  const { isOpen, close } = panel
  useEffect(() => {
    if (!isOpen) return
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && close()
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [isOpen, close])
  return (
    <aside class={`panel ${panel.isOpen ? 'panel--open' : ''}`} aria-label={playbooks.panel}>
      <Tabs
        label={playbooks.panel}
        value={panel.tab}
        onValue={panel.setTab}
        options={[
          { value: 'step', label: playbooks.tabs.step },
          { value: 'problems', label: playbooks.tabs.problems, count: panel.problems.length || undefined },
          { value: 'rules', label: playbooks.tabs.rules },
        ]}
      >
        <Body {...panel} />
      </Tabs>
      <span class="panel__close">
        <Button small kind="quiet" icon={X} aria-label={playbooks.closePanel} onClick={panel.close} />
      </span>
    </aside>
  )
}
