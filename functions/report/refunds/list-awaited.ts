import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { awaitedRefunds as route } from '#shared/contract/report/awaited.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { awaitedSince, awaitedState, awaitedUntil } from '#shared/domain/order/awaited.ts'
import type { Refund } from '#shared/domain/order/order.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'

interface AwaitedDeps {
  storeNames: StoreNames
  /** Orders of which only refunds have come. */
  readAwaited: (group: string, brand: string, since: Instant) => Promise<AwaitedOrder[]>
}

interface AwaitedOrder {
  number: string
  channel: string
  store?: string | undefined
  refunds: readonly Pick<Refund, 'number' | 'at' | 'amount'>[]
}

type Answer = OutputOf<typeof route>

export const listAwaited =
  ({ storeNames, readAwaited }: AwaitedDeps) =>
  async ({ brand }: InputOf<typeof route>, { actor, now }: Turn<Staff>): Promise<Result<Answer, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const [orders, names] = await Promise.all([
      readAwaited(actor.group, brand, awaitedSince(now)),
      storeNames(actor.group),
    ])
    const theirs = orders.filter(({ store = '' }) => mayActAt(actor.stores, store).ok)
    const refunds = theirs.flatMap(({ number: order, channel, store = '', refunds: of }) =>
      of.map(({ number, at, amount }) => ({
        order,
        number,
        channel: channel as Answer['refunds'][number]['channel'],
        store: { id: store as never, name: names.get(store) ?? '' },
        amount,
        at,
        until: awaitedUntil(at),
        state: awaitedState(at, now),
      })),
    )
    return ok({ refunds, now })
  }
