import { collect, go, showHome } from '../acts.ts'
import { call, signedInUser, useToken } from '../api.ts'
import { awaitGift } from '../await-gift.ts'
import { wantedPath } from '../coupons/links.ts'
import type { Home } from '../memory/saved.ts'
import { forgetSource, rememberedSource } from '../memory/source-memory.ts'
import { app } from '../state.ts'
import type { agreedTo } from './sharing.ts'

export interface JoinForm {
  phone: string
  birthday?: string
  noticeVersion: number
  marketing: boolean
  sharing?: ReturnType<typeof agreedTo>
  /** That the number is theirs, where somebody has it already. */
  proof?: string
  /** No SMS reaches them: a person looks at it. */
  askStaff?: true
}

/** They are a member with the answer; `enter` brings them home. */
export const join = async ({ noticeVersion, marketing, sharing, ...told }: JoinForm, key: string) => {
  const { brandId, locale } = app.get()
  const source = rememberedSource(brandId, sessionStorage)
  const consents = { noticeVersion, marketing, ...(sharing && { sharing }) }
  const answer = await call('POST /me', { ...told, locale, consents, source }, { key })
  if (!answer.ok) return answer
  useToken(brandId, signedInUser()!, answer.value)
  forgetSource(brandId, sessionStorage)
  return answer
}

/** @param again they had left before: no gift is on its way @param path where they want to go first */
export const enter = async (home: Home, again = false, path?: string): Promise<void> => {
  const { ticket } = app.get()
  showHome(home)
  app.set({ justJoined: true })
  go(path ?? wantedPath() ?? '/', 'replace')
  if (ticket) await collect(ticket.code, ticket.key)
  if (!again) void awaitGift()
}
