// A screen looked at: with axe in light and in dark, with nothing wider than the screen, and a picture of each for people.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeComplaints } from '../../axe.ts'
import { atRest } from './at-rest.ts'
import type { Shoot } from './pictures.ts'
import { answered } from './traffic.ts'

export const NARROW = { width: 360, height: 740 }
export const WIDE = { width: 1280, height: 900 }
export const BOTH = [WIDE, NARROW]

export interface Look {
  /** At each of these, and then at the first again; as the page stands unless told. */
  sizes?: readonly { width: number; height: number }[]
  /** Text of twice the size leaves everything on the screen. */
  large?: boolean
  /** The part that is new; the rest of the page was looked at before. */
  within?: Locator
  /** Complaints that are none. */
  allows?: RegExp
}

/** By how much the page is wider than its screen, in CSS px. */
const over = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const setText = async (page: Page, size: string) => {
  await page.evaluate((given) => void (document.documentElement.style.fontSize = given), size)
  await atRest(page)
}

/** Colours change at once from here on: a transition of a hundredth of a millisecond on each of a thousand elements takes as
 *  long as all that axe asks. And at the end of the page nothing lies under the keys that stay at its foot. */
const hold = (page: Page) =>
  page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets.push(still)
    scrollTo(0, document.documentElement.scrollHeight)
  })
const release = (page: Page) => page.evaluate(() => void document.adoptedStyleSheets.pop())

const lookOnce = async (page: Page, name: string, { large, within, allows }: Look, shoot: Shoot) => {
  await hold(page)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await atRest(page)
    await shoot(page, colorScheme === 'dark' ? `${name}-dark` : name)
    // The schemes differ in colours alone, so what is no matter of colours is asked once.
    const complaints = await axeComplaints(page, colorScheme === 'dark' ? 'colours' : 'everything', within)
    const unheard = complaints.filter((one) => !allows?.test(one))
    expect(unheard, `${name}, ${colorScheme}`).toEqual([])
  }
  expect(await over(page), name).toBeLessThanOrEqual(0)
  if (large) {
    await setText(page, '200%')
    await shoot(page, `${name}-large`)
    expect(await over(page), `${name} with text of twice the size`).toBeLessThanOrEqual(0)
    await setText(page, '')
  }
  await release(page)
}

/** @param name of its pictures, and of the screen in what a failure says */
export const lookAt = async (page: Page, name: string, look: Look, shoot: Shoot): Promise<void> => {
  await answered(page)
  const { sizes = [] } = look
  if (sizes.length === 0) return lookOnce(page, name, look, shoot)
  for (const size of sizes) {
    await page.setViewportSize(size)
    await lookOnce(page, `${name}-${size.width}`, look, shoot)
  }
  await page.setViewportSize(sizes[0]!)
}
