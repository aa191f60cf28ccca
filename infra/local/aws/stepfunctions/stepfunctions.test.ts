import { describe, expect, it } from 'vitest'
import { arnOf } from '../desk.fixture.ts'
import { openMachine, pass, runOnce } from './stepfunctions.fixture.ts'

const DAY = 86_400_000
const lambda = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: arnOf.function(name), Payload: { of: '{% $states.input.n ? $states.input.n : 0 %}' } },
  Output: '{% $states.result.Payload %}',
  End: true,
  ...more,
})
const token = (more: object = {}) =>
  lambda('ask', {
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: arnOf.function('ask'), Payload: '{% $states.context.Task.Token %}' },
    Output: '{% $states.result %}',
    ...more,
  })
const named = (name: string, message = '') => Object.assign(new Error(message), { name })

describe('a machine', () => {
  it('carries variables from state to state', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { x: '{% $states.input.n + 1 %}' }, Next: 'B' },
      B: { Type: 'Pass', Output: '{% $x * 10 %}', End: true },
    }
    expect(await runOnce(states, { n: 2 })).toMatchObject({ status: 'SUCCEEDED', output: 30 })
  })

  it('waits by the clock of the world and is idle meanwhile', async () => {
    const machine = await openMachine({ A: { Type: 'Wait', Seconds: 30 * 86_400, End: true } })
    await machine.start()
    await machine.advance(29 * DAY)
    expect(await machine.describe()).toMatchObject({ status: 'RUNNING' })
    expect(machine.busy()).toBe(0)
    await machine.advance(DAY)
    expect(await machine.describe()).toMatchObject({ status: 'SUCCEEDED' })
  })

  it('waits until an instant that a query computes from the clock of the world', async () => {
    const inTwoDays = '{% $fromMillis($toMillis($now()) + 2 * 86400000) %}'
    const machine = await openMachine({ A: { Type: 'Wait', Timestamp: inTwoDays, End: true } })
    await machine.advance(100 * DAY)
    await machine.start()
    await machine.advance(2 * DAY - 1)
    expect(await machine.describe()).toMatchObject({ status: 'RUNNING' })
    await machine.advance(1)
    expect(await machine.describe()).toMatchObject({ status: 'SUCCEEDED' })
  })

  it('chooses the first rule that holds, else its default with the Output of the state', async () => {
    const states = {
      A: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.n > 1 %}', Output: "{% 'many' %}", Next: 'B' }],
        Default: 'B',
        Output: "{% 'few' %}",
      },
      B: { Type: 'Succeed' },
    }
    expect(await runOnce(states, { n: 2 })).toMatchObject({ output: 'many' })
    expect(await runOnce(states, { n: 1 })).toMatchObject({ output: 'few' })
  })

  it('runs branches side by side and gathers what they bring', async () => {
    const states = {
      A: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'P', States: { P: { Type: 'Pass', Output: "{% 'y' %}", End: true } } },
          { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 60, Next: 'Q' }, Q: { ...pass, Output: '{% 2 %}' } } },
        ],
        End: true,
      },
    }
    expect(await runOnce(states, {}, 60_000)).toMatchObject({ status: 'SUCCEEDED', output: ['y', 2] })
  })

  it('abandons the other branches when one fails', async () => {
    const states = {
      A: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Broken' } } },
          { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 60, End: true } } },
        ],
        Catch: [{ ErrorEquals: ['Broken'], Output: '{% $states.errorOutput.Error %}', Next: 'B' }],
        Next: 'B',
      },
      B: { Type: 'Succeed' },
    }
    expect(await runOnce(states)).toMatchObject({ status: 'SUCCEEDED', output: 'Broken' })
  })

  it('maps items, no more at once than it is told', async () => {
    let open = 0
    let most = 0
    const machine = await openMachine({
      A: {
        Type: 'Map',
        Items: '{% $states.input.list %}',
        MaxConcurrency: 2,
        ItemSelector: { n: '{% $states.context.Map.Item.Value * 10 + $states.context.Map.Item.Index %}' },
        ItemProcessor: { StartAt: 'T', States: { T: lambda('echo') } },
        End: true,
      },
    })
    machine.fn('echo', async (event) => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve, 2))
      open -= 1
      return (event as { of: number }).of
    })
    await machine.start({ list: [5, 6, 7] })
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ output: [50, 61, 72] })
    expect(most).toBe(2)
  })

  it('fails with the words of its Fail state', async () => {
    const states = { A: { Type: 'Fail', Error: 'E', Cause: "{% 'because ' & $states.input.w %}" } }
    expect(await runOnce(states, { w: 'z' })).toMatchObject({ status: 'FAILED', error: 'E', cause: 'because z' })
  })

  it('fails when a query returns nothing', async () => {
    const states = { A: { ...pass, Output: '{% $states.input.nothing %}' } }
    expect(await runOnce(states)).toMatchObject({ error: 'States.QueryEvaluationError' })
  })

  it('knows the functions AWS adds to JSONata and not $eval', async () => {
    const Output = {
      p: '{% $partition([1,2,3,4,5],2) %}',
      r: '{% $range(0,10,5) %}',
      h: "{% $hash('a','SHA-256') %}",
      j: '{% $parse(\'{"a":1}\').a %}',
      s: '{% $random(7) = $random(7) %}',
      u: '{% $length($uuid()) %}',
    }
    const { output } = await runOnce({ A: { ...pass, Output } })
    expect(output).toMatchObject({ p: [[1, 2], [3, 4], [5]], r: [0, 5, 10], j: 1, s: true, u: 36 })
    expect((output as { h: string }).h).toMatch(/^ca978112/)
    const evil = await openMachine({ A: { ...pass, Output: '{% $states.input.x = 1 ? 2 : 3 %}' } })
    await expect(evil.update({ A: { ...pass, Output: "{% $eval('1') %}" } })).rejects.toThrow('$eval')
  })

  it('refuses more than 256 KiB', async () => {
    const states = { A: { ...pass, Output: "{% $pad('', 300000, 'x') %}" } }
    expect(await runOnce(states)).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' })
  })

  it('ends after 25,000 events when it loops for ever', async () => {
    const states = {
      A: { Type: 'Pass', Next: 'B' },
      B: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'A' }], Default: 'C' },
      C: pass,
    }
    const found = await runOnce(states)
    expect(found).toMatchObject({ status: 'FAILED', cause: expect.stringContaining('25000') as string })
  }, 20_000)

  it('times out as a whole', async () => {
    const machine = await openMachine({ A: pass })
    const definition = JSON.stringify({
      QueryLanguage: 'JSONata',
      TimeoutSeconds: 60,
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 600, End: true } },
    })
    const { stateMachineArn } = machine
    await machine.call('states', 'UpdateStateMachine', { stateMachineArn, definition })
    await machine.start()
    await machine.advance(60_000)
    expect(await machine.describe()).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' })
  })
})

describe('a task', () => {
  it('runs as the role of its machine', async () => {
    const machine = await openMachine({ A: lambda('f') })
    machine.fn('f', () => 'fine')
    await machine.start({ n: 1 })
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ output: 'fine' })
    expect(machine.invoked).toMatchObject([{ event: { of: 1 }, by: { principal: arnOf.role('r') } }])
  })

  it('fails as Step Functions says it when the role may not', async () => {
    const machine = await openMachine({ A: lambda('f') })
    machine.fn('f', () => 'fine')
    machine.denied.add('lambda:InvokeFunction')
    await machine.start()
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ status: 'FAILED', error: 'Lambda.AWSLambdaException' })
  })

  it('is tried again with growing delays, up to the longest', async () => {
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 10 }]
    const machine = await openMachine({ A: lambda('f', { Retry }) })
    let calls = 0
    machine.fn('f', () => {
      if (++calls < 4) throw named('Busy')
      return 'fine'
    })
    await machine.start()
    await machine.advance((2 + 6 + 10) * 1000 - 1)
    expect(calls).toBe(3)
    expect(machine.busy()).toBe(0)
    await machine.advance(1)
    expect(await machine.describe()).toMatchObject({ status: 'SUCCEEDED', output: 'fine' })
  })

  it('shortens its delays by chance with full jitter', async () => {
    const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 8, MaxAttempts: 1, JitterStrategy: 'FULL' }]
    const machine = await openMachine({ A: lambda('f', { Retry }) }, { random: () => 0.25 })
    let calls = 0
    machine.fn('f', () => {
      if (++calls < 2) throw named('Busy')
    })
    await machine.start()
    await machine.advance(2_000)
    expect(calls).toBe(2)
  })

  it('hands its error to the Catch that names it', async () => {
    const Output = '{% {"e": $states.errorOutput.Error, "id": $states.input.id} %}'
    const Catch = [{ ErrorEquals: ['Nope'], Output, Assign: { caught: true }, Next: 'B' }]
    const machine = await openMachine({
      A: lambda('f', { Catch, Arguments: { FunctionName: arnOf.function('f') } }),
      B: { ...pass, Output: '{% $merge([$states.input, {"caught": $caught}]) %}' },
    })
    machine.fn('f', () => {
      throw named('Nope')
    })
    await machine.start({ id: 7 })
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ output: { e: 'Nope', id: 7, caught: true } })
  })

  it('goes on when its token comes back', async () => {
    const machine = await openMachine({ A: token() })
    let taskToken: unknown
    machine.fn('ask', (event) => void (taskToken = event))
    await machine.start()
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ status: 'RUNNING' })
    await machine.call('states', 'SendTaskSuccess', { taskToken, output: '{"clicked":true}' })
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ status: 'SUCCEEDED', output: { clicked: true } })
    await expect(machine.call('states', 'SendTaskSuccess', { taskToken, output: '1' })).rejects.toThrow(
      expect.objectContaining({ name: 'TaskTimedOut' }),
    )
    await expect(machine.call('states', 'SendTaskSuccess', { taskToken: 'never', output: '1' })).rejects.toThrow(
      expect.objectContaining({ name: 'TaskDoesNotExist' }),
    )
  })

  it('takes an answer that comes before the function has returned', async () => {
    const machine = await openMachine({ A: token() })
    machine.fn('ask', async (taskToken) => {
      await machine.call('states', 'SendTaskSuccess', { taskToken, output: '"early"' })
      throw named('TooLate')
    })
    await machine.start()
    await machine.idle()
    expect(await machine.describe()).toMatchObject({ status: 'SUCCEEDED', output: 'early' })
  })

  it('gives up on a token after its time-out', async () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Output: "{% 'no click' %}", Next: 'B' }]
    const machine = await openMachine({ A: token({ TimeoutSeconds: 3 * 86_400, Catch }), B: { Type: 'Succeed' } })
    machine.fn('ask', () => 0)
    await machine.start()
    await machine.advance(3 * DAY)
    expect(await machine.describe()).toMatchObject({ output: 'no click' })
  })

  it('stays alive by heartbeats only', async () => {
    const machine = await openMachine({ A: token({ TimeoutSeconds: 600, HeartbeatSeconds: 60 }) })
    let taskToken: unknown
    machine.fn('ask', (event) => void (taskToken = event))
    await machine.start()
    await machine.advance(50_000)
    await machine.call('states', 'SendTaskHeartbeat', { taskToken })
    await machine.advance(50_000)
    expect(await machine.describe()).toMatchObject({ status: 'RUNNING' })
    await machine.advance(10_000)
    expect(await machine.describe()).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' })
  })
})
