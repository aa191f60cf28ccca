import { randomUUID } from 'node:crypto'
import type { Operation } from '../json-operations.ts'
import { AwsError, type Desk } from '../service.ts'
import { attribute, toUserType } from './user-shape.ts'
import { sealPassword, type Users } from './users.ts'

/** The part of Cognito's admin API that an owner's screen needs. A temporary password works at once on the desk, where no mail arrives. */
export const adminOperations = (desk: Desk, users: Users, poolArn: string): Record<string, Operation> => {
  const guarded =
    (name: string, run: (input: Parameters<Operation>[0]) => unknown): Operation =>
    (input, principal) => {
      desk.authorize(principal, `cognito-idp:${name}`, poolArn)
      return run(input)
    }
  const operations: Record<string, (input: Parameters<Operation>[0]) => unknown> = {
    AdminCreateUser: ({ Username, UserAttributes, TemporaryPassword }) => {
      const email = attribute(UserAttributes, 'email') ?? String(Username)
      if (users.find(email))
        throw new AwsError('UsernameExistsException', 'An account with the given email already exists.')
      const name = attribute(UserAttributes, 'name')
      const user = {
        sub: randomUUID(),
        email,
        enabled: true,
        created: desk.clock.now(),
        ...(name && { name }),
        ...(TemporaryPassword && { password: sealPassword(TemporaryPassword) }),
      }
      users.put(user)
      return { User: toUserType(user) }
    },
    AdminDeleteUser: ({ Username }) => users.remove(users.get(Username)),
    AdminDisableUser: ({ Username }) => users.put({ ...users.get(Username), enabled: false }),
    AdminEnableUser: ({ Username }) => users.put({ ...users.get(Username), enabled: true }),
    AdminGetUser: ({ Username }) => {
      const { Attributes, ...user } = toUserType(users.get(Username))
      return { ...user, UserAttributes: Attributes }
    },
    AdminSetUserPassword: ({ Username, Password }) =>
      users.put({ ...users.get(Username), password: sealPassword(Password) }),
    ListUsers: () => ({ Users: users.all().map(toUserType) }),
  }
  return Object.fromEntries(Object.entries(operations).map(([name, run]) => [name, guarded(name, run)]))
}
