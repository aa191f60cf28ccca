import type { User } from './users.ts'

interface Attribute {
  Name: string
  Value: string
}

export const attribute = (attributes: Attribute[] | undefined, name: string): string | undefined =>
  attributes?.find(({ Name }) => Name === name)?.Value

/** A user as the API tells it. */
export const toUserType = ({ sub, email, name, enabled, password, created }: User) => ({
  Username: sub,
  Attributes: [
    { Name: 'sub', Value: sub },
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    ...(name ? [{ Name: 'name', Value: name }] : []),
  ],
  UserCreateDate: created / 1000,
  UserLastModifiedDate: created / 1000,
  Enabled: enabled,
  UserStatus: password ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
})
