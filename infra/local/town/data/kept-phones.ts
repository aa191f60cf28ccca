// The phones on the bench outlive a reload, but not the world they belong to.
import type { Phone } from './state.ts'
import type { Person } from './world-api.ts'

const KEY = 'jidian.town.phones'

export const readKept = (storage: Pick<Storage, 'getItem'>): Phone[] => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as Phone[]) : []
  } catch {
    return []
  }
}

export const keep = (storage: Pick<Storage, 'setItem'>, phones: Phone[]) => storage.setItem(KEY, JSON.stringify(phones))

/** A new world may give an old id to somebody else, so the name must be the same too. */
export const stillThere = (kept: Phone[], people: Pick<Person, 'userId' | 'name'>[]): Phone[] =>
  kept.filter((phone) => people.some(({ userId, name }) => userId === phone.userId && name === phone.name))
