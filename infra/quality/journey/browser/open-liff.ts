import type { Page } from 'playwright-core'
import type { BrandFacts } from '../../../local/world/facts.ts'
import type { Stage } from './stage.ts'
import { answered } from './traffic.ts'

/** Who is not there yet comes into being, as a friend of nobody. */
export const person = ({ world, cafe }: Stage, name: string, brand: BrandFacts = cafe) => {
  const { people } = world.line
  return people.all().find((one) => one.name === name) ?? people.createPerson({ name, brandChannel: brand.channelId })
}

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
  // Whoever leaves a page takes along what it has asked.
  await answered(page)
  await page.goto(stage.world.line.people.openLiffUrl(`https://liff.line.me/${brand.liffId}${path}`, userId)!.url)
}
