// Whose a card is: of some stores, and then theirs who look after those; or the brand's.
import { fail, ok, type Result } from '../../../base/result.ts'
import { mayActAt, mayBeBound } from '../../staff/own-stores.ts'
import type { Role } from '../../staff/permission.ts'
import type { Program } from '../program.ts'

interface Hand {
  role: string
  /** Stores they are bound to; none named = every store of their brands. */
  stores?: readonly string[]
}

/** A store manager sets up what is of their stores only. A card that names no store holds in every one there will be: it is the brand's. */
export const isOfStoresOnly = ({ role }: Pick<Hand, 'role'>): boolean => mayBeBound(role as Role)

export const mayWriteCard = (hand: Hand, { stores }: Pick<Program, 'stores'>): Result<true, 'card-not-own-stores'> =>
  !isOfStoresOnly(hand) || (stores.length > 0 && stores.every((store) => mayActAt(hand.stores, store).ok))
    ? ok(true)
    : fail('card-not-own-stores')
