// The tablet at the counter. The town plays the clerk who reads six digits in the admin and types them in.
import type { StoreFacts } from './world-api.ts'

/** Where the counter screen keeps its pairing. */
const SCREEN_KEY = 'jidian:counter:token'
const tabletKey = (storeId: string) => `jidian.town.tablet.${storeId}`

interface TabletDeps {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  isPaired(token: string): Promise<boolean>
  pair(storeId: string): Promise<string>
}

/** Makes the tablet this store's, pairing it when it never was, or when its world is gone. */
export const bringTablet = async ({ storage, isPaired, pair }: TabletDeps, { id }: Pick<StoreFacts, 'id'>) => {
  const kept = storage.getItem(tabletKey(id))
  storage.removeItem(SCREEN_KEY)
  const token = kept && (await isPaired(kept)) ? kept : await pair(id)
  storage.setItem(tabletKey(id), token)
  storage.setItem(SCREEN_KEY, token)
}
