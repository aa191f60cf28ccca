// Links that bring a coupon: a friend's gift, or a campaign's.
import { ok } from '#shared/base/result.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Source } from '#shared/events/source.ts'
import { anyoneCall, call } from '../api.ts'
import { keepSource } from '../memory/source-memory.ts'
import { app } from '../state.ts'
import { keepCoupon } from './coupon-acts.ts'

export type LinkKind = 'gift' | 'claim'
export type Gift = OutputOf<Api['GET /gifts/{code}']>
export type Claim = OutputOf<Api['GET /claims/coupons/{code}']>

export const showLink = (kind: LinkKind, code: string) =>
  kind === 'gift' ? anyoneCall('GET /gifts/{code}', { code }) : anyoneCall('GET /claims/coupons/{code}', { code })

export const takeLink = async (kind: LinkKind, code: string, key: string) => {
  const answer =
    kind === 'gift'
      ? await call('POST /me/gifts/{code}', { code }, { key })
      : await call('POST /me/claims/coupons/{code}', { code }, { key })
  if (!answer.ok) return answer
  keepCoupon(answer.value.coupon)
  return ok(answer.value.coupon)
}

const WANTED = 'wanted'
const wantedKey = () => `jidian:${app.get().brandId}:${WANTED}`

/** A stranger joins for it: the join says what brought them, and comes back here. */
export const wantAfterJoin = (path: string, { source }: { source: Source }): void => {
  keepSource(app.get().brandId, source, sessionStorage)
  sessionStorage.setItem(wantedKey(), path)
}

/** Where somebody who has just joined wanted to go. */
export const wantedPath = (): string | null => sessionStorage.getItem(wantedKey())

/** Whether this page is what they joined for; told once. */
export const isWanted = (path: string): boolean => {
  if (wantedPath() !== path) return false
  sessionStorage.removeItem(wantedKey())
  return true
}
