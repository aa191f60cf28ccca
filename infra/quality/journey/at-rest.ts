import type { Page } from 'playwright-core'

/** With less motion every change of style still takes a frame or two. */
export const atRest = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'))
