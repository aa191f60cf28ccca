// Somebody with a phone, who calls the API as the LIFF app does.
import { randomUUID } from 'node:crypto'
import { createCall, type Call } from '#shared/contract/call.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import type { Home } from '#shared/contract/member.ts'
import type { DemoBrand } from '../../local/seed/demo-brands.ts'
import type { World } from '../../local/world.ts'
import { must } from './must.ts'

export interface Guest {
  userId: string
  name: string
  /** Given on joining. */
  phone: string
  call: Call
  /** LINE’s ID token for our session; answers the home of those who have joined. */
  openSession(): Promise<Home | null>
  join(): Promise<Home>
  home(): Promise<Home>
}

/** Mobile numbers nobody has: this many were given out. */
let numbers = 0

export const createGuest = (world: World, brand: DemoBrand, name: string): Guest => {
  const { people } = world.line
  const { userId } = people.createPerson({ name, brandChannel: brand.line.channelId })
  const phone = `0990${String(++numbers).padStart(6, '0')}`
  let token: string | undefined
  const call = createCall(
    world.urls.api,
    () => token,
    () => 'zh-Hant',
  )
  return {
    userId,
    name,
    phone,
    call,
    openSession: async () => {
      const { idToken } = people.idToken(userId, brand.line.liffId)
      const session = await must('session', call('POST /session', { brandId: brand.id as never, idToken }))
      token = session.token
      return session.member
    },
    join: async () => {
      const consents = { noticeVersion: NOTICE_VERSION, marketing: true }
      const source = { store: brand.stores[0]!.code, poster: brand.stores[0]!.posters[0]!.code }
      const joined = await must(
        'join',
        call('POST /me', { phone, name, birthday: '04-18', consents, source }, { key: randomUUID() }),
      )
      token = joined.token
      return joined.home
    },
    home: () => must('home', call('GET /me', {})),
  }
}

/** A follower who has just joined. */
export const joinGuest = async (world: World, brand: DemoBrand, name: string): Promise<Guest> => {
  const guest = createGuest(world, brand, name)
  world.line.people.follow(guest.userId)
  await world.idle()
  await guest.openSession()
  await guest.join()
  await world.idle()
  return guest
}
