// One real world for the whole journey, seeded as `npm start` seeds it, and a browser in front of it.
import { mkdirSync, rmSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { seed } from '../../local/seed/seed.ts'
import { buildDeskLiff } from '../../local/start/build-desk-liff.ts'
import { buildTown } from '../../local/town/build-town.ts'
import type { World } from '../../local/world.ts'
import type { BrandFacts } from '../../local/world/facts.ts'
import { staticPages } from '../../local/world/static-pages.ts'
import { builtAssembly } from '../drive/built.ts'
import { castWorld } from '../drive/mould.ts'
import { openBrowser } from '../open-browser.ts'

const PICTURES = '.artefacts/journey'

export interface Stage {
  world: World
  cafe: BrandFacts
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** A call of the product's API as the owner. */
  asOwner<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>
  shoot(page: Page, name: string, fullPage?: boolean): Promise<void>
  close(): Promise<void>
}

const PLACE: BrowserContextOptions = { locale: 'zh-TW', timezoneId: 'Asia/Taipei', reducedMotion: 'reduce' }

/** @param folder for the pictures, emptied first */
export const openStage = async (folder = PICTURES): Promise<Stage> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const liff = await buildDeskLiff()
  const assembly = await builtAssembly()
  const world = await castWorld('demo', { assembly, sites: { liff }, webhookTimeoutMs: 20_000, seed })
  world.use(staticPages(await buildTown()))
  const browser: Browser = await openBrowser()
  let pictures = 0
  return {
    world,
    cafe: world.facts.read().groups[0]!.brands[0]!,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...PLACE, ...options })
      const page = await context.newPage()
      await page.goto(new URL(path, world.urls.frontDoor).href)
      return page
    },
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
    shoot: async (page, name, fullPage = false) => {
      pictures += 1
      await page.screenshot({ path: `${folder}/${String(pictures).padStart(2, '0')}-${name}.png`, fullPage })
    },
    close: async () => {
      await browser.close()
      await world.close()
    },
  }
}
