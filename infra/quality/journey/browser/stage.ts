// One real world for a whole journey, seeded as `npm start` seeds it, and a browser in front of it.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { seed } from '../../../local/seed/seed.ts'
import { buildDeskLiff } from '../../../local/start/build-desk-liff.ts'
import { buildTown } from '../../../local/town/build-town.ts'
import type { World } from '../../../local/world.ts'
import type { BrandFacts } from '../../../local/world/facts.ts'
import { staticPages } from '../../../local/world/static-pages.ts'
import { builtAssembly } from '../../drive/built.ts'
import { castWorld } from '../../drive/mould.ts'
import { openBrowser } from '../../open-browser.ts'
import { lookAt, NARROW, WIDE, type Look } from './look.ts'
import { openAlbum, type Shoot } from './pictures.ts'
import { listen } from './traffic.ts'

export interface Stage {
  world: World
  cafe: BrandFacts
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** A page as narrow as the narrowest phone, with nothing on it yet. */
  openPhone(): Promise<Page>
  /** A call of the product's API as the owner. */
  asOwner<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T>
  /** With axe; see `Look`. */
  look(page: Page, name: string, look?: Look): Promise<void>
  /** For people, who ask for it: see `openAlbum`. */
  shoot: Shoot
  close(): Promise<void>
}

const PLACE: BrowserContextOptions = { locale: 'zh-TW', timezoneId: 'Asia/Taipei', reducedMotion: 'reduce' }
/** A page that needs longer waits for something that does not come. */
const PATIENCE_MS = 30_000

/** @param name of the journey, and of its album */
export const openStage = async (name: string): Promise<Stage> => {
  const liff = await buildDeskLiff()
  const assembly = await builtAssembly()
  const [world, browser] = await Promise.all([
    castWorld('demo', { assembly, sites: { liff }, webhookTimeoutMs: 20_000, seed }),
    openBrowser(),
  ])
  world.use(staticPages(await buildTown()))
  const shoot = openAlbum(`.artefacts/${name}`)
  const openPage = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ ...PLACE, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    listen(page)
    return page
  }
  return {
    world,
    cafe: world.facts.read().groups[0]!.brands[0]!,
    open: async (path, options = {}) => {
      const page = await openPage({ viewport: WIDE, ...options })
      await page.goto(new URL(path, world.urls.frontDoor).href)
      return page
    },
    openPhone: () => openPage({ viewport: NARROW }),
    asOwner: async (method, path, body) => {
      const token = await world.mintToken('owner@jidian.example')
      const response = await fetch(`${world.urls.api}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as never
    },
    look: (page, screen, look = {}) => lookAt(page, screen, look, shoot),
    shoot,
    close: async () => {
      await browser.close()
      await world.close()
    },
  }
}
