// Moves executions from state to state. Whatever moved is saved before the next step, so a killed desk goes on where it
// stood; a task whose answer was not saved is called again (steps must be idempotent, as on AWS).
import { announce } from './announce.ts'
import { childrenOf, enter, ROOT, tips, type Execution, type Frame, type Status } from './execution.ts'
import { HISTORY_EVENTS, type History } from './history.ts'
import type { Move } from './move.ts'
import { createStep, type StepParts } from './step.ts'
import { stateOf } from './scope.ts'
import { taskEvent } from './task-event.ts'

export interface Engine {
  executions: Map<string, Execution>
  start(execution: Execution): void
  end(execution: Execution, status: Status, why?: { error?: string; cause?: string; output?: unknown }): void
  /** Lets a waiting frame go on with what came from outside: a token's answer, the end of a wait, a time-out. */
  release(execution: Execution, frame: Frame, news: Pick<Frame, 'result' | 'failure'>): void
  save(execution: Execution): void
  busy(): number
  nextDue(): number | undefined
  runDue(): void
  resume(): void
  close(): void
}

const YEAR_IN_MS = 365 * 24 * 3600 * 1000
const WAITING: Frame['phase'][] = ['waiting', 'retrying', 'calling', 'token']

export const timeoutOf = (startedAt: number, seconds?: number) =>
  startedAt + Math.min(seconds === undefined ? YEAR_IN_MS : seconds * 1000, YEAR_IN_MS)

const dueOf = (execution: Execution): number =>
  Math.min(
    execution.timeoutAt,
    ...tips(execution)
      .filter((frame) => WAITING.includes(frame.phase))
      .map((frame) => Math.min(frame.wakeAt ?? Infinity, frame.heartbeat?.at ?? Infinity)),
  )

export const createEngine = (parts: StepParts & { history: History }): Engine => {
  const { desk, history } = parts
  const kept = desk.vault.drawer<Execution>('states.execution')
  const executions = new Map<string, Execution>()
  const dues = new Map<string, number>()
  let moving = 0
  let closed = false

  const save = (execution: Execution) => {
    kept.put(execution.arn, execution)
    if (execution.status === 'RUNNING') dues.set(execution.arn, dueOf(execution))
    else dues.delete(execution.arn)
  }
  const tell = (execution: Execution, state: string | undefined, happened: string) => {
    const { machineName: machine, name } = execution
    const place = state === undefined ? machine : `${machine} › ${state}`
    desk.log.add('execution', `${place}: ${happened}`, { machine, execution: name, state, happened })
  }
  const publish = (execution: Execution) => {
    moving += 1
    void announce(desk, execution).finally(() => (moving -= 1))
  }
  const step = createStep({ ...parts, save, tell })

  const end: Engine['end'] = (execution, status, { error, cause, output } = {}) => {
    if (execution.status !== 'RUNNING') return
    for (const frame of Object.values(execution.frames)) frame.visit += 1
    Object.assign(execution, { status, error, cause, endedAt: desk.clock.now(), frames: {} })
    if (output !== undefined) execution.output = JSON.stringify(output)
    const type = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', ABORTED: 'Aborted', TIMED_OUT: 'TimedOut', RUNNING: '' }
    const details = status === 'SUCCEEDED' ? { output: execution.output } : { error, cause }
    history.add(execution, `Execution${type[status]}`, details)
    save(execution)
    publish(execution)
    tell(execution, undefined, [status.toLowerCase(), error, cause].filter(Boolean).join(' · '))
  }

  const drop = (execution: Execution, parent: Frame) => {
    for (const child of childrenOf(execution, parent)) {
      drop(execution, child)
      Object.assign(child, { phase: 'done', visit: child.visit + 1 })
      delete execution.frames[child.id]
    }
  }

  const release: Engine['release'] = (execution, frame, news) => {
    drop(execution, frame)
    delete frame.wakeAt
    delete frame.heartbeat
    delete frame.token
    Object.assign(frame, news, { phase: 'ready', visit: frame.visit + 1 })
    kick(execution, frame)
  }

  const finish = (execution: Execution, frame: Frame, output: unknown) => {
    const parent = execution.frames[frame.parent ?? 0]
    if (!parent) return end(execution, 'SUCCEEDED', { output })
    Object.assign(frame, { phase: 'done', output })
    const children = childrenOf(execution, parent)
    const queued = children.find((child) => child.phase === 'queued')
    if (queued) {
      queued.phase = 'ready'
      queued.enteredAt = desk.clock.now()
      kick(execution, queued)
    } else if (children.every((child) => child.phase === 'done')) {
      history.add(execution, `${stateOf(execution, parent).Type}StateSucceeded`)
      release(execution, parent, { result: { value: children.map((child) => child.output) } })
    }
  }

  const leave = (execution: Execution, frame: Frame, { output, assign, to }: Move & { move: 'leave' }) => {
    const state = stateOf(execution, frame)
    Object.assign(frame.variables, assign)
    history.add(execution, `${state.Type}StateExited`, { name: frame.state, output: JSON.stringify(output) })
    if (to === undefined) return finish(execution, frame, output)
    for (const gone of ['result', 'failure', 'token', 'wakeAt', 'heartbeat'] as const) delete frame[gone]
    const fresh = enter({ id: frame.id, state: to, input: output, enteredAt: desk.clock.now() })
    Object.assign(frame, fresh, { variables: frame.variables, visit: frame.visit + 1 })
  }

  const apply = (execution: Execution, frame: Frame, move: Move) => {
    switch (move.move) {
      case 'leave':
        return leave(execution, frame, move)
      case 'wait':
        Object.assign(frame, { phase: 'waiting', wakeAt: move.until })
        return tell(execution, frame.state, `waits until ${new Date(move.until).toISOString()}`)
      case 'retry':
        drop(execution, frame)
        for (const gone of ['result', 'failure', 'token', 'heartbeat'] as const) delete frame[gone]
        Object.assign(frame, { phase: 'retrying', wakeAt: move.until, visit: frame.visit + 1 })
        return tell(execution, frame.state, `tries again at ${new Date(move.until).toISOString()}`)
      case 'await-token':
        frame.phase = 'token'
        history.add(execution, 'TaskSubmitted')
        return tell(execution, frame.state, 'waits for its token')
      case 'branch': {
        frame.phase = 'children'
        const type = stateOf(execution, frame).Type
        history.add(execution, `${type}StateStarted`, type === 'Map' ? { length: move.children.length } : {})
        for (const [i, child] of move.children.entries()) {
          const phase = i < move.atOnce ? 'ready' : 'queued'
          const id = execution.nextFrame++
          execution.frames[id] = enter({ ...child, id, parent: frame.id, phase, enteredAt: desk.clock.now() })
        }
        for (const child of childrenOf(execution, frame)) if (child.phase === 'ready') kick(execution, child)
        return
      }
      case 'fail': {
        const { error, cause } = move
        const parent = execution.frames[frame.parent ?? 0]
        if (!parent) return end(execution, 'FAILED', { error, cause })
        history.add(execution, `${stateOf(execution, parent).Type}StateFailed`)
        return release(execution, parent, { failure: { error, cause } })
      }
    }
  }

  const advance = async (execution: Execution, frame: Frame) => {
    while (frame.phase === 'ready' && execution.status === 'RUNNING' && !closed) {
      if (execution.events >= HISTORY_EVENTS) {
        const cause = `The execution reached the maximum number of history events (${HISTORY_EVENTS}).`
        return end(execution, 'FAILED', { error: 'States.Runtime', cause })
      }
      const visit = frame.visit
      const move = await step(execution, frame)
      // Stopped, timed out or answered from outside meanwhile: this answer came too late.
      if (closed || execution.status !== 'RUNNING' || frame.visit !== visit) return
      apply(execution, frame, move)
      if (execution.status === 'RUNNING') save(execution)
    }
  }
  const kick = (execution: Execution, frame: Frame) => {
    moving += 1
    advance(execution, frame)
      .catch((error: unknown) => {
        if (!closed) end(execution, 'FAILED', { error: 'States.Runtime', cause: String((error as Error).stack) })
      })
      .finally(() => (moving -= 1))
  }

  const expire = (execution: Execution, frame: Frame, error: string) => {
    const state = stateOf(execution, frame)
    if (state.Type === 'Task') history.add(execution, taskEvent(state, 'TimedOut'), { error })
    tell(execution, frame.state, error)
    release(execution, frame, { failure: { error, cause: '' } })
  }
  const wake = (execution: Execution, now: number) => {
    if (execution.timeoutAt <= now) return end(execution, 'TIMED_OUT', { error: 'States.Timeout' })
    for (const frame of tips(execution)) {
      const isDue = (frame.wakeAt ?? Infinity) <= now
      if (frame.phase === 'waiting' && isDue) release(execution, frame, { result: { value: null } })
      else if (frame.phase === 'retrying' && isDue) release(execution, frame, {})
      else if (frame.phase !== 'calling' && frame.phase !== 'token') continue
      else if (isDue) expire(execution, frame, 'States.Timeout')
      else if ((frame.heartbeat?.at ?? Infinity) <= now) expire(execution, frame, 'States.HeartbeatTimeout')
    }
    save(execution)
  }

  return {
    executions,
    save,
    end,
    release,
    start: (execution) => {
      executions.set(execution.arn, execution)
      history.add(execution, 'ExecutionStarted', { input: execution.input, roleArn: execution.roleArn })
      save(execution)
      tell(execution, undefined, 'started')
      publish(execution)
      kick(execution, execution.frames[ROOT]!)
    },
    busy: () => moving,
    nextDue: () => {
      let soonest: number | undefined
      for (const due of dues.values()) if (soonest === undefined || due < soonest) soonest = due
      return soonest
    },
    runDue: () => {
      const now = desk.clock.now()
      const due = [...dues].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b)
      for (const [arn] of due) wake(executions.get(arn)!, now)
    },
    resume: () => {
      for (const [arn, execution] of kept.all()) {
        executions.set(arn, execution)
        if (execution.status !== 'RUNNING') continue
        dues.set(arn, dueOf(execution))
        for (const frame of tips(execution)) {
          if (frame.phase === 'calling') frame.phase = 'ready'
          if (frame.phase === 'ready') kick(execution, frame)
        }
      }
    },
    close: () => {
      closed = true
    },
  }
}
