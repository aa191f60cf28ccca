import { giftDay, nextBirthday } from '#shared/domain/tier/birthday-gift.ts'
import type { Instant } from '#shared/base/time.ts'
import { commit } from '../../platform/table/commit.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { findBirthday, saveBirthday } from './store.ts'

/** `MM-DD` or `YYYY-MM-DD`, and the brands they are in. */
export type BirthdayPerson = (of: {
  group: string
  member: string
}) => Promise<{ birthday: string | undefined; brands: string[] }>

/** Puts a member’s birthday into the index of each brand they are in; told again it stands there already. */
export const noteBirthday =
  (personOf: BirthdayPerson) =>
  async (of: { group: string; member: string }, now: Instant): Promise<void> => {
    const { birthday, brands } = await personOf(of)
    if (!birthday) return
    const day = giftDay(birthday)
    for (const brand of brands) {
      const holder = { ...of, brand }
      const known = await findBirthday(holder)
      if (known?.day === day) continue
      // What is owed for the day as it was told before stays owed.
      const { owed, gsi1sk: tried } = known ?? {}
      const due = owed && tried ? tried : nextBirthday(day, now)
      const saved = await commit([saveBirthday(holder, { day, due, owed }, known?.rev ?? 0)])
      // The gift that is given once a year keeps the year in its ledger key: a corrected day may come again in it.
      if (!saved.ok) throw new TryAgain('the gift of the day before was given in this moment')
    }
  }
