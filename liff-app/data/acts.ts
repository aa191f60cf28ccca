// What a person can do, and what becomes of it.
import type { CallFailure } from '#shared/contract/call.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { hrefOf } from './address.ts'
import { call, makeKey, signedInUser } from './api.ts'
import { saveHome, type Home } from './memory/saved.ts'
import { isStampCard } from './cards/stamp-shown.ts'
import { app, now } from './state.ts'

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

export const applyStamp = async (stamped: OutputOf<Api['POST /me/stamps']>) => {
  const loaded = await import('./cards/applied-act.ts').catch(() => null)
  const before = app.get().home
  if (!loaded || !before) return void readHome()
  const { home, moment } = loaded.applyAct(before, stamped, now())
  showHome(home)
  app.set({ moment })
  go(`/card/${moment.earned[0].card.programId}`, 'replace')
  // A card that ended may make room for the one that follows it, which the answer does not name.
  if (moment.earned.some(({ card }) => isStampCard(card) && card.shown.isOver)) void readHome()
}

/** Presses the stamps of a counter code or a ticket. @param key the same for every try of the same code */
export const collect = async (
  code: string,
  key: string = makeKey(),
): Promise<CallFailure<'POST /me/stamps'> | null> => {
  const answer = await call('POST /me/stamps', { code }, { key })
  if (answer.ok) {
    app.set({ ticket: null })
    await applyStamp(answer.value)
    return null
  }
  if (answer.failure !== 'offline') app.set({ ticket: null })
  refuse(answer.failure, answer.detail)
  return answer.failure
}
