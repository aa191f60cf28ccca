// The town on a real world without the product in it: what the simulated LINE answers must be what the page expects.
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../quality/open-browser.ts'
import { haifeng, openBot } from '../line/line.fixture.ts'
import { bootWorld, type World } from '../world.ts'
import { staticPages } from '../world/static-pages.ts'
import { buildTown } from './build-town.ts'

const TINY = fileURLToPath(new URL('../assembly/fixtures/tiny', import.meta.url))
const { channelId, login } = haifeng

let world: World
let browser: Browser
let bot: Awaited<ReturnType<typeof openBot>>

beforeAll(async () => {
  bot = await openBot()
  world = await bootWorld({
    assembly: TINY,
  })
  world.line.addChannel({
    ...haifeng,
    login: { ...login, endpointUrl: `${world.urls.frontDoor}/liff/brd_1` },
    webhook: { endpoint: bot.url },
  })
  const store = {
    id: 'sto_1',
    name: '永康店',
    code: 'YK',
    pin: '2468',
    posterUrl: `https://liff.line.me/${login.liffId}/s/YK?p=YK-01`,
  }
  const brand = { id: 'brd_1', name: '海風咖啡', liffId: login.liffId, channelId, stores: [store] }
  world.facts.write({ groups: [{ id: 'grp_1', name: '海風', brands: [brand] }], logins: [] })
  world.use(staticPages(await buildTown()))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  await bot?.close()
})

test('a phone follows, talks, scans the poster and sees the clock move', async () => {
  const page = await browser.newPage()
  await page.goto(world.urls.frontDoor)
  await page.getByRole('button', { name: '加入好友' }).click()
  await page.getByText('還沒有訊息').waitFor()
  await page.getByLabel('小美要說的話').fill('幾點開門？')
  await page.keyboard.press('Enter')
  await page.getByRole('log').getByText('幾點開門？').waitFor()
  await world.line.webhooks.settle()
  expect(bot.received.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['follow', 'message'])
  await page.getByRole('list', { name: 'LINE 送來的' }).getByText('message').waitFor()

  const { userId } = world.line.people.all()[0]!
  await page.getByRole('button', { name: '用小美的手機掃立牌' }).click()
  const src = await page.getByTitle('小美手機上的會員頁').getAttribute('src')
  const opened = new URL(src!)
  expect(opened.searchParams.get('liff.state')).toBe('/s/YK?p=YK-01')
  expect(new URLSearchParams(opened.hash.slice(1)).get('id_token')).toBeTruthy()
  expect(await page.getByTitle('小美手機上的會員頁').getAttribute('name')).toBe(userId)

  const before = world.clock.now()
  await page.getByRole('button', { name: '+3 天' }).click()
  await expect.poll(() => world.clock.now() - before).toBeGreaterThanOrEqual(3 * 86_400_000)
  await page.close()
})
