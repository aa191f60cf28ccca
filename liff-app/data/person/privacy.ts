// What the brand holds of the caller, and its end.
import type { PersonData } from '#shared/contract/member/erasure.ts'
import { refuse } from '../acts.ts'
import { call, endSession, signedInUser } from '../api.ts'
import { forgetPerson } from '../memory/saved.ts'
import { app } from '../state.ts'

export const readData = async (): Promise<PersonData | undefined> => {
  const answer = await call('GET /me/data', {})
  if (answer.ok) return answer.value
  refuse(answer.failure, answer.detail)
  return undefined
}

/** What was held until then; null when it was erased before. @param givesUp all the paid money they have left, in NT$ @param key the same while it is tried again */
export const eraseMe = async (givesUp: number, key: string): Promise<{ data: PersonData | null } | undefined> => {
  const { brandId, accessToken } = app.get()
  const answer = await call(
    'POST /me/erasure',
    { ...(accessToken && { accessToken }), ...(givesUp > 0 && { givesUp }) },
    { key },
  )
  if (!answer.ok) {
    refuse(answer.failure, answer.detail)
    return undefined
  }
  forgetPerson(brandId, signedInUser() ?? '', [localStorage, sessionStorage])
  endSession(brandId)
  return { data: answer.value.data }
}

export const goodbye = (): void => app.set({ phase: 'left', home: undefined })
