// Somebody who does not give up: the same act is tried again with the same key until it is answered for good.
import { randomUUID } from 'node:crypto'
import type { Result } from '#shared/base/result.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { createCall, type Call } from '#shared/contract/call.ts'
import type { DemoBrand } from '../../local/seed/demo-brands.ts'
import type { World } from '../../local/world.ts'

export interface Patron {
  userId: string
  /** Known once they have joined. */
  member: string | undefined
  call: Call
  join(): Promise<void>
  collect(code: string): Promise<Result<{ earned: { added: number }[] }, string>>
  redeem(coupon: string, proof: { code: string } | { storeId: string; pin: string }): Promise<Result<unknown, string>>
  usableCoupons(): Promise<string[]>
}

/** No answer yet: the act may have been done or not. */
const PASSING = new Set(['try-again', 'unexpected', 'offline'])
const TRIES = 12

const persist = async <T>(act: () => Promise<Result<T, string>>): Promise<Result<T, string>> => {
  for (let attempt = 1; ; attempt++) {
    const answer = await act()
    if (answer.ok || !PASSING.has(answer.failure)) return answer
    if (attempt === TRIES) throw new Error(`no answer after ${TRIES} tries: ${answer.failure}`)
  }
}

export const createPatron = (world: World, brand: DemoBrand, nth: number): Patron => {
  const { people } = world.line
  const { userId } = people.createPerson({ name: `客人${nth}`, brandChannel: brand.line.channelId })
  let token: string | undefined
  const call = createCall(
    world.urls.api,
    () => token,
    () => 'zh-Hant',
  )
  const enter = () => {
    const { idToken } = people.idToken(userId, brand.line.liffId)
    return persist(() => call('POST /session', { brandId: brand.id as never, idToken }))
  }
  const signIn = async () => {
    const session = await enter()
    if (!session.ok) throw new Error(`session: ${session.failure}`)
    token = session.value.token
    patron.member = session.value.member?.member.id
  }
  const patron: Patron = {
    userId,
    member: undefined,
    call,
    join: async () => {
      people.follow(userId)
      await signIn()
      const asked = {
        phone: `0991${String(nth).padStart(6, '0')}`,
        consents: { noticeVersion: NOTICE_VERSION, marketing: true },
      }
      const key = randomUUID()
      const joined = await persist(() => call('POST /me', asked, { key }))
      // A join whose answer was lost is refused the second time; the session then knows the member.
      if (!joined.ok && joined.failure !== 'already-joined') throw new Error(`join: ${joined.failure}`)
      await signIn()
    },
    collect: async (code) => {
      await signIn()
      const key = randomUUID()
      return persist(() => call('POST /me/stamps', { code }, { key }))
    },
    redeem: async (coupon, proof) => {
      const key = randomUUID()
      return persist(() =>
        call('POST /me/coupons/{id}/redemption', { id: coupon as never, ...(proof as { code: string }) }, { key }),
      )
    },
    usableCoupons: async () => {
      await signIn()
      const home = await persist(() => call('GET /me', {}))
      return home.ok ? home.value.coupons.filter(({ state }) => state === 'usable').map(({ id }) => id) : []
    },
  }
  return patron
}
