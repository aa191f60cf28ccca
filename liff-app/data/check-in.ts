// Scanning a 立牌: where a card may be had from it, the visit is checked in; anywhere else it only says which store it is.
import { refuse, applyStamp, go, readHome } from './acts.ts'
import { call, makeKey } from './api.ts'
import { app } from './state.ts'

const slot = (brandId: string, poster: string) => `jidian:${brandId}:check-in:${poster}`

/** The same for every try of one scan, even after a reload. */
const keyOf = (place: string): string => {
  const known = sessionStorage.getItem(place)
  if (known) return known
  const key = makeKey()
  sessionStorage.setItem(place, key)
  return key
}

/** @returns false while it did not get through */
export const checkIn = async (poster: string): Promise<boolean> => {
  const place = slot(app.get().brandId, poster)
  const answer = await call('POST /me/check-ins', { poster }, { key: keyOf(place) })
  if (!answer.ok && (answer.failure === 'offline' || answer.failure === 'try-again')) return false
  sessionStorage.removeItem(place)
  if (!answer.ok) {
    go('/', 'replace')
    refuse(answer.failure, answer.detail)
  } else if (answer.value.state === 'earned') await applyStamp(answer.value)
  else {
    await readHome()
    go('/check-ins', 'replace')
  }
  return true
}
