// What a person can do, and what becomes of it.
import type { CallFailure } from '#shared/contract/call.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { hrefOf } from './address.ts'
import { call, makeKey, signedInUser } from './api.ts'
import { saveHome, type Home } from './memory/saved.ts'
import { app } from './state.ts'

export const go = (path: string, how: 'push' | 'replace' = 'push'): void => {
  const { brandId } = app.get()
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hrefOf(brandId, path))
  app.set({ path: path.split('?')[0]! })
  scrollTo(0, 0)
}

export const refuse = (code: string, detail?: Record<string, string | number | boolean | null>): void =>
  app.set({ refused: { code: code as MemberFailure, detail } })

export const showHome = (home: Home): void => {
  const { brandId } = app.get()
  const user = signedInUser()
  if (user) saveHome(brandId, user, home, localStorage)
  app.set({ home, phase: 'member', staleSince: null, skew: Date.parse(home.now) - Date.now() })
}

export const readHome = async (): Promise<boolean> => {
  const answer = await call('GET /me', {})
  if (answer.ok) showHome(answer.value)
  else if (answer.failure === 'member-not-found') app.set({ phase: 'guest', home: undefined })
  return answer.ok
}

type Stamped = OutputOf<Api['POST /me/stamps']>

const applyStamp = ({ card, added, coupons }: Stamped) => {
  const { home } = app.get()
  if (!home) return
  const before = home.cards.find((one) => one.programId === card.programId)
  const isFull = coupons.length > 0
  const filled = isFull && before ? fillUp(before, card.pressed) : null
  const cards = before ? home.cards.map((one) => (one === before ? card : one)) : [...home.cards, card]
  showHome({
    ...home,
    cards,
    coupons: [...coupons, ...home.coupons.filter((held) => !coupons.some((one) => one.id === held.id))],
    now: new Date(Date.now() + app.get().skew).toISOString(),
  })
  app.set({ moment: { card, added, coupons, filled } })
  go(`/card/${card.id}`, 'replace')
}

/** The card that this visit filled, drawn full: its last cells carry today's ink. */
const fillUp = (before: Home['cards'][number], after: Home['cards'][number]['pressed']) => {
  const at = after.at(-1)?.at ?? new Date(Date.now() + app.get().skew).toISOString()
  const missing = Array.from({ length: before.goal - before.pressed.length }, (_, n) => ({
    at,
    key: `${before.id}:${before.pressed.length + n}`,
  }))
  return { ...before, stamps: before.goal, pressed: [...before.pressed, ...missing] }
}

/** Presses the stamps of a counter code or a ticket. @param key the same for every try of the same code */
export const collect = async (
  code: string,
  key: string = makeKey(),
): Promise<CallFailure<'POST /me/stamps'> | null> => {
  const answer = await call('POST /me/stamps', { code }, { key })
  if (answer.ok) {
    app.set({ ticket: null })
    applyStamp(answer.value)
    return null
  }
  if (answer.failure !== 'offline') app.set({ ticket: null })
  refuse(answer.failure, answer.detail)
  return answer.failure
}
