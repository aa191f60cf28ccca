import type { Staff } from './actor.ts'

/** Whether this person's role reaches the brand. */
export const maySeeBrand = (actor: Staff, brand: string): boolean =>
  actor.brands.length === 0 || (actor.brands as readonly string[]).includes(brand)
