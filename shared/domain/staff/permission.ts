// What each role may do. Which brands they may do it in stands beside it, on the person.

export type Permission =
  | 'members.read'
  | 'members.write'
  | 'members.merge'
  | 'members.erase'
  | 'programs.write'
  /** Card programmes alone: a store manager's are of their own stores. */
  | 'cards.write'
  | 'playbooks.write'
  | 'stores.write'
  | 'counter.run'
  | 'settings.write'
  | 'staff.write'
  | 'reports.read'

export const ROLES = ['owner', 'marketer', 'analyst', 'store-manager'] as const
export type Role = (typeof ROLES)[number]

const MARKETER: readonly Permission[] = [
  'members.read',
  'members.write',
  'members.merge',
  'programs.write',
  'cards.write',
  'playbooks.write',
  'reports.read',
  'counter.run',
]

const BY_ROLE: Record<Role, readonly Permission[]> = {
  owner: [...MARKETER, 'members.erase', 'stores.write', 'settings.write', 'staff.write'],
  marketer: MARKETER,
  analyst: ['reports.read'],
  'store-manager': ['members.read', 'members.write', 'cards.write', 'stores.write', 'counter.run', 'reports.read'],
}

export const permissionsOf = (role: Role): readonly Permission[] => BY_ROLE[role]
