// EventBridge Scheduler. Scheduled rules (AWS::Events::Rule with a ScheduleExpression) stand in eventbridge, beside the
// targets they share with patterns; both read expressions by next-run.ts. A flexible window opens and fires at once.
import { randomUUID } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import { createDeliveries } from '../eventbridge/delivery/deliveries.ts'
import { answerJson, AwsError, type AwsService, type Desk } from '../service.ts'
import { createSchedule, type ScheduleOperation } from './operations/create-schedule.ts'
import { deleteSchedule } from './operations/delete-schedule.ts'
import { getSchedule } from './operations/get-schedule.ts'
import { createSchedules, dueAfter, type Schedule } from './schedule.ts'

const PATH = /^\/schedules\/([^/]+)$/

/** What `<aws.scheduler.…>` in an Input stands for. */
const filled = (input: string, schedule: Schedule, due: number, id: string): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', schedule.arn)
    .replaceAll('<aws.scheduler.scheduled-time>', new Date(due).toISOString().replace(/\.\d+/, ''))
    .replaceAll('<aws.scheduler.execution-id>', id)
    .replaceAll('<aws.scheduler.attempt-number>', '1')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

export const createScheduler = (desk: Desk, assembly: Pick<Assembly, 'of'>): AwsService => {
  const schedules = createSchedules(desk, assembly)
  const deliveries = createDeliveries(desk, assembly, 'scheduler.delivery', () => {
    throw new AwsError('ValidationException', 'buses as targets of schedules are not simulated')
  })
  const operations: Record<string, ScheduleOperation> = {
    POST: createSchedule(desk, schedules),
    GET: getSchedule(desk, schedules),
    DELETE: deleteSchedule(desk, schedules),
  }
  const waiting = () => schedules.all().filter(({ state, next }) => state === 'ENABLED' && next !== undefined)

  const fire = (schedule: Schedule, due: number) => {
    const id = randomUUID()
    const payload = parsed(filled(schedule.target.Input ?? '{}', schedule, due, id))
    const { arn: source, target } = schedule
    desk.log.add('event', `schedule ${schedule.name}`, { schedule: source, due: new Date(due).toISOString(), payload })
    deliveries.start({ id, source, service: 'scheduler', target, payload, event: payload, attempts: 0, since: due })
  }
  let strideMs: number | undefined
  const nextAfter = (schedule: Schedule, after: number) => {
    const next = dueAfter(schedule, after)
    if (!strideMs || next === undefined || next - after >= strideMs) return next
    return dueAfter(schedule, (Math.floor(after / strideMs) + 1) * strideMs - 1)
  }
  const moveOn = (schedule: Schedule, after: number) => {
    const next = nextAfter(schedule, after)
    if (next === undefined && schedule.afterCompletion === 'DELETE') return schedules.delete(schedule)
    schedule.next = next
    schedules.put(schedule)
  }
  return {
    name: 'scheduler',
    handle: async ({ method, path, query, body, principal }) => {
      const name = PATH.exec(path)?.[1]
      const run = operations[method]
      if (!name || !run)
        throw new AwsError('UnknownOperationException', `the local Scheduler does not simulate ${method} ${path}`, 404)
      const input: object = body.length
        ? (JSON.parse(body.toString()) as object)
        : { GroupName: query.get('groupName') ?? 'default' }
      return answerJson(run(decodeURIComponent(name), input, principal))
    },
    busy: deliveries.busy,
    nextDue: () => waiting().reduce((soonest, { next }) => Math.min(soonest ?? Infinity, next!), deliveries.nextDue()),
    runDue: async () => {
      deliveries.runDue()
      const now = desk.clock.now()
      for (const schedule of waiting())
        while (schedule.next !== undefined && schedule.next <= now) {
          const due = schedule.next
          // Moved on first: a desk killed in between misses one period rather than running it twice.
          delete schedule.next
          moveOn(schedule, due)
          fire(schedule, due)
        }
    },
    stride: (given) => {
      strideMs = given
      if (strideMs) return
      const now = desk.clock.now()
      for (const schedule of waiting())
        if (schedule.next! > now && !schedule.expression.startsWith('at(')) moveOn(schedule, now)
    },
    resume: async () => {
      // Periods that passed while nobody ran the desk are not made up for; a single instant still is.
      const now = desk.clock.now()
      for (const schedule of waiting())
        if (schedule.next! < now && !schedule.expression.startsWith('at(')) moveOn(schedule, now)
      deliveries.resume()
    },
    close: async () => deliveries.close(),
  }
}
