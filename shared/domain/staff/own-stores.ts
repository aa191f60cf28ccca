// Which stores a hand is of. A person of the desk may be bound to some; a clerk always is to one at a time.
import { fail, ok, type Result } from '../../base/result.ts'
import type { Role } from './permission.ts'

/** @param bound stores a person is bound to; none named = every store of their brands */
export const mayActAt = (bound: readonly string[] | undefined, store: string): Result<true, 'not-your-store'> =>
  !bound?.length || bound.includes(store) ? ok(true) : fail('not-your-store')

/** What is of the whole brand: a new store, the end of its day. Nobody who is bound to some of its stores decides it. */
export const mayActForAll = (bound: readonly string[] | undefined): Result<true, 'not-your-store'> =>
  bound?.length ? fail('not-your-store') : ok(true)

/** Others see to the whole brand by their role. */
export const mayBeBound = (role: Role): boolean => role === 'store-manager'

export const BOUND_MAX = 40
