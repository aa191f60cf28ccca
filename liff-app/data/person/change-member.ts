import type { Locale } from '#shared/base/text.ts'
import { refuse, showHome } from '../acts.ts'
import { call, endSession, signedInUser } from '../api.ts'
import { speak } from '../language.ts'
import { forgetPerson } from '../memory/saved.ts'
import { app } from '../state.ts'
import type { agreedTo } from './sharing.ts'

interface Change {
  locale?: Locale
  marketing?: boolean
  /** Null takes it back. */
  sharing?: ReturnType<typeof agreedTo> | null
  birthday?: string
}

const RELOAD_MS = 2500

export const changeMember = async (change: Change) => {
  if (change.locale) await speak(change.locale)
  const answer = await call('PATCH /me', change)
  if (answer.ok) showHome(answer.value)
  else refuse(answer.failure, answer.detail)
  // Other companies than were read: the page asks again with those of now.
  if (!answer.ok && answer.failure === 'notice-outdated') setTimeout(() => location.reload(), RELOAD_MS)
  return answer.ok
}

/** @param givesUp all the paid money they have left in this brand, in NT$ */
export const leave = async (givesUp: number) => {
  const { brandId, accessToken } = app.get()
  const answer = await call('DELETE /me', { ...(accessToken && { accessToken }), ...(givesUp > 0 && { givesUp }) })
  if (!answer.ok) return refuse(answer.failure, answer.detail)
  forgetPerson(brandId, signedInUser() ?? '', [localStorage, sessionStorage])
  endSession(brandId)
  app.set({ phase: 'left', home: undefined })
}

/** @param proof that the number is theirs, from the code by SMS @param bind what was collected with the number comes along */
export const changePhone = async (phone: string, proof: string, key: string, bind = false) => {
  const answer = await call('PUT /me/phone', { phone, proof, ...(bind && { bind }) }, { key })
  if (answer.ok) showHome(answer.value)
  return answer
}
