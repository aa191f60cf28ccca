// From the graph to the machine. A transition is an arrow between two states: at most 2 × nodes visited + 2.
import { stateName, onward, type Machine, type States } from './machine.ts'
import type { NodeKind, NodeKinds } from './node-kind.ts'
import type { Playbook, Step } from './playbook.ts'
import { taskState } from './task-state.ts'
import type { After, EnterPayload, ParkPayload, VisitPayload } from './task-payload.ts'

export interface Site {
  playbook: string
  version: number
  group: string
  brand: string
  taskArn: string
}

/** Throws on a playbook that `problems` would refuse: ask it first. */
export const compile = (playbook: Playbook, kinds: NodeKinds, site: Site): Machine => {
  const { taskArn, ...where } = site
  const kindOf = (step: Step): NodeKind => {
    const kind = kinds.get(step.kind)
    if (!kind) throw new Error(`no such kind of step: ${step.kind}`)
    return kind
  }
  const first = (steps: readonly Step[]) => (steps[0] ? stateName(steps[0]) : null)

  /** What the Task before these steps has to write down, because a Wait and an End write nothing. */
  const after = (steps: readonly Step[]): After => {
    const [step] = steps
    if (!step) return { last: true }
    const kind = kindOf(step)
    return kind.seconds ? { waits: { step: step.id, seconds: kind.seconds(kind.settings.parse(step.settings)) } } : {}
  }

  const states: States = {}
  const lay = (steps: readonly Step[]): void =>
    steps.forEach((step, at) => {
      const kind = kindOf(step)
      const rest = steps.slice(at + 1)
      const settings = kind.settings.parse(step.settings)
      const exits = kind.exits(settings).map(({ exit }) => [exit, step.exits?.[exit] ?? []] as const)
      const payload = {
        do: 'visit',
        ...where,
        enrolment: '{% $enrolment %}',
        member: '{% $member %}',
        step: step.id,
        kind: step.kind,
        visit: 1,
        ...(exits.length > 0
          ? { exits: Object.fromEntries(exits.map(([exit, branch]) => [exit, after(branch)])) }
          : after(rest)),
      } satisfies VisitPayload
      const placed = {
        id: step.id,
        kind: step.kind,
        settings,
        next: first(rest),
        exits: Object.fromEntries(exits.map(([exit, branch]) => [exit, first(branch)])),
      }
      Object.assign(
        states,
        kind.toStates(placed, { visit: (flow) => taskState(taskArn, payload, step.id, flow), out: 'out' }),
      )
      for (const [, branch] of exits) lay(branch)
    })
  lay(playbook.steps)

  return {
    Comment: `${playbook.name} v${site.version}`,
    QueryLanguage: 'JSONata',
    StartAt: 'enter',
    States: { ...entrance(site, after(playbook.steps), first(playbook.steps)), ...states, ...parking(site) },
  }
}

const entrance = ({ taskArn, ...where }: Site, after: After, first: string | null): States => ({
  enter: taskState(
    taskArn,
    {
      do: 'enter',
      ...where,
      execution: '{% $states.context.Execution.Name %}',
      member: '{% $states.input.detail.member %}',
      event: '{% $states.input.detail.id %}',
      ...after,
    } satisfies EnterPayload,
    null,
    {
      Assign: {
        // A variable must have a value, and somebody who stays out has no enrolment.
        enrolment: "{% $exists($states.result.Payload.enrolment) ? $states.result.Payload.enrolment : '' %}",
        member: '{% $states.input.detail.member %}',
      },
      Output: { enter: '{% $states.result.Payload.enter %}' },
      Next: 'entered',
    },
  ),
  entered: {
    Type: 'Choice',
    Choices: [{ Condition: '{% $states.input.enter = true %}', Next: first ?? 'out' }],
    Default: 'out',
    Output: {},
  },
  out: { Type: 'Succeed' },
})

const parking = ({ taskArn, ...where }: Site): States => {
  const payload = {
    do: 'park',
    ...where,
    execution: '{% $states.context.Execution.Name %}',
    member: '{% $states.context.Execution.Input.detail.member %}',
    enrolment: '{% $states.input.enrolment %}',
    step: '{% $states.input.step %}',
    why: '{% $states.input.why %}',
  } satisfies ParkPayload
  const { Catch: _, ...task } = taskState(taskArn, payload, null, onward('failed'))
  return {
    parked: task as States[string],
    failed: { Type: 'Fail', Error: 'Parked', Cause: 'A step could not be done; its enrolment says which one and why.' },
  }
}
