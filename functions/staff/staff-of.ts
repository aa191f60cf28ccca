import type { BrandId, GroupId, StaffId, StoreId } from '#shared/base/id.ts'
import { permissionsOf, type Role } from '#shared/domain/staff/permission.ts'
import type { Staff } from '../platform/http/actor.ts'
import { openDoor } from '../platform/table/door.ts'
import { findStaff } from './store.ts'

/** The member of staff behind a login. Read afresh at each call: who was removed is out at once. */
export const staffOf = async (sub: string): Promise<Staff | undefined> => {
  const behind = await openDoor('login', sub)
  const found = behind?.id ? await findStaff(behind.group, behind.id) : undefined
  if (!found) return undefined
  return {
    kind: 'staff',
    group: found.group as GroupId,
    staff: found.id as StaffId,
    name: found.name,
    email: found.email,
    role: found.role,
    permissions: permissionsOf(found.role as Role),
    brands: found.brands as BrandId[],
    stores: (found.stores ?? []) as StoreId[],
  }
}
