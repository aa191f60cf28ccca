// A year of 300 members, so that no screen of the demo is empty. The same day gives the same year.
import { after, businessDay, DAY, HOUR, instant, MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { posterScanned } from '#shared/events/brand.ts'
import { shardOf, type Event } from '#shared/events/event.ts'
import type { Write } from '#functions/platform/table/write.ts'
import { demoBrands, demoGroup, type DemoBrand } from '../demo-brands.ts'
import { diceOf } from './dice.ts'
import { eventsOf, followingWrites } from './followed.ts'
import { strangerWrite } from './join.ts'
import { liveUntil } from './life.ts'
import { bePerson, type Person } from './people.ts'

const MEMBERS: Record<string, number> = { haifen: 210, nordwk: 90 }
/** People who follow the account and never joined. */
const STRANGERS: Record<string, number> = { haifen: 46, nordwk: 17 }
/** Most who scan a poster do not join, and members scan it again. */
const SCANS_PER_JOIN = 2.4

/** History stands still shortly before the world's ten o'clock, whenever in the day the world began. */
const LAST_MOMENT = 9 * HOUR + 50 * MINUTE

/** Until when there is a history for a world that starts at `now`. */
export const historyUntil = (now: Instant): Instant => {
  const today = instant(Date.parse(`${businessDay(now)}T00:00:00+08:00`) + LAST_MOMENT)
  return today <= now ? today : after(today, -DAY)
}

const peopleOf = (brand: DemoBrand, until: Instant): Person[] => {
  const before = demoBrands.slice(0, demoBrands.indexOf(brand)).reduce((sum, { slug }) => sum + MEMBERS[slug]!, 0)
  return Array.from({ length: MEMBERS[brand.slug]! }, (_, nth) => bePerson(brand, nth, before + nth, until))
}

const strangersOf = (brand: DemoBrand, until: Instant): Write[] =>
  Array.from({ length: STRANGERS[brand.slug]! }, (_, nth) => {
    const dice = diceOf('follows', brand.id, nth)
    return strangerWrite(
      brand,
      `U${dice.hex(32)}`,
      dice.chance(0.8),
      after(until, -dice.between(1, 300) * DAY - dice.between(0, 86_399) * 1_000),
    )
  })

/** Scans leave no item that is kept; only counters remember them. */
const scansOf = (people: Person[]): Event[] =>
  people.flatMap(({ brand, source, joinedIn, joinedAt, dice, id }) =>
    Array.from({ length: source?.poster ? 1 + Math.floor(dice.gap(SCANS_PER_JOIN - 1)) : 0 }, (_, nth): Event => {
      const about = {
        at: instant(ms(joinedAt) - (nth + 1) * MINUTE),
        group: demoGroup.id,
        brand: brand.id,
        store: joinedIn!.id,
      }
      const happening = posterScanned.happened(about, { poster: source!.poster! })
      return { ...happening, id: `scan#${id}#${nth}`, shard: shardOf(demoGroup.id), trace: 'none' } as Event
    }),
  )

/** Items of a year that ends at `until`, each once. */
export const history = (until: Instant): Write[] => {
  const people = demoBrands.flatMap((brand) => peopleOf(brand, until))
  const lived = people.flatMap((person) => liveUntil(until, person))
  const strangers = demoBrands.flatMap((brand) => strangersOf(brand, until))
  return [...lived, ...strangers, ...followingWrites([...eventsOf(lived), ...scansOf(people)], until)]
}
