// Who is on stage: filled by the first test, read by those after it, for the journey is one.
import type { Page } from 'playwright-core'
import type { Stage } from './browser/stage.ts'
import type { TownPhone } from './browser/town-phone.ts'

export const cast = {} as {
  stage: Stage
  town: Page
  /** In Taipei, e.g. 2026-11-22. */
  openingDay: string
  /** Joins first, by the poster at the till. */
  mei: TownPhone
}

export const STORE = '永康店'
export const store = () => cast.stage.cafe.stores[0]!
