// Who is calling, as the use case sees it.
import type { BrandId, GroupId, StaffId } from '#shared/base/id.ts'
import type { Permission } from '#shared/domain/staff/permission.ts'
import type { CounterDevice, LineUser } from '../session/session.ts'

export type { CounterDevice, LineUser }

export interface Staff {
  kind: 'staff'
  group: GroupId
  staff: StaffId
  name: string
  email: string
  role: string
  permissions: readonly Permission[]
  /** Brands this person may see; all when empty. */
  brands: readonly BrandId[]
}

export interface Nobody {
  kind: 'nobody'
}

export type Actor = Nobody | LineUser | CounterDevice | Staff
export type Member = LineUser & { member: NonNullable<LineUser['member']> }

export interface ActorOf {
  anyone: Nobody
  'line-user': LineUser
  member: Member
  staff: Staff
  device: CounterDevice
  line: Nobody
}
