// What a page asked and was not told yet: who looks at it or leaves it before that looks too early, or takes a request away.
import type { Page, Request } from 'playwright-core'

const LIMIT_MS = 30_000
const EVERY_MS = 10

const underWay = new WeakMap<Page, Set<Request>>()

/** Listens from here on. */
export const listen = (page: Page) => {
  const asked = new Set<Request>()
  underWay.set(page, asked)
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  // What the page before it asked is of no interest to the new one.
  page.on('framenavigated', (frame) => {
    for (const one of asked) if (!one.isNavigationRequest() && one.frame() === frame) asked.delete(one)
  })
}

/** Every question of this page has its answer, and the answer is painted. */
export const answered = async (page: Page): Promise<void> => {
  const asked = underWay.get(page)!
  const until = performance.now() + LIMIT_MS
  do {
    // One turn of the page, by which a press has become a request and an answer has become what is seen.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    while (asked.size > 0) {
      if (performance.now() > until)
        throw new Error(`no answer yet to ${[...asked].map((one) => one.url()).join(', ')}`)
      await page.waitForTimeout(EVERY_MS)
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  } while (asked.size > 0)
}
