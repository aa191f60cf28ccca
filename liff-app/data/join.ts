import { collect, go, showHome } from './acts.ts'
import { call, signedInUser, useToken } from './api.ts'
import { awaitGift } from './await-gift.ts'
import { forgetSource, rememberedSource } from './memory/source-memory.ts'
import { app } from './state.ts'

export interface JoinForm {
  phone: string
  birthday?: string
  noticeVersion: number
  marketing: boolean
}

export const join = async ({ phone, birthday, noticeVersion, marketing }: JoinForm, key: string) => {
  const { brandId, locale, ticket } = app.get()
  const source = rememberedSource(brandId, sessionStorage)
  const answer = await call(
    'POST /me',
    { phone, birthday, locale, consents: { noticeVersion, marketing }, source },
    { key },
  )
  if (!answer.ok) return answer
  useToken(brandId, signedInUser()!, answer.value)
  forgetSource(brandId, sessionStorage)
  showHome(answer.value.home)
  app.set({ justJoined: true })
  go('/', 'replace')
  if (ticket) await collect(ticket.code, ticket.key)
  void awaitGift()
  return answer
}
