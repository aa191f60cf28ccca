import type { Page } from 'playwright-core'

const LIMIT_MS = 10_000

/** With less motion every change of style still takes a frame or two. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async (limitMs) => {
    const isMoving = () => document.getAnimations().some(({ playState }) => playState === 'running')
    const until = performance.now() + limitMs
    while (isMoving()) {
      if (performance.now() > until) throw new Error('something moves without end')
      await new Promise(requestAnimationFrame)
    }
  }, LIMIT_MS)
