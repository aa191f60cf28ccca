import { fail, ok } from '#shared/base/result.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { ClerkOf } from '../../platform/http/who.ts'
import { getRows, type Row } from '../../platform/table/read.ts'
import type { Key } from '../../platform/table/write.ts'
import { clerkIn, clerkKey } from './store.ts'

/** What is asked of the store's tablets. */
export interface Pairing {
  keyOf: (device: Omit<CounterDevice, 'kind'>) => Key
  /** False once somebody has revoked it. */
  isPairedIn: (rows: Row[]) => boolean
}

/** In one read, at each call: who was removed, or whose tablet was revoked, is out at once. */
export const clerkOf =
  ({ pairing }: { pairing: Pairing }): ClerkOf =>
  async ({ group, brand, store, clerk: id, device }) => {
    const tablet = device && pairing.keyOf({ group, brand, store, device })
    const rows = await getRows([clerkKey(group, store, id), ...(tablet ? [tablet] : [])])
    if (device && !pairing.isPairedIn(rows)) return fail('device-revoked')
    const found = clerkIn(rows)
    if (found?.life.state !== 'active') return fail('clerk-removed')
    return ok({
      kind: 'clerk',
      group,
      brand,
      store,
      clerk: id,
      name: found.name,
      isLead: found.isLead === true,
      ...(device && { device }),
    })
  }
