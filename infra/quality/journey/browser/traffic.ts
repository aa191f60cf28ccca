// What a page asked and was not told yet: who looks at it or leaves it before that looks too early, or takes a request away.
import type { Frame, Page, Request } from 'playwright-core'

const LIMIT_MS = 30_000
const EVERY_MS = 10

/** Of a page that was left, and of a phone without a network. Whatever else a page could not load is said beside the test that waited for it. */
const EXPECTED = new Set(['net::ERR_ABORTED', 'net::ERR_INTERNET_DISCONNECTED'])

const underWay = new WeakMap<Page, Set<Request>>()

/** Listens from here on. */
export const listen = (page: Page) => {
  const asked = new Set<Request>()
  underWay.set(page, asked)
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => {
    asked.delete(request)
    const why = request.failure()?.errorText ?? 'failed'
    if (!EXPECTED.has(why)) console.warn(`${why} ${request.url()}`)
  })
  page.on('pageerror', (error) => console.warn(`on ${page.url()}: ${error.message}`))
  // What a page asked before it went is of no interest to the one that came.
  const forget = (frame: Frame) => {
    for (const one of asked) if (one.frame() === frame) asked.delete(one)
  }
  page.on('framenavigated', forget)
  page.on('framedetached', forget)
}

const GAVE_WAY = /context was destroyed/

/** One turn of the page, or of the one it gives way to meanwhile. */
const aTurn = (page: Page): Promise<unknown> =>
  page
    .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    .catch((problem: unknown) => {
      if (!GAVE_WAY.test(String(problem))) throw problem
      return page.waitForLoadState()
    })

/** Every question of this page has its answer, and the answer is painted. */
export const answered = async (page: Page): Promise<void> => {
  const asked = underWay.get(page)!
  const until = performance.now() + LIMIT_MS
  do {
    // By then a press has become a request,
    await aTurn(page)
    while (asked.size > 0) {
      if (performance.now() > until)
        throw new Error(`no answer yet to ${[...asked].map((one) => one.url()).join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
    // and an answer has become what is seen, or the next question.
    await aTurn(page)
  } while (asked.size > 0)
}
