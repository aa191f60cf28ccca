import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Source } from '#shared/events/source.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { MoveDeps } from './move-line.ts'
import type { BindingRequest } from './store.ts'

export type StoreOfSource = Pick<MoveDeps, 'storeOfSource'>

/** Asked for at a store of theirs, or nobody knows where. Nothing is read for who is bound to no store. */
export const isTheirs = async (
  { storeOfSource }: StoreOfSource,
  { stores }: Pick<Staff, 'stores'>,
  { group, source }: BindingRequest,
): Promise<boolean> => {
  if (!stores?.length || !source) return true
  const store = await storeOfSource(group, source as Source)
  return store === undefined || mayActAt(stores, store).ok
}
