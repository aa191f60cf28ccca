import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeComplaints } from '../../quality/axe.ts'
import { atRest } from '../../quality/journey/browser/at-rest.ts'
import { openAlbum } from '../../quality/journey/browser/pictures.ts'
import { openBrowser } from '../../quality/open-browser.ts'
import { buildTown } from './build-town.ts'
import { openFixtureWorld } from './fixtures/fixture-world.ts'

const shootPage = openAlbum('.artefacts/town')
let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await buildTown()
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const visit = async (options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-TW',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const world = await openFixtureWorld(page, folder)
  await page.goto('http://town.test/')
  await page.getByRole('heading', { name: '小美' }).waitFor()
  return { page, world, shoot: (name: string) => shootPage(page, name) }
}

const befriend = async (page: Page) => {
  await page.getByRole('button', { name: '加入好友' }).click()
  await page.getByText('歡迎，小美。').first().waitFor()
}

describe('a newcomer in the town', () => {
  test('is led from stranger to the first stamp', async () => {
    const { page, world, shoot } = await visit()
    const step = page.locator('[aria-current=step]')
    await shoot('first-visit')
    expect(await step.textContent()).toContain('加好友')
    await befriend(page)
    expect(await step.textContent()).toContain('掃立牌')
    await page.getByRole('button', { name: '用小美的手機掃立牌' }).click()
    await page.getByTitle('小美手機上的會員頁').waitFor()
    expect(await step.textContent()).toContain('加入會員')
    expect(world.asked).toContainEqual(
      expect.stringContaining('POST /world/people/U1/open {"url":"https://liff.line.me/2001000001-abcdefgh/p/YK-01"}'),
    )
    await shoot('sheet')
    await page.getByRole('button', { name: '關閉' }).last().click()
    await page.getByRole('button', { name: '用小美的手機掃櫃台螢幕' }).click()
    await page.getByTitle('小美手機上的會員頁').waitFor()
    expect(world.asked.at(-1)).toContain('/c/482913')
    await page.context().close()
  })

  test('answers, taps the menu, the message and the quick reply', async () => {
    const { page, world, shoot } = await visit()
    await befriend(page)
    await shoot('chat')
    await page.getByRole('button', { name: '優惠券' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '關閉' }).click()
    await page.getByRole('button', { name: '看我的券' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '關閉' }).click()
    await page.getByRole('button', { name: '在哪裡' }).click()
    await page.getByRole('button', { name: '打字' }).click()
    await page.getByLabel('小美要說的話').fill('集點')
    await page.keyboard.press('Enter')
    await expect.poll(() => world.asked.filter((one) => /tap|say/.test(one))).toHaveLength(4)
    expect(world.asked.at(-1)).toBe('POST /world/people/U1/say {"text":"集點"}')
    await page.context().close()
  })

  test('moves the clock for the whole world, into the night', async () => {
    const { page, world, shoot } = await visit()
    world.now = '2026-11-24T12:07:44.000Z'
    await page.getByRole('button', { name: '+3 天' }).click()
    await page.getByText('11 月 24 日（二）').waitFor()
    expect(world.asked.at(-1)).toBe('POST /world/clock {"advance":"P3D"}')
    await page.locator('.street--night').waitFor()
    await shoot('night')
    await page.context().close()
  })

  test('breaks the next push, and takes it back', async () => {
    const { page, world } = await visit()
    await page.getByRole('button', { name: 'LINE 說太多了（429）' }).click()
    await page.getByText('已排 1 次').waitFor()
    await page.getByRole('button', { name: '都不要壞' }).click()
    await page.getByText('已排').waitFor({ state: 'detached' })
    expect(world.asked.slice(-2)).toEqual([
      'POST /world/faults {"at":"line.push","plan":[{"fail":429}]}',
      'POST /world/faults {"clear":true}',
    ])
    await page.context().close()
  })

  test('finds the tablet at the counter paired', async () => {
    const { page, world } = await visit()
    await page.getByTitle('永康店的櫃台螢幕').waitFor()
    expect(world.asked).toContainEqual(expect.stringContaining('POST /api/counter/pairings {"digits":"482913"'))
    expect(await page.evaluate(() => localStorage.getItem('jidian:counter:token'))).toBe('tablet-1')
    await page.context().close()
  })

  test('opens the phone’s camera for a member page that asks for it', async () => {
    const { page } = await visit()
    await page.getByRole('button', { name: '用小美的手機掃立牌' }).click()
    const inside = page.frameLocator('iframe[name=U1]')
    await inside.getByRole('button', { name: '掃' }).click()
    await page.getByRole('dialog', { name: '相機' }).getByRole('button', { name: '永康店的櫃台螢幕' }).click()
    await inside.getByText('/c/482913').waitFor()
    await page.context().close()
  })
})

describe('the till', () => {
  const refused = { did: 'refused', isFinal: true, code: 'total-wrong', title: '金額對不起來', words: '請檢查單價。' }

  test('says what a basket earns, sends one order for two presses, and prints the receipt', async () => {
    const { page, world, shoot } = await visit()
    const till = page.getByRole('region', { name: '收銀機' })
    await till.getByRole('button', { name: /^拿鐵 / }).dblclick()
    await till.getByText('+30 點').waitFor()
    await till.getByText('咖啡集點卡：離上次集點太近，這次不算').waitFor()
    await till.getByText('海風點數 50 點，可折 NT$5').waitFor()
    await shoot('till-quote')
    await till.getByRole('button', { name: '結帳 NT$300' }).dblclick()
    await till.getByRole('region', { name: '收據 A0001' }).waitFor()
    expect(world.asked.filter((one) => one.includes('/orders'))).toHaveLength(1)
    await till.getByRole('button', { name: '用小美的手機掃收據' }).click()
    await page.getByTitle('小美手機上的會員頁').waitFor()
    expect(world.asked.at(-1)).toContain('/r/CODE')
    await page.context().close()
  })

  test('says in words what was refused, and tries the same basket again under the same press', async () => {
    const { page, world } = await visit()
    world.till.next = [refused, { did: 'unanswered' }]
    const till = page.getByRole('region', { name: '收銀機' })
    const pay = till.getByRole('button', { name: /^結帳/ })
    await till.getByRole('button', { name: /^拿鐵 / }).click()
    await pay.click()
    await till.getByText('金額對不起來').waitFor()
    await pay.click()
    await till.getByText('伺服器沒有回應').waitFor()
    await till.getByRole('button', { name: '多一份拿鐵' }).click()
    await pay.click()
    await till.getByRole('region', { name: '收據 A0001' }).waitFor()
    const acts = world.asked.filter((one) => one.includes('/orders')).map((one) => /"act":"([^"]+)"/.exec(one)![1])
    expect(acts[1]).toBe(acts[0])
    expect(acts[2]).not.toBe(acts[1])
    await page.context().close()
  })
})

test.each([
  ['1280', { width: 1280, height: 900 }],
  ['390', { width: 390, height: 844 }],
])('everybody can use the town at %s px', async (name, viewport) => {
  const { page, shoot } = await visit({ viewport })
  const complaints = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme })
    await atRest(page)
    return axeComplaints(page, colorScheme === 'dark' ? 'colours' : 'everything')
  }
  expect(await complaints('light')).toEqual([])
  expect(await complaints('dark'), 'dark').toEqual([])
  await befriend(page)
  expect(await complaints('dark'), 'dark, with a friend').toEqual([])
  await shoot(`${name}-dark`)
  expect(await complaints('light'), 'with a friend').toEqual([])
  await shoot(name)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await page.context().close()
})
