import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const ASKED: Record<'everything' | 'colours', RunOptions['runOnly']> = {
  everything: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/** WCAG 2.2 A and AA complaints, one line each; iframes are other pages' own business.
 *  @param asked of these what depends on colours, or everything
 *  @param within which part of the page; all of it without */
export const axeComplaints = async (
  page: Page,
  asked: keyof typeof ASKED = 'everything',
  within: Locator = page.locator(':root'),
): Promise<string[]> => {
  // Half a megabyte to read: a page that is looked at again keeps it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  // What passes is counted for nobody; no rule of these reads style sheets, so none is fetched again.
  const options: RunOptions = { iframes: false, preload: false, resultTypes: ['violations'], runOnly: ASKED[asked] }
  const { violations } = await within.evaluate(async (part, given) => {
    const { axe } = globalThis as unknown as { axe: { run(part: Element, options: object): Promise<AxeResults> } }
    return axe.run(part, given)
  }, options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
}
