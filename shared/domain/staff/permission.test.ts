import { expect, test } from 'vitest'
import { permissionsOf, ROLES } from './permission.ts'

test('an owner may do what any other role may', () => {
  for (const role of ROLES) expect(permissionsOf('owner')).toEqual(expect.arrayContaining([...permissionsOf(role)]))
})

test('only an owner changes settings and staff', () => {
  for (const permission of ['settings.write', 'staff.write'] as const)
    expect(ROLES.filter((role) => permissionsOf(role).includes(permission))).toEqual(['owner'])
})

test('an analyst reads reports, and no member', () => {
  expect(permissionsOf('analyst')).toEqual(['reports.read'])
})

test('a store manager runs stores and their cards, but writes to nobody', () => {
  expect(permissionsOf('store-manager')).toContain('cards.write')
  expect(permissionsOf('store-manager')).not.toContain('programs.write')
  expect(permissionsOf('store-manager')).not.toContain('playbooks.write')
})
