import type { Assembly } from '../../assembly/assembly.ts'
import type { DeliveryTarget } from '../eventbridge/delivery/delivery.ts'
import { ACCOUNT, AwsError, REGION, type Desk } from '../service.ts'
import { nextRun } from './next-run.ts'

export interface ScheduleTarget extends DeliveryTarget {
  RoleArn: string
  Input?: string
}

export interface Schedule {
  arn: string
  name: string
  group: string
  expression: string
  timezone: string
  state: 'ENABLED' | 'DISABLED'
  target: ScheduleTarget
  /** ISO or seconds, as given. */
  start?: number
  end?: number
  afterCompletion: 'NONE' | 'DELETE'
  createdAt: number
  /** Read anew from its template at each start; only `next` is taken from the vault. */
  fromTemplate?: true
  /** Milliseconds of world time; absent when it never fires again. */
  next?: number
}

export interface Schedules {
  find(group: string, name: string): Schedule | undefined
  /** Throws ResourceNotFoundException. */
  get(group: string, name: string): Schedule
  all(): Schedule[]
  put(schedule: Schedule): void
  delete(schedule: Schedule): void
}

export const scheduleArn = (group: string, name: string): string =>
  `arn:aws:scheduler:${REGION}:${ACCOUNT}:schedule/${group}/${name}`

const SERVICES = ['lambda', 'sqs', 'states']

const instant = (given: unknown): number | undefined => {
  if (given === undefined) return undefined
  return typeof given === 'number' ? given * 1000 : Date.parse(String(given))
}

/** The next instant after `after` within the schedule's start and end. */
export const dueAfter = (schedule: Schedule, after: number): number | undefined => {
  const { expression, timezone, createdAt, start, end } = schedule
  const from = Math.max(after, (start ?? 0) - 1)
  const next = nextRun(expression, timezone, from, start ?? createdAt)
  return next !== undefined && next <= (end ?? Infinity) ? next : undefined
}

type Given = Record<string, unknown> & { Target: ScheduleTarget }

/** A schedule from CreateSchedule's input or a template's properties, which have the same members. */
export const readSchedule = (name: string, given: Given, now: number): Schedule => {
  const { Target, ScheduleExpression, FlexibleTimeWindow } = given
  const group = String(given.GroupName ?? 'default')
  if (!SERVICES.includes(Target.Arn.split(':')[2] ?? ''))
    throw new AwsError('ValidationException', `schedule targets like ${Target.Arn} are not simulated on this machine`)
  if (!Target.RoleArn) throw new AwsError('ValidationException', 'a schedule target needs a RoleArn')
  if (!FlexibleTimeWindow) throw new AwsError('ValidationException', 'FlexibleTimeWindow is required')
  const schedule: Schedule = {
    arn: scheduleArn(group, name),
    name,
    group,
    expression: String(ScheduleExpression),
    timezone: String(given.ScheduleExpressionTimezone ?? 'UTC'),
    state: given.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    target: Target,
    start: instant(given.StartDate),
    end: instant(given.EndDate),
    afterCompletion: given.ActionAfterCompletion === 'DELETE' ? 'DELETE' : 'NONE',
    createdAt: now,
  }
  return { ...schedule, next: dueAfter(schedule, now) }
}

export const createSchedules = (desk: Desk, assembly: Pick<Assembly, 'of'>): Schedules => {
  const kept = desk.vault.drawer<Schedule>('scheduler.schedule')
  const schedules = new Map(kept.all().filter(([, schedule]) => !schedule.fromTemplate))
  for (const { name, properties } of assembly.of('AWS::Scheduler::Schedule')) {
    const read = readSchedule(name, properties as Given, desk.clock.now())
    schedules.set(read.arn, { ...read, fromTemplate: true, next: kept.get(read.arn)?.next ?? read.next })
  }
  const find: Schedules['find'] = (group, name) => schedules.get(scheduleArn(group, name))
  return {
    find,
    get: (group, name) => {
      const schedule = find(group, name)
      if (schedule) return schedule
      throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404)
    },
    all: () => [...schedules.values()],
    put: (schedule) => {
      schedules.set(schedule.arn, schedule)
      kept.put(schedule.arn, schedule)
    },
    delete: ({ arn }) => {
      schedules.delete(arn)
      kept.delete(arn)
    },
  }
}
