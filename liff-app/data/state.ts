// Everything the screens read. Screens change it through data/acts.ts only.
import type { Detail } from '#shared/base/result.ts'
import { SOURCE_LOCALE, type Locale } from '#shared/base/text.ts'
import type { MemberFailure, MemberRefusals } from '#shared/text/refusals/words.ts'
import type { ScreenWords } from '#shared/text/screens/zh-hant.ts'
import type { HomeWords } from '#shared/text/home/zh-hant.ts'
import type { LineClient } from '../line/line-client.ts'
import type { Moment } from './cards/applied-act.ts'
import type { BrandFace, Home } from './memory/saved.ts'
import { createStore } from './store.ts'

/** opening: LINE and the session are under way · guest: known to LINE, not yet a member · member · the rest end the road. */
export type Phase = 'opening' | 'signing-in' | 'guest' | 'member' | 'line-failed' | 'brand-missing' | 'left'

export interface Refused {
  code: MemberFailure
  detail?: Detail
}

export interface AppState {
  brandId: string
  phase: Phase
  /** Below the brand: `/coupons`. */
  path: string
  face?: BrandFace
  home?: Home
  /** When the shown home was true, while it is only remembered. */
  staleSince: string | null
  offline: boolean
  locale: Locale
  /** Home's words come first; the other screens' follow while home is painted. */
  words?: HomeWords
  screens?: ScreenWords
  refusals?: MemberRefusals
  line?: LineClient
  accessToken: string | null
  /** Server time minus this phone’s, in ms. */
  skew: number
  /** A claimed counter code that waits for joining. */
  ticket: { code: string; key: string } | null
  moment: Moment | null
  refused: Refused | null
  justJoined: boolean
}

export const FIRST: AppState = {
  brandId: '',
  phase: 'opening',
  path: '/',
  staleSince: null,
  offline: false,
  locale: SOURCE_LOCALE,
  accessToken: null,
  skew: 0,
  ticket: null,
  moment: null,
  refused: null,
  justJoined: false,
}

export const app = createStore<AppState>(FIRST)

/** The server's now, as well as this phone can tell. */
export const now = (): string => new Date(Date.now() + app.get().skew).toISOString()
