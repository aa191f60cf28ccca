// The store's counter: the code that stands on its screen, and what the next visit is worth.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cast, store } from './cast.ts'

interface StandingCode {
  expiresAt: string
  digits: string
  url: string
  worth: number
}

export const code = () => cast.stage.asOwner<StandingCode>('GET', `/admin/stores/${store().id}/code`)

let tablet: Page
export const putTablet = (page: Page) => {
  tablet = page
}
export const takeTabletAway = () => tablet?.context().close()

/** A code gives way after thirty seconds; one that stands for a while yet is still there when the phone scans it. */
const LASTING_MS = 18_000
const lifeLeft = async () => Date.parse((await code()).expiresAt) - cast.stage.world.clock.now()

export const giveWorth = async (worth: number) => {
  if ((await lifeLeft()) < LASTING_MS) await cast.stage.world.advance('PT31S')
  await expect.poll(lifeLeft, { timeout: 45_000, interval: 500 }).toBeGreaterThan(LASTING_MS)
  await tablet.getByRole('button', { name: String(worth), exact: true }).click()
  await expect.poll(async () => (await code()).worth, { timeout: 20_000 }).toBe(worth)
}
