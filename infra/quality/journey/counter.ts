// The store's counter: the code that stands on its screen, and what the next visit is worth.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cast, store } from './cast.ts'

interface StandingCode {
  digits: string
  url: string
  worth: number
}

export const code = () => cast.stage.asOwner<StandingCode>('GET', `/admin/stores/${store().id}/code`)

let tablet: Page
export const putTablet = (page: Page) => {
  tablet = page
}

export const giveWorth = async (worth: number) => {
  await tablet.getByRole('button', { name: String(worth), exact: true }).click()
  await expect.poll(async () => (await code()).worth).toBe(worth)
}
