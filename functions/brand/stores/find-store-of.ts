import { fail, ok, type Result } from '#shared/base/result.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { readHouse, type Store } from '../store.ts'

/** A store this person may touch. Another group's, or a brand's they are not of, is not found; who is bound to others is told so. */
export const findStoreOf = async (actor: Staff, id: string): Promise<Result<Store, 'not-found' | 'not-your-store'>> => {
  const { stores } = await readHouse(actor.group)
  const store = stores.find((one) => one.id === id)
  if (!store || !maySeeBrand(actor, store.brand)) return fail('not-found')
  const own = mayActAt(actor.stores, id)
  return own.ok ? ok(store) : own
}
