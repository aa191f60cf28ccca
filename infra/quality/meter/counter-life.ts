// What clerks do with what they scan, check-ins at a 立牌 and what becomes of the doubtful ones, and tasks of a mission.
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import { pairCounter, type Counter } from '../drive/counter.ts'
import { must } from '../drive/must.ts'
import { BRAND, key, once, type Hands } from './hands.ts'
import type { Phase } from './named.ts'

const POSTERS = 'crd_01JDHF0PR0000000000000008Y'
const MISSION = shoes.others.find(({ settings }) => settings.kind === 'mission')!.id as never
const KAOHSIUNG = { lat: 22.6874, lng: 120.3075 }
const [here, far] = cafe.stores.map(({ posters }) => posters[0]!.code) as [string, string]

export const counterLife = (hands: Hands): (Phase | string)[] => {
  const { admin, fresh, publish, world } = hands
  let shoeCounter: Counter
  return [
    async (guest, { during }) => {
      const clerk = await hands.clerk()
      const { member, coupons } = await fresh(guest)
      const { code } = coupons.find((one) => one.state === 'usable' && one.code)!
      await during('clerk’s look-up', () => must('look', clerk('POST /clerk/look-ups', { code: member.code })))
      let act = ''
      await during('clerk’s redemption', async () => {
        act = (await must('redeem', clerk('POST /clerk/redemptions', { code: code! }, key()))).act.id
      })
      await during('clerk’s undo', () => must('undo', clerk('POST /clerk/acts/{id}/undo', { id: act }, key())))
      const { coupon } = await must('redeem', clerk('POST /clerk/redemptions', { code: code! }, key()))
      const used = { id: coupon.id, ...BRAND, member: member.id }
      await during('redemption undone at the desk', () =>
        must('undo', admin('POST /admin/coupons/{id}/undo', used, key())),
      )
    },
    once(async () => {
      await publish('programs', POSTERS, { ...cafe.program.settings, ways: ['poster'], intervalMinutes: 0 })
      const place = { id: cafe.stores[1]!.id as never, place: KAOHSIUNG }
      await must('place', admin('PUT /admin/stores/{id}/place', place))
      shoeCounter = await pairCounter(world, shoes.stores[0]!)
    }),
    'PT61M',
    async (guest, { during }) => {
      await fresh(guest)
      await during('check-in', () => must('check in', guest.call('POST /me/check-ins', { poster: here }, key())))
    },
    'PT61M',
    async (guest, { during }) => {
      const { member } = await fresh(guest)
      await during('doubtful check-in', () =>
        must('check in', guest.call('POST /me/check-ins', { poster: far }, key())),
      )
      const { doubts } = await must('doubts', admin('GET /admin/doubts', BRAND))
      const { id } = doubts.find((one) => one.member.id === member.id)!
      const which = { id, ...BRAND, member: member.id }
      const decide = (approve: boolean) => {
        const asked = { ...which, approve, ...(!approve && { reason: '那時店裡沒有人' }) }
        return must('decide', admin('POST /admin/doubts/{id}/decision', asked, key()))
      }
      await during('doubt refused', () => decide(false))
      await during('refusal taken back', () => must('reopen', admin('POST /admin/doubts/{id}/reopening', which, key())))
      await during('doubt approved', () => decide(true))
    },
    async (guest, { during }) => {
      const phone = hands.phoneOf(guest)
      const task = { program: MISSION, step: 'fitting' }
      const shown = { ...task, member: { phone } }
      await during('task of a mission', () => must('task', shoeCounter.call('POST /counter/tasks', shown, key())))
      const friend = phone.replace(/^0978/, '0973')
      const first = { ...hands.order(100), storeId: shoes.stores[0]!.id, member: { phone: friend, enrol: true } }
      await hands.send(hands.shop, 'POST /pos/orders', first)
      const clerk = await hands.clerk(shoes)
      await during('task in staff mode', () =>
        must('task', clerk('POST /clerk/tasks', { ...task, phone: friend }, key())),
      )
    },
  ]
}
