// What a till asks beside its acts: whom a code belongs to, what a basket would earn, a code by SMS, a yes on LINE.
import type { quoteOrder, lookUpMember } from '#shared/contract/order.ts'
import type { sendSpendAsk, watchSpendAsk } from '#shared/contract/order/spend-ask.ts'
import type { sendSpendCode } from '#shared/contract/order/spend-code.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { basketOf, type Basket, type Named } from './basket.ts'
import { sendSigned, type Answered } from './send-signed.ts'
import type { Till } from './till-of.ts'

export type Quote = OutputOf<typeof quoteOrder>
export type Found = OutputOf<typeof lookUpMember>
export type SentCode = OutputOf<typeof sendSpendCode>
export type SentAsk = OutputOf<typeof sendSpendAsk>
export type WatchedAsk = OutputOf<typeof watchSpendAsk>
/** What the cashier wants to use of the member’s, or to pay back. */
export type AskedUse =
  { use: { programId: string; amount: number }[]; bill: number; coupons?: string[] } | { payOut: { amount: number } }

/** A till whose key nobody has typed in. */
export const NO_KEY = {
  did: 'refused',
  isFinal: true,
  code: 'no-key',
  title: '收銀機還沒有 API 金鑰',
  words: '到後台的「API 金鑰」做一把，把代號和密鑰貼進來。',
} as const

export const askQuote = async (till: Till, asked: Basket): Promise<Answered<Quote>> =>
  till.key
    ? sendSigned(till.wire, till.key, { path: '/pos/quote', body: JSON.stringify(basketOf(till, asked)) })
    : NO_KEY

export const askMember = async (till: Till, member: Named): Promise<Answered<Found>> =>
  till.key ? sendSigned(till.wire, till.key, { path: '/pos/members', body: JSON.stringify({ member }) }) : NO_KEY

/** @param act the cashier’s press: sent again it is the same SMS */
export const askSpendCode = async (
  till: Till,
  { act, phone }: { act: string; phone: string },
): Promise<Answered<SentCode>> =>
  till.key
    ? sendSigned(till.wire, till.key, {
        path: '/pos/spend-codes',
        body: JSON.stringify({ storeId: till.storeId, phone }),
        idempotencyKey: `sms-${act}`,
      })
    : NO_KEY

/** @param act the cashier’s press: sent again it is the same question */
export const askOnLine = async (
  till: Till,
  { act, phone, asked }: { act: string; phone: string; asked: AskedUse },
): Promise<Answered<SentAsk>> =>
  till.key
    ? sendSigned(till.wire, till.key, {
        path: '/pos/spend-asks',
        body: JSON.stringify({ storeId: till.storeId, phone, ...asked }),
        idempotencyKey: `line-${act}`,
      })
    : NO_KEY

export const watchOnLine = async (till: Till, { id }: { id: string }): Promise<Answered<WatchedAsk>> =>
  till.key ? sendSigned(till.wire, till.key, { method: 'GET', path: `/pos/spend-asks/${id}`, body: '' }) : NO_KEY
