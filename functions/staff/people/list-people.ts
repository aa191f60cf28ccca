import type { BrandId, StaffId, StoreId } from '#shared/base/id.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { listPeople as route } from '#shared/contract/staff/people.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Role } from '#shared/domain/staff/permission.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { readStaff, type StaffItem } from '../store.ts'

export type Person = OutputOf<typeof route>['people'][number]

export const showPerson = ({ id, name, email, role, brands, stores = [], since }: StaffItem): Person => ({
  id: id as StaffId,
  name,
  email,
  role: role as Role,
  brands: brands as BrandId[],
  stores: stores as StoreId[],
  since,
})

/** Whether they have a brand in common; who is of none is of all. */
export const isColleague = (actor: Staff, { brands }: Pick<StaffItem, 'brands'>): boolean =>
  brands.length === 0 || brands.some((brand) => maySeeBrand(actor, brand))

export const listPeople = async (
  _input: object,
  { actor }: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, never>> => {
  const all = await readStaff(actor.group)
  return ok({ people: all.filter((one) => isColleague(actor, one)).map(showPerson) })
}
