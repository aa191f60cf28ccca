import type { ClerkId } from '#shared/base/id.ts'
import { fail, ok } from '#shared/base/result.ts'
import { maySecond } from '#shared/domain/staff/second-hand.ts'
import { readLimits } from '../../card/desk/store.ts'
import type { SecondHand } from '../../platform/asks/counter/second-hand.ts'
import { readClerks } from '../../staff/clerk/store.ts'
import { tryPin } from '../../staff/clerk/try-pin.ts'

/** As at the desk: one limit for money by hand, whoever moves it. */
export const secondHand: SecondHand = {
  limit: async (place) => (await readLimits(place)).limits['stored-value'],
  colleagues: async ({ group, store, clerk }) =>
    (await readClerks(group, store))
      .filter(({ id, life }) => life.state === 'active' && id !== clerk)
      .map(({ id, name }) => ({ id: id as ClerkId, name })),
  agree: async (actor, { clerk, pin }, now) => {
    const other = maySecond(actor.clerk, clerk)
    if (!other.ok) return other
    const known = await tryPin(actor, { id: clerk, pin }, now)
    if (known.ok) return ok({ id: known.value.id as ClerkId, name: known.value.name })
    const { failure, detail } = known
    return fail(failure === 'clerk-unknown' ? 'second-unknown' : failure, detail)
  },
}
