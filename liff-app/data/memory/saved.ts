// What this phone remembers of a brand and a person. Keys hold both; another person's things are wiped, never shown.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type BrandFace = OutputOf<Api['GET /brands/{id}/face']>
export type Home = OutputOf<Api['GET /me']>
export type HomeCard = Home['cards'][number]
export type HeldCoupon = Home['coupons'][number]

export interface SavedHome {
  /** Of the shape of `home`: one that an earlier app left is not shown. */
  v: typeof SHAPE
  home: Home
  /** By the server’s clock. */
  at: string
}

const SHAPE = 3

const faceKey = (brandId: string) => `jidian:${brandId}:face`
const userKey = (brandId: string) => `jidian:${brandId}:user`
const homeKey = (brandId: string, user: string) => `jidian:${brandId}:${user}:home`
const tokenKey = (brandId: string, user: string) => `jidian:${brandId}:${user}:token`

const read = <T>(storage: Storage, key: string): T | undefined => {
  try {
    const text = storage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** A full or forbidden storage only costs speed. */
const write = (storage: Storage, key: string, value: unknown) => {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {
    // nothing depends on it
  }
}

export const savedFace = (brandId: string, storage: Storage) => read<BrandFace>(storage, faceKey(brandId))
export const saveFace = (brandId: string, face: BrandFace, storage: Storage) => write(storage, faceKey(brandId), face)

/** The home of whoever used this phone last, until LINE says who it is. */
export const lastHome = (brandId: string, storage: Storage): SavedHome | undefined => {
  const user = read<string>(storage, userKey(brandId))
  const saved = user === undefined ? undefined : read<SavedHome>(storage, homeKey(brandId, user))
  return saved?.v === SHAPE ? saved : undefined
}

export const saveHome = (brandId: string, user: string, home: Home, storage: Storage) => {
  write(storage, userKey(brandId), user)
  write(storage, homeKey(brandId, user), { v: SHAPE, home, at: home.now } satisfies SavedHome)
}

/** Wipes what another person of this brand left on the phone. @returns whether somebody else was here */
export const wipeOthers = (brandId: string, user: string, storage: Storage): boolean => {
  const before = read<string>(storage, userKey(brandId))
  if (before === undefined || before === user) return false
  storage.removeItem(homeKey(brandId, before))
  storage.removeItem(userKey(brandId))
  return true
}

export const forgetPerson = (brandId: string, user: string, storages: readonly Storage[]) => {
  for (const storage of storages)
    for (const key of [homeKey(brandId, user), tokenKey(brandId, user), userKey(brandId)]) storage.removeItem(key)
}

export interface SavedToken {
  token: string
  expiresAt: string
}

export const savedToken = (brandId: string, user: string, storage: Storage) =>
  read<SavedToken>(storage, tokenKey(brandId, user))
export const saveToken = (brandId: string, user: string, token: SavedToken, storage: Storage) =>
  write(storage, tokenKey(brandId, user), token)
export const dropToken = (brandId: string, user: string, storage: Storage) =>
  storage.removeItem(tokenKey(brandId, user))

/** The `sub` of an ID token, only to name drawers on this phone; the API verifies the token itself. */
export const userOf = (idToken: string): string => {
  try {
    const body = idToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
    return (JSON.parse(atob(body)) as { sub?: string }).sub ?? 'somebody'
  } catch {
    return 'somebody'
  }
}
