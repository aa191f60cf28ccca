// At most 1,000 names a month; the next one is dropped without a word.
// https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/
import type { Channel } from '../channel.ts'
import type { Platform } from '../platform.ts'
import { lineMonth } from './calendar.ts'

export const MAX_UNITS_A_MONTH = 1_000

export const noteUnits = ({ drawers, clock }: Platform, { channelId }: Channel, names: unknown): void => {
  const units = drawers.units(channelId, lineMonth(clock.now()))
  for (const name of Array.isArray(names) ? (names as string[]) : [])
    if (!units.get(name) && units.all().length < MAX_UNITS_A_MONTH) units.put(name, { at: clock.now() })
}
