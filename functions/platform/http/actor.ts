// Who is calling, as the use case sees it.
import type { BrandId, ClerkId, DeviceId, GroupId, StaffId, StoreId } from '#shared/base/id.ts'
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
  /** Stores of those this person is bound to; all when none is named. */
  stores?: readonly StoreId[]
}

/** A cash register or web shop with an API key. */
export interface Till {
  kind: 'till'
  group: GroupId
  brand: BrandId
  /** Id of its key. */
  key: string
  /** `csv`: nobody's key, a file that staff hand in. */
  channel: 'pos' | 'shop' | 'csv'
  /** Who handed in the file. */
  staff?: StaffId
  /** Stores it may speak for; all of the brand when empty. */
  stores: readonly StoreId[]
}

/** Somebody at a store's counter, on their own phone or the store's tablet. */
export interface Clerk {
  kind: 'clerk'
  group: GroupId
  brand: BrandId
  store: StoreId
  clerk: ClerkId
  name: string
  /** They answer for the counter: they decide whom a member is bound to, and take back what others did. */
  isLead?: boolean
  /** The tablet they use. */
  device?: DeviceId
}

export interface Nobody {
  kind: 'nobody'
}

export type Actor = Nobody | LineUser | CounterDevice | Clerk | Staff | Till
export type Member = LineUser & { member: NonNullable<LineUser['member']> }

export interface ActorOf {
  anyone: Nobody
  'line-user': LineUser
  member: Member
  staff: Staff
  device: CounterDevice
  clerk: Clerk
  till: Till
  line: Nobody
}
