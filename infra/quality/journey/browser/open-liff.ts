import type { Page } from 'playwright-core'
import type { BrandFacts } from '../../../local/world/facts.ts'
import type { Stage } from './stage.ts'
import { answered } from './traffic.ts'

/** Who is not there yet comes into being, as a friend of nobody. */
export const person = ({ world, cafe }: Stage, name: string, brand: BrandFacts = cafe) => {
  const { people } = world.line
  return people.all().find((one) => one.name === name) ?? people.createPerson({ name, brandChannel: brand.channelId })
}

const withoutFragment = (url: string) => url.split('#')[0]

/** The member app as LINE opens it from a chat. @param link a LIFF link, or what follows the LIFF id in one */
export const openLiff = async (
  stage: Stage,
  page: Page,
  link: string,
  name: string,
  brand: BrandFacts = stage.cafe,
) => {
  const path = link.startsWith('/') ? link : new URL(link).pathname.replace(/^\/[^/]+/, '') + new URL(link).search
  const { userId } = person(stage, name, brand)
  const { url } = stage.world.line.people.openLiffUrl(`https://liff.line.me/${brand.liffId}${path}`, userId)!
  // Whoever leaves a page takes along what it has asked.
  await answered(page)
  // LINE opens the app anew each time; to another fragment of the same address a browser only scrolls.
  if (withoutFragment(page.url()) === withoutFragment(url)) await page.goto('about:blank')
  await page.goto(url)
}
