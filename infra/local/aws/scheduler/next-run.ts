// Schedule expressions. Source: docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
import { Cron } from 'croner'
import { AwsError } from '../service.ts'

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }
const LAST: Record<string, number> = { minute: 59, hour: 23, dayOfMonth: 31, month: 12, weekday: 6, year: 2199 }
const FIELDS = ['minute', 'hour', 'dayOfMonth', 'month', 'weekday', 'year'] as const

const refuse = (expression: string): never => {
  throw new AwsError('ValidationException', `Parameter ScheduleExpression is not valid: ${expression}`)
}

/** AWS counts Sunday as 1, croner as 0; `3#2` is the second Tuesday, `6L` the last Friday. */
const weekday = (field: string) =>
  field.replace(/(^|[,\-/])([1-7])(?=$|[,\-/#L])/g, (_, before: string, day: string) => `${before}${+day - 1}`)

/** croner has no `?` and steps only through ranges: `5/10` becomes `5-59/10`. */
const translate = (field: string, name: (typeof FIELDS)[number]): string => {
  const shifted = name === 'weekday' ? weekday(field) : field
  return shifted.replaceAll('?', '*').replace(/(^|,)(\d+)\/(\d+)/g, `$1$2-${LAST[name]}/$3`)
}

const cron = (expression: string, fields: string, timezone: string): Cron => {
  const parts = fields.trim().split(/\s+/)
  // Exactly one of the two day fields must be `?`: AWS cannot hold both.
  if (parts.length !== FIELDS.length || (parts[2] === '?') === (parts[4] === '?')) refuse(expression)
  try {
    return new Cron(['0', ...parts.map((part, i) => translate(part, FIELDS[i]!))].join(' '), { timezone })
  } catch {
    return refuse(expression)
  }
}

/**
 * The first instant after `after` at which `expression` falls due, or undefined when there is none.
 * @param since when the schedule was made, in milliseconds: rates count from there
 */
export const nextRun = (expression: string, timezone: string, after: number, since: number): number | undefined => {
  const [, kind, inside = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? refuse(expression)
  if (kind === 'cron') return cron(expression, inside, timezone).nextRun(new Date(after))?.getTime()
  if (kind === 'at') {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside)) refuse(expression)
    return new Cron(inside, { timezone }).nextRun(new Date(after))?.getTime()
  }
  const [, count = '', unit = '', plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(inside) ?? refuse(expression)
  // 'rate(1 minutes)' and 'rate(5 minute)' are refused by AWS.
  if (+count < 1 || (+count === 1) === (plural === 's')) refuse(expression)
  const period = +count * UNIT_MS[unit]!
  return since + (Math.floor((after - since) / period) + 1) * period
}
