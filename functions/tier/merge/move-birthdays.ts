// Birthday gifts to come of a member who becomes one with another: whoever stays is given theirs, in the brands of both.
import type { Text } from '#shared/base/text.ts'
import { giftDay, nextBirthday, type OwedBirthdayGift } from '#shared/domain/tier/birthday-gift.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Movable } from '../../platform/asks/merge.ts'
import { remove } from '../../platform/table/write.ts'
import type { BirthdayPerson } from '../birthday/note-birthday.ts'
import { birthdayKey, readBirthdays, saveBirthday } from '../birthday/store.ts'

interface KeptBirthday {
  day: string
  due: Instant
  owed?: OwedBirthdayGift
  /** They had a birthday of their own: nothing came to it. */
  has?: true
}

const NAMELESS: Text = { 'zh-Hant': '' }
const NOTHING = { amount: 0, writes: [] }

export const moveBirthdays =
  (personOf: BirthdayPerson): Movable['pieces'] =>
  async ({ group, from, into, now }) => {
    const [theirs, ours, person] = await Promise.all([
      readBirthdays(group, from),
      readBirthdays(group, into),
      personOf({ group, member: into }),
    ])
    return theirs.map(({ brand, day: theirDay, gsi1sk: due, owed, rev }) => {
      const day = person.birthday ? giftDay(person.birthday) : theirDay
      const has = ours.some((one) => one.brand === brand)
      const kept: KeptBirthday = { day: theirDay, due, ...(owed && { owed }), ...(has && { has: true as const }) }
      const next = owed || day === theirDay ? due : nextBirthday(day, now)
      return {
        line: { what: 'birthday' as const, id: brand, at: brand, name: NAMELESS, amount: 1, had: 0, has: 1, kept },
        writes: [
          // A gift of this year that was given is not due again.
          ...(has ? [] : [saveBirthday({ group, brand, member: into }, { day, due: next, owed }, 0)]),
          remove(birthdayKey({ group, brand, member: from }), rev),
        ],
      }
    })
  }

/** Who was given the gift of a day meanwhile has had it for both. */
export const returnBirthdays =
  (personOf: BirthdayPerson): Movable['back'] =>
  async ({ group, from, into, now }, { at: brand, kept }) => {
    const { day, due, owed: was, has } = kept as KeptBirthday
    const [theirs, ours, person] = await Promise.all([
      readBirthdays(group, from),
      readBirthdays(group, into),
      personOf({ group, member: into }),
    ])
    if (theirs.some((one) => one.brand === brand)) return NOTHING
    const own = ours.find((one) => one.brand === brand)
    const isGivenSince = was && own && !has && own.owed?.year !== was.year
    const owed = isGivenSince ? undefined : was
    const isOwn = person.brands.includes(brand) && person.birthday !== undefined
    return {
      amount: 1,
      writes: [
        saveBirthday(
          { group, brand, member: from },
          { day, due: owed || due > now ? due : nextBirthday(day, now), owed },
          0,
        ),
        ...(own && !isOwn ? [remove(birthdayKey(own), own.rev)] : []),
      ],
    }
  }
