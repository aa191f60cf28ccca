// What the page presses on a store's till, and what the till's scanner reads from a phone.
import type { AskedUse, Found, Quote, SentAsk, SentCode, WatchedAsk } from '../../pos/ask.ts'
import type { Named } from '../../pos/basket.ts'
import type { Held, Wish } from '../../pos/lay-down.ts'
import type { Answered } from '../../pos/send-signed.ts'
import type { Preview } from '../../pos/take-back.ts'
import type { StandingTill } from '../../pos/till-pages.ts'
import type { Line, Product, Receipt } from '../../pos/tills.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { ask, person, type BrandFacts } from '../data/world-api.ts'

export type { Answered, AskedUse, Found, Held, Line, Named, Preview, Product, Quote, Receipt, SentCode, StandingTill }

const till = (storeId: string, act = '') => `/world/till/${storeId}${act}`

export const readTill = (storeId: string) => ask<StandingTill>('GET', till(storeId))
export const putKey = (storeId: string, key: { id: string; secret: string }) =>
  ask<void>('POST', till(storeId, '/key'), key)
export const askMember = (storeId: string, member: Named) =>
  ask<Answered<Found>>('POST', till(storeId, '/member'), { member })
export const askQuote = (storeId: string, basket: { lines: Line[]; member?: Named }) =>
  ask<Answered<Quote>>('POST', till(storeId, '/quote'), basket)
export const ringUp = (storeId: string, sale: { act: string; lines: Line[]; member?: Named; held?: Held }) =>
  ask<Answered<Receipt>>('POST', till(storeId, '/orders'), sale)
export const previewReturn = (storeId: string, back: { order: string; lines: Line[] }) =>
  ask<Answered<Preview>>('POST', till(storeId, '/refunds/preview'), back)
export const askSpendCode = (storeId: string, asked: { act: string; phone: string }) =>
  ask<Answered<SentCode>>('POST', till(storeId, '/spend-codes'), asked)
export const askOnLine = (storeId: string, asked: { act: string; phone: string; asked: AskedUse }) =>
  ask<Answered<SentAsk>>('POST', till(storeId, '/spend-asks'), asked)
export const watchOnLine = (storeId: string, id: string) =>
  ask<Answered<WatchedAsk>>('POST', till(storeId, '/spend-asks/watch'), { id })
export const layDown = (storeId: string, wish: Wish) => ask<Answered<Held>>('POST', till(storeId, '/holds'), wish)
export const letGo = (storeId: string, id: string) =>
  ask<Answered<{ id: string }>>('POST', till(storeId, '/holds/release'), { id })
export const takeBack = (storeId: string, back: { act: string; order: string; lines: Line[] }) =>
  ask<Answered<Receipt>>('POST', till(storeId, '/refunds'), back)
export const sendAgain = (storeId: string) => ask<Answered<Receipt>>('POST', till(storeId, '/again'), {})

/** The live code on somebody's phone, as their LIFF app shows it at this moment; undefined for who is no member. */
export const readMemberCode = async (userId: string, { id, liffId }: BrandFacts): Promise<string | undefined> => {
  const { idToken } = await ask<{ idToken: string }>('POST', `${person(userId)}/id-token`, { liffId })
  const session = await ask<{ token: string; member: object | null }>('POST', '/api/session', { brandId: id, idToken })
  if (!session.member) return undefined
  const live = await ask<OutputOf<Api['GET /me/code']>>('GET', '/api/me/code', undefined, session.token)
  return live.codes.find(({ from, until }) => from <= live.now && live.now < until)?.code
}
