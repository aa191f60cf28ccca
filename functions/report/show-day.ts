import type { StoreId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { fill } from '#shared/base/text.ts'
import { after, businessDay, DAY, instant } from '#shared/base/time.ts'
import type { today as route } from '#shared/contract/report.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { desk } from '#shared/text/desk.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { StoreNames } from '../platform/asks.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { readDays, type Counters } from './store.ts'

type Output = OutputOf<typeof route>

const DAYS_BEFORE = 14
const HOURS = Array.from({ length: 24 }, (_, hour) => `h${String(hour).padStart(2, '0')}`)

const counts = ({ joins = 0, stamps = 0, issued = 0, redeemed = 0 }: Counters) => ({ joins, stamps, issued, redeemed })
const sum = (rows: Counters[]) =>
  counts(
    rows.reduce<Record<string, number>>((all, row) => {
      for (const [name, value] of Object.entries(row)) all[name] = (all[name] ?? 0) + value
      return all
    }, {}),
  )

export interface DayDeps {
  storeNames: StoreNames
  storesOf: (group: string, brand: string) => Promise<string[]>
  dayEndsAtHour: (group: string, brand: string) => Promise<number>
}

export const showDay =
  ({ storeNames, storesOf, dayEndsAtHour }: DayDeps) =>
  async (
    { brand, day: wanted }: InputOf<typeof route>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<Output, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const words = desk[locale]
    const sources: Record<string, string> = words.sources
    const place = { group: actor.group, brand }
    const day = wanted ?? businessDay(now, await dayEndsAtHour(actor.group, brand))
    const first = businessDay(after(instant(Date.parse(`${day}T12:00:00+08:00`)), -DAYS_BEFORE * DAY))
    const [rows, names, stores] = await Promise.all([
      readDays(place, first, day),
      storeNames(actor.group),
      storesOf(actor.group, brand),
    ])
    const of = (on: string, kind: string) =>
      rows
        .filter(({ row }) => row.startsWith(`${on}#${kind}#`))
        .map(({ row, counters }) => ({ what: row.slice(on.length + kind.length + 2), counters }))

    const byStore = new Map(of(day, 'store').map(({ what, counters }) => [what, counters]))
    const places = [...stores, ...[...byStore.keys()].filter((id) => !stores.includes(id))]
    const days = Array.from({ length: DAYS_BEFORE }, (_, back) =>
      businessDay(after(instant(Date.parse(`${day}T12:00:00+08:00`)), -(DAYS_BEFORE - back) * DAY)),
    )
    const messages = of(day, 'message')
    return ok({
      day,
      total: sum([...byStore.values()]),
      stores: places.map((id) => {
        const counters = byStore.get(id) ?? {}
        return {
          ...counts(counters),
          store: id === '-' ? null : (id as StoreId),
          name: names.get(id) ?? words.nowhere,
          byHour: HOURS.map((hour) => counters[hour] ?? 0),
        }
      }),
      sources: of(day, 'source').map(({ what, counters }) => ({
        ...counts(counters),
        source: what,
        name: sources[what] ?? fill(words.poster, { code: what }),
      })),
      before: days.map((on) => ({ day: on, ...sum(of(on, 'store').map(({ counters }) => counters)) })),
      messages: {
        sent: messages.find(({ what }) => what === 'sent')?.counters.count ?? 0,
        notSent: messages
          .filter(({ what }) => what.startsWith('not-sent#'))
          .map(({ what, counters }) => ({ reason: what.slice('not-sent#'.length), count: counters.count ?? 0 })),
      },
      now,
    })
  }
