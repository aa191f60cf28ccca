import { fail, ok, type Result } from '#shared/base/result.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { readHouse, type Store } from '../store.ts'

/** Stores this person may touch, in the order asked, or what is wrong with the first that is not. Another group's, or a brand's they are not of, is not found; who is bound to others is told so. */
export const findStoresOf = async (
  actor: Staff,
  ids: readonly string[],
): Promise<Result<Store[], 'not-found' | 'not-your-store'>> => {
  const { stores } = await readHouse(actor.group)
  const found: Store[] = []
  for (const id of ids) {
    const store = stores.find((one) => one.id === id)
    if (!store || !maySeeBrand(actor, store.brand)) return fail('not-found')
    const own = mayActAt(actor.stores, id)
    if (!own.ok) return own
    found.push(store)
  }
  return ok(found)
}

export const findStoreOf = async (actor: Staff, id: string): Promise<Result<Store, 'not-found' | 'not-your-store'>> => {
  const found = await findStoresOf(actor, [id])
  return found.ok ? ok(found.value[0]!) : found
}
