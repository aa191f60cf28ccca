import { randomUUID, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../vault.ts'
import { AwsError } from '../service.ts'

export interface User {
  sub: string
  email: string
  name?: string
  enabled: boolean
  /** `salt:hash`; a user without one cannot sign in. */
  password?: string
  created: number
}

const HASH_BYTES = 32

const hash = (password: string, salt: string) => scryptSync(password, salt, HASH_BYTES)

export const sealPassword = (password: string): string => {
  const salt = randomUUID()
  return `${salt}:${hash(password, salt).toString('hex')}`
}

const fits = (password: string, sealed: string) => {
  const [salt, kept] = sealed.split(':')
  return timingSafeEqual(hash(password, salt!), Buffer.from(kept!, 'hex'))
}

export const openUsers = (vault: Vault) => {
  const drawer = vault.drawer<User>('cognito-users')
  const all = () => drawer.all().map(([, user]) => user)
  /** By e-mail, in whatever case, or by sub. */
  const find = (name: string) =>
    all().find(({ email, sub }) => sub === name || email.toLowerCase() === name.toLowerCase())
  return {
    all,
    find,
    get: (name: string): User => {
      const user = find(name)
      if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.')
      return user
    },
    put: (user: User): void => drawer.put(user.sub, user),
    remove: (user: User): void => drawer.delete(user.sub),
    /** The user whom these words let in. */
    signIn: (email: string, password: string): User | undefined => {
      const user = find(email)
      return user?.enabled && user.password && fits(password, user.password) ? user : undefined
    },
  }
}

export type Users = ReturnType<typeof openUsers>
