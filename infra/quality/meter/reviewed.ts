// What the day's sweep does to a tier whose time is over: for everybody it is due for, in one go.
import { cafe } from '../../local/seed/demo-cafe.ts'
import { must } from '../drive/must.ts'
import { BRAND, key, once, type Hands } from './hands.ts'
import { hear, type Heard } from './listen.ts'
import type { Phase } from './named.ts'

/** More than a quarter, which the world walks in strides of a day; a tier given for a month is over by then. */
const LATER = 'P95D'

export const reviewed = (hands: Hands): (Phase | string)[] => {
  const { admin, fresh, publish, world } = hands
  let review: Heard
  return [
    once(() => publish('tiers', cafe.tiers!.id, { ...cafe.tiers!.settings, lastsMonths: 1, graceDays: 0 })),
    'PT61S',
    async (guest, { during }) => {
      const asked = { id: (await fresh(guest)).member.id, ...BRAND, tier: 'friend', reason: '開幕常客' }
      await during('tier by hand', () => must('tier', admin('POST /admin/members/{id}/tier', asked, key())))
    },
    once(async () => {
      review = await hear(world, () => world.advance(LATER), { tripMs: 0 })
    }),
    async (guest, { note }) => note('tier review', review, (await fresh(guest)).member.id),
  ]
}
