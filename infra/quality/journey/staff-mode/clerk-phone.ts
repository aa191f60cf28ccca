// A clerk's phone in a browser: LINE's camera reads what the test holds before it.
import type { Page } from 'playwright-core'
import { openLiff } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'

export interface ClerkPhone {
  page: Page
  /** What the camera will read. */
  hold(code: string): Promise<void>
  /** Taps so far. */
  taps(): Promise<number>
}

/** Runs in the page, before it: LINE's side of the scanner, as the desk’s LIFF client expects it of the phone around it. */
const beLine = () => {
  const { port1: phone } = new MessageChannel()
  const held = window as unknown as { held?: string; taps: number }
  held.taps = 0
  addEventListener('click', () => held.taps++, true)
  phone.postMessage = (asked: { type?: string }) => {
    if (asked.type !== 'liff:scan') return
    const data = { type: 'liff:scanned', value: held.held ?? null }
    setTimeout(() => dispatchEvent(new MessageEvent('message', { data, source: phone })), 0)
  }
  ;(window as unknown as { parent: unknown }).parent = phone
}

/** @param url a LIFF link, opened from LINE's chat */
export const openClerkPhone = async (
  stage: Stage,
  name: string,
  url: string,
  brand?: Parameters<typeof openLiff>[4],
): Promise<ClerkPhone> => {
  const page = await stage.openPhone()
  await page.addInitScript(beLine)
  await openLiff(stage, page, url, name, brand)
  return {
    page,
    hold: (code) => page.evaluate((held) => void ((window as unknown as { held: string }).held = held), code),
    taps: () => page.evaluate(() => (window as unknown as { taps: number }).taps),
  }
}
