import { ArrowDown, ArrowUp, Trash2 } from 'lucide-preact'
import { Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import type { Locale } from '#shared/base/text.ts'
import { mayMove, stepsBefore } from '#shared/domain/playbook/edit-tree.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import type { Playbook, Step } from '#shared/domain/playbook/playbook.ts'
import type { Problem } from '#shared/domain/playbook/problems.ts'
import { drawSettings } from '#shared/plugins/playbook-nodes/load.admin.ts'
import { Button } from '../../../parts/form/button.tsx'
import { Bone } from '../../../parts/state/bone.tsx'
import { playbooks } from '../../../words/rooms.ts'
import { said } from '../../../words/said.ts'
import { MessagePhone } from './message-phone.tsx'
import { type Campaigns, kinds, type Programs, sayStep } from '../playbook-kinds.ts'

export interface StepTabProps {
  playbook: Playbook
  step: Step
  names: Names
  campaigns: Campaigns
  programs: Programs
  problems: readonly Problem[]
  change: (settings: unknown) => void
  /** Absent for people who may only look. */
  remove?: () => void
  move?: (by: 1 | -1) => void
}

const nameOf = ({ live, draft }: Campaigns[number] | Programs[number]) => {
  const named = live ?? draft
  return named ? said(named.name) : ''
}

/** 0 where nothing is to be filled. */
const goalOf = ({ live, draft }: Programs[number]): number =>
  ((live ?? draft)?.settings as { goal?: number } | undefined)?.goal ?? 0

export const StepTab = (props: StepTabProps) => {
  const { playbook, step, names, campaigns, programs, problems, remove, move } = props
  const [locale, choose] = useState<Locale>('zh-Hant')
  const before = stepsBefore(playbook.steps, step.id)
  const missing = problems
    .filter((problem) => problem.step === step.id)
    .flatMap(({ detail }) => (Array.isArray(detail.fields) ? (detail.fields as string[]) : []))
  const isMessage = step.kind === 'send-message'
  return (
    <>
      <div class={`panel__body ${isMessage ? 'panel__body--phone' : ''}`}>
        <fieldset class="stack stack--wide plain" disabled={!remove}>
          <p class="says says--s">{sayStep(step, names)}</p>
          <Suspense fallback={<Bone width={240} />}>
            {drawSettings(step.kind, {
              key: step.id,
              settings: (step.settings ?? {}) as object,
              change: props.change,
              campaigns: campaigns.map((page) => ({ id: page.id, name: nameOf(page) })),
              programs: programs.map((page) => ({ id: page.id, name: nameOf(page), goal: goalOf(page) })),
              couponSteps: before
                .filter((one) => kinds.nodes.get(one.kind)?.gives === 'coupon')
                .map((one) => ({ id: one.id, name: names.step(one.id) ?? sayStep(one, names) })),
              locale,
              choose,
              missing,
            })}
          </Suspense>
        </fieldset>
        {isMessage && (
          <MessagePhone settings={step.settings as object} steps={before} campaigns={campaigns} locale={locale} />
        )}
      </div>
      {remove && move && (
        <div class="panel__foot">
          <Button
            small
            kind="quiet"
            icon={ArrowUp}
            disabled={!mayMove(playbook.steps, step.id, -1)}
            onClick={() => move(-1)}
          >
            {playbooks.up}
          </Button>
          <Button
            small
            kind="quiet"
            icon={ArrowDown}
            disabled={!mayMove(playbook.steps, step.id, 1)}
            onClick={() => move(1)}
          >
            {playbooks.down}
          </Button>
          <span class="grow" />
          <Button small kind="bad" icon={Trash2} onClick={remove}>
            {playbooks.remove}
          </Button>
        </div>
      )}
    </>
  )
}
