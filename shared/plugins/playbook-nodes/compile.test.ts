// The compiler with the real kinds: the machine is walked as Step Functions would walk it.
import validate from 'asl-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../domain/playbook/compile.ts'
import { everyStep, type Playbook, type Step } from '../../domain/playbook/playbook.ts'
import { problems } from '../../domain/playbook/problems.ts'
import { loadTriggerKinds } from '../playbook-triggers/load.server.ts'
import { loadNodeKinds } from './load.server.ts'

const nodes = await loadNodeKinds()
const triggers = await loadTriggerKinds()
const CAMPAIGN = 'cmp_00000000000000000000000000'
const site = {
  playbook: 'ply_00000000000000000000000000',
  version: 3,
  group: 'grp_00000000000000000000000000',
  brand: 'brd_00000000000000000000000000',
  taskArn: 'arn:aws:lambda:ap-northeast-1:123456789012:function:jidian-dev-playbook-task',
}

const wait: Step = { id: 'wait1', kind: 'wait', settings: { amount: 3, unit: 'days' } }
const give: Step = { id: 'give1', kind: 'issue-coupon', settings: { campaign: CAMPAIGN } }
const say: Step = {
  id: 'say11',
  kind: 'send-message',
  settings: { text: { 'zh-Hant': '{name}，歡迎！' }, coupon: { step: 'give1' } },
}
const ask = (yes: Step[], no: Step[]): Step => ({
  id: 'ask11',
  kind: 'branch',
  settings: { asks: 'coupon-used', step: 'give1' },
  exits: { yes, no },
})
const tag = (id: string): Step => ({ id, kind: 'tag', settings: { tag: '喚醒成功' } })
const playbook = (steps: Step[]): Playbook => ({
  name: '歡迎',
  trigger: { kind: 'member-joined', settings: {} },
  reentry: { kind: 'once' },
  goal: { event: 'coupon.redeemed' },
  holdoutPercent: 0,
  steps,
})
const welcome = playbook([give, say, wait, ask([tag('tag11')], [])])
const machine = (book: Playbook): any => compile(book, nodes, site)

/** Walks the machine; `yes` is asked at each branch. Answers states visited and transitions made. */
const walk = (states: any, start: string, yes: () => boolean) => {
  const seen: string[] = []
  let name: string | undefined = start
  let exit = ''
  while (name) {
    seen.push(name)
    const state: any = states[name]
    if (!state) throw new Error(`no state ${name}`)
    if (state.Type === 'Task') exit = yes() ? 'yes' : 'no'
    const isTaken: boolean = name === 'entered' || exit === 'yes'
    name =
      state.Type === 'Choice' ? (isTaken ? state.Choices[0].Next : state.Default) : state.End ? undefined : state.Next
  }
  return { seen, transitions: seen.length - 1 }
}

describe('a welcome playbook', () => {
  const { States, ...head } = machine(welcome)

  test('is a machine that Step Functions takes', async () => {
    const result = await validate(machine(welcome))
    expect(result.errors.map(({ Message }: any) => Message)).toEqual([])
  })

  test('starts by entering and carries its name and version', () => {
    expect(head).toEqual({ Comment: `${welcome.name} v3`, QueryLanguage: 'JSONata', StartAt: 'enter' })
    expect(States.enter.Arguments.Payload).toMatchObject({ do: 'enter', version: 3, group: site.group })
  })

  test('lets the Task before a wait record the wait', () => {
    expect(States['send-message-say11'].Arguments.Payload.waits).toEqual({ step: 'wait1', seconds: 259_200 })
    expect(States['wait-wait1']).toEqual({ Type: 'Wait', Seconds: 259_200, Next: 'branch-ask11' })
  })

  test('tells the last acting step of each way that it is the last', () => {
    expect(States['tag-tag11'].Arguments.Payload.last).toBe(true)
    expect(States['branch-ask11'].Arguments.Payload.exits).toEqual({ yes: {}, no: { last: true } })
    expect(States['issue-coupon-give1'].Arguments.Payload.last).toBeUndefined()
  })

  test('keeps ids only in variables, and drops what the Tasks answered', () => {
    expect(Object.keys(States.enter.Assign)).toEqual(['enrolment', 'member'])
    expect(States['issue-coupon-give1'].Output).toEqual({})
  })

  test('tries for hours, then parks where people see it', () => {
    expect(States['tag-tag11'].Retry[0]).toMatchObject({ JitterStrategy: 'FULL', MaxAttempts: 24 })
    expect(States['tag-tag11'].Catch[0].Next).toBe('parked')
    expect(States.parked.Next).toBe('failed')
    expect(States.failed.Type).toBe('Fail')
  })

  test('lets a wait come first: entering records it', () => {
    expect(machine(playbook([wait, tag('tag11')])).States.enter.Arguments.Payload.waits).toMatchObject({
      step: 'wait1',
    })
  })
})

/** Any tree that has no problems: waits are followed by something that acts. */
const tree: fc.Arbitrary<Step[]> = fc.letrec<{ steps: Step[]; branch: Step }>((tie) => ({
  steps: fc
    .tuple(
      fc.array(fc.constantFrom('tag', 'rest'), { maxLength: 4 }),
      fc.option(tie('branch') as fc.Arbitrary<Step>, { depthIdentifier: 'tree', maxDepth: 3 }),
    )
    .map(([plain, branch]) => [
      ...plain.flatMap((kind): Step[] => (kind === 'tag' ? [tag('x')] : [wait, tag('x')])),
      ...(branch ? [branch] : []),
    ]),
  branch: fc.tuple(tie('steps'), tie('steps')).map(([yes, no]) => ({
    ...ask(yes as Step[], no as Step[]),
    settings: { asks: 'has-tag', tag: '常客' },
  })),
})).steps as fc.Arbitrary<Step[]>

const numbered = (steps: Step[], counter = { at: 0 }): Step[] =>
  steps.map((step) => {
    const id = `s${String(counter.at++).padStart(3, '0')}`
    const exits =
      step.exits && Object.fromEntries(Object.entries(step.exits).map(([exit, own]) => [exit, numbered(own, counter)]))
    return { ...step, id, ...(exits && { exits }) }
  })

describe('any playbook without problems', () => {
  const books = tree
    .map((steps) => playbook(numbered(steps)))
    .filter((book) => problems(book, { nodes, triggers }).length === 0)

  test('makes at most 2 × nodes visited + 2 transitions, whatever its branches say', () => {
    fc.assert(
      fc.property(books, fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }), (book, answers) => {
        const { States } = machine(book)
        const left = [...answers]
        const { seen, transitions } = walk(States, 'enter', () => left.pop() ?? false)
        const visited = everyStep(book.steps).filter((step) => seen.includes(`${step.kind}-${step.id}`))
        expect(visited.length).toBeGreaterThan(0)
        expect(transitions).toBeLessThanOrEqual(2 * visited.length + 2)
      }),
    )
  })

  test('reaches each step exactly once, and each way ends with one last visit', () => {
    fc.assert(
      fc.property(books, fc.boolean(), (book, yes) => {
        const { States } = machine(book)
        const { seen } = walk(States, 'enter', () => yes)
        expect(new Set(seen).size).toBe(seen.length)
        const lasts = seen.filter((name) => {
          const { last, exits } = States[name].Arguments?.Payload ?? {}
          return last || exits?.[yes ? 'yes' : 'no']?.last
        })
        expect(lasts).toHaveLength(1)
      }),
    )
  })

  test('is a machine that Step Functions takes', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(books, async (book) => {
        expect((await validate(machine(book))).errors).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
