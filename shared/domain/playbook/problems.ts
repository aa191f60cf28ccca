// Everything that keeps a playbook from being published, as words. The canvas counts them; publishing refuses them.
import type { NodeKinds, Need } from './node-kind.ts'
import { everyStep, STEPS_MAX, type Playbook, type Step } from './playbook.ts'
import { playbookSeconds } from './playbook-seconds.ts'
import type { TriggerKinds } from './trigger-kind.ts'

export const PROBLEM_WORDS = [
  'no-trigger',
  'trigger-unknown',
  'trigger-incomplete',
  'no-steps',
  'too-many-steps',
  'step-repeated',
  'kind-unknown',
  'settings-incomplete',
  'exit-unknown',
  'steps-after-branch',
  'wait-leads-nowhere',
  'wait-after-wait',
  'longer-than-a-year',
  'step-not-before',
  'campaign-not-live',
  'program-not-live',
] as const
export type ProblemWord = (typeof PROBLEM_WORDS)[number]

export interface Problem {
  /** Null when it is the trigger or the whole. */
  step: string | null
  word: ProblemWord
  detail: Record<string, unknown>
}

export interface Kinds {
  nodes: NodeKinds
  triggers: TriggerKinds
}

/** An execution lives a year at most (Step Functions quota); some days are left for retries. */
const SECONDS_MAX = 360 * 24 * 3600

/** @param isLive whether a campaign or programme is published; not asked = taken as live */
export const problems = (
  playbook: Playbook,
  kinds: Kinds,
  isLive: (of: 'campaign' | 'program', id: string) => boolean = () => true,
): Problem[] => {
  const found: Problem[] = []
  const tell = (step: string | null, word: ProblemWord, detail: Record<string, unknown> = {}) =>
    found.push({ step, word, detail })
  const needed = (step: string | null, needs: readonly Need[], before: readonly Step[]) => {
    for (const need of needs) {
      if (need.of !== 'step') {
        if (!isLive(need.of, need.id)) tell(step, `${need.of}-not-live`, { id: need.id })
      } else if (!before.some((one) => one.id === need.id && kinds.nodes.get(one.kind)?.gives === need.gives)) {
        tell(step, 'step-not-before', { needs: need.id })
      }
    }
  }

  const trigger = kinds.triggers.get(playbook.trigger.kind)
  if (playbook.trigger.kind === '') tell(null, 'no-trigger')
  else if (!trigger) tell(null, 'trigger-unknown', { kind: playbook.trigger.kind })
  else {
    const settings = trigger.settings.safeParse(playbook.trigger.settings)
    if (settings.success) needed(null, trigger.needs?.(settings.data) ?? [], [])
    else tell(null, 'trigger-incomplete', { fields: fieldsOf(settings.error) })
  }

  const every = everyStep(playbook.steps)
  if (every.length === 0) tell(null, 'no-steps')
  if (every.length > STEPS_MAX) tell(null, 'too-many-steps', { steps: every.length, most: STEPS_MAX })
  const seen = new Set<string>()
  for (const { id } of every) {
    if (seen.has(id)) tell(id, 'step-repeated')
    seen.add(id)
  }

  const walk = (steps: readonly Step[], before: readonly Step[]): void =>
    steps.forEach((step, at) => {
      const behind = [...before, ...steps.slice(0, at)]
      const kind = kinds.nodes.get(step.kind)
      if (!kind) {
        tell(step.id, 'kind-unknown', { kind: step.kind })
        return
      }
      const settings = kind.settings.safeParse(step.settings)
      if (settings.success) needed(step.id, kind.needs?.(settings.data) ?? [], behind)
      else tell(step.id, 'settings-incomplete', { fields: fieldsOf(settings.error) })

      const exits = kind.exits(step.settings).map(({ exit }) => exit)
      const next = steps[at + 1]
      if (exits.length > 0 && next) tell(next.id, 'steps-after-branch', { branch: step.id })
      if (kind.seconds && !next) tell(step.id, 'wait-leads-nowhere')
      if (kind.seconds && next && kinds.nodes.get(next.kind)?.seconds) tell(next.id, 'wait-after-wait')
      for (const [exit, branch] of Object.entries(step.exits ?? {})) {
        if (!exits.includes(exit)) tell(step.id, 'exit-unknown', { exit })
        walk(branch, [...behind, step])
      }
    })
  walk(playbook.steps, [])

  if (found.length === 0 && playbookSeconds(playbook.steps, kinds.nodes) > SECONDS_MAX) tell(null, 'longer-than-a-year')
  return found
}

/** `text.zh-Hant`, once each. */
const fieldsOf = (error: { issues: readonly { path: readonly PropertyKey[] }[] }) => [
  ...new Set(error.issues.map(({ path }) => path.map(String).join('.'))),
]
