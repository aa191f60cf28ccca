import { fail, ok, type Result } from '#shared/base/result.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { readHouse, type Store } from '../store.ts'

/** A store this person may touch. Another group's, or a brand's they are not of, is not found. */
export const findStoreOf = async (actor: Staff, id: string): Promise<Result<Store, 'not-found'>> => {
  const { stores } = await readHouse(actor.group)
  const store = stores.find((one) => one.id === id)
  return store && maySeeBrand(actor, store.brand) ? ok(store) : fail('not-found')
}
