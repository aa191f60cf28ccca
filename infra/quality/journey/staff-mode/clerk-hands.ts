// Clerks in the tests of the journey: invited, bound, at their counter.
import { randomUUID } from 'node:crypto'
import type { Call } from '#shared/contract/call.ts'
import { cafe, must, yongkang, type Desk, type Visitor } from '../desk.ts'

export const PIN = '2580'

export interface AtCounter {
  id: string
  visitor: Visitor
  call: Call
}

export const clerkHands = (desk: Desk) => {
  const invite = async (name: string, store: string = yongkang.id, key: string = randomUUID(), lead = false) => {
    const invited = must(
      await desk.admin('POST /admin/stores/{id}/clerks', { id: store as never, name, lead }, { key }),
    )
    return { ...invited, code: invited.url.split('/').at(-1)! }
  }

  /** Staff mode on the clerk’s own phone. */
  const open = async (visitor: Visitor, store?: string, brand: typeof cafe = cafe): Promise<AtCounter> => {
    const { call } = await desk.signIn(visitor.userId, brand)
    const opened = must(await call('POST /clerk/sessions', { ...(store && { store: store as never }) }))
    return { id: opened.clerk.id, visitor, call: desk.callAs(() => opened.token) }
  }

  return {
    invite,
    open,
    accept: ({ call }: Visitor, code: string, pin: string = PIN, key: string = randomUUID()) =>
      call('POST /clerk/invitations/{code}/acceptance', { code, pin }, { key }),
    /** Invited to a store, bound to it, in staff mode. */
    hire: async (
      name: string,
      store: string = yongkang.id,
      brand: typeof cafe = cafe,
      lead = false,
    ): Promise<AtCounter> => {
      const visitor = await desk.newcomer(name, { brand })
      const { code } = await invite(name, store, randomUUID(), lead)
      must(await visitor.call('POST /clerk/invitations/{code}/acceptance', { code, pin: PIN }, { key: randomUUID() }))
      return open(visitor, store, brand)
    },
    dismiss: (id: string, store: string = yongkang.id) =>
      desk.admin('DELETE /admin/stores/{store}/clerks/{id}', { store: store as never, id: id as never }),
  }
}
