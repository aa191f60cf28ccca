import { openFixedDoor } from '../table/door.ts'
import type { Actor, Staff } from './actor.ts'

/** Whether this person's role reaches the brand. */
export const maySeeBrand = (actor: Staff, brand: string): boolean =>
  actor.brands.length === 0 || (actor.brands as readonly string[]).includes(brand)

/** A brand that this role would reach if there were one: it is of no group, or of another. */
export const isNoBrandOfTheirs = async (actor: Actor, { brand }: { brand?: unknown }): Promise<boolean> =>
  actor.kind === 'staff' &&
  typeof brand === 'string' &&
  maySeeBrand(actor, brand) &&
  (await openFixedDoor('brand', brand))?.group !== actor.group
