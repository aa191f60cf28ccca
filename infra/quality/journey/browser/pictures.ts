// Pictures of what the tests see, for people to look at: `PICTURES=1 npm run test:browser`. They check nothing and cost
// as much as the tests do, so nobody waits for them who did not ask.
import { mkdirSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'

const ARE_ASKED_FOR = Boolean(process.env.PICTURES)

export type Shoot = (page: Page, name: string) => Promise<void>

/** What lies over the page is seen on the screen; else the whole page is seen. */
const isWhole = async (page: Page) => !(await page.getByRole('dialog').first().isVisible())

/** @param folder emptied first; the pictures in it are numbered in the order in which they were taken */
export const openAlbum = (folder: string): Shoot => {
  if (!ARE_ASKED_FOR) return async () => {}
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let pictures = 0
  return async (page, name) => {
    pictures += 1
    const path = `${folder}/${String(pictures).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path, fullPage: await isWhole(page) })
  }
}
