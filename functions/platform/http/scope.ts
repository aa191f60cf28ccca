import { openFixedDoor } from '../table/door.ts'
import type { Actor, Staff } from './actor.ts'

export type BrandsOf = (group: string) => Promise<string[]>

/** Whether this person's role reaches the brand. */
export const maySeeBrand = (actor: Staff, brand: string): boolean =>
  actor.brands.length === 0 || (actor.brands as readonly string[]).includes(brand)

/** What the group has as one is of nobody who sees only some of its brands. */
export const reachesGroup = async (brandsOf: BrandsOf, actor: Staff): Promise<boolean> =>
  (await brandsOf(actor.group)).every((brand) => maySeeBrand(actor, brand))

/** A brand that this role would reach if there were one: it is of no group, or of another. */
export const isNoBrandOfTheirs = async (actor: Actor, { brand }: { brand?: unknown }): Promise<boolean> =>
  actor.kind === 'staff' &&
  typeof brand === 'string' &&
  maySeeBrand(actor, brand) &&
  (await openFixedDoor('brand', brand))?.group !== actor.group
