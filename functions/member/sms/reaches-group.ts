import type { Staff } from '../../platform/http/actor.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'

export type BrandsOf = (group: string) => Promise<string[]>

/** The account is paid for by the group, and all its brands text by it. */
export const reachesGroup = async (brandsOf: BrandsOf, actor: Staff): Promise<boolean> =>
  (await brandsOf(actor.group)).every((brand) => maySeeBrand(actor, brand))
