// A tier as people see it: set up at the desk with what it would move beside it, reached at a till, read on a phone, and lost.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after, DAY, instant } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { axeComplaints } from '../../axe.ts'
import { createTill, type Till } from '../../drive/till.ts'
import { openDesk } from '../admin-desk.ts'
import { atRest } from '../at-rest.ts'
import { chooseLanguage } from '../choose-language.ts'
import { openStage, type Stage } from '../stage.ts'

const NARROW = { viewport: { width: 360, height: 740 } }
const HAND = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
const PHONE = '0977000111'

let stage: Stage
let till: Till
let phone: Page
let numbers = 0

const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
const now = () => instant(stage.world.clock.now())
const setText = async (page: Page, size: string) => {
  await page.evaluate((given) => void (document.documentElement.style.fontSize = given), size)
  await atRest(page)
}

/** In light and in dark, with axe, and with text of twice the size. */
const look = async (page: Page, name: string) => {
  await page.waitForLoadState('networkidle')
  await atRest(page)
  await stage.shoot(page, name, true)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await atRest(page)
    if (colorScheme === 'dark') await stage.shoot(page, `${name}-dark`, true)
    expect(await axeComplaints(page), `${name} ${colorScheme}`).toEqual([])
  }
  expect(await wider(page), name).toBeLessThanOrEqual(0)
}
const lookLarge = async (page: Page, name: string) => {
  await setText(page, '200%')
  await stage.shoot(page, `${name}-large`, true)
  expect(await wider(page), `${name} with text of twice the size`).toBeLessThanOrEqual(0)
  await setText(page, '')
}

const person = () => {
  const { people } = stage.world.line
  return (
    people.all().find(({ name }) => name === '小安') ??
    people.createPerson({ name: '小安', brandChannel: stage.cafe.channelId })
  )
}
const openLiff = async (path: string) => {
  const url = `https://liff.line.me/${stage.cafe.liffId}${path}`
  await phone.goto(stage.world.line.people.openLiffUrl(url, person().userId)!.url)
}
const buys = async (total: number) => {
  const order = {
    number: `B-${++numbers}`,
    storeId: stage.cafe.stores[0]!.id,
    paidAt: now(),
    lines: [],
    total,
    member: { phone: PHONE },
  }
  const { status } = await till.send('POST /pos/orders', order)
  expect(status).toBe(201)
  return order
}

beforeAll(async () => {
  stage = await openStage('.artefacts/tiers')
  till = await createTill(stage.world, cafe)
  phone = await stage.open('/world', NARROW)
  phone.setDefaultTimeout(30_000)
}, 180_000)
afterAll(() => stage?.close())

describe('a member', () => {
  test('who joins begins at the bottom, and home says how far it is', async () => {
    await openLiff('/')
    await phone.getByLabel('手機號碼').fill(PHONE)
    await phone.getByRole('button', { name: '我知道了，加入會員' }).click()
    await phone.getByRole('region', { name: '會員碼' }).waitFor()
    await buys(1_800)
    await openLiff('/')
    await phone.getByRole('link', { name: /一般會員\s*再消費 NT\$1,200 升等/ }).waitFor()
    await look(phone, 'home-basic')
    await lookLarge(phone, 'home-basic')
  })

  test('finds behind that line what each tier asks for and gives', async () => {
    await phone.getByRole('link', { name: /一般會員/ }).click()
    await phone.getByRole('heading', { name: '每一級有什麼' }).waitFor()
    await phone.getByText('還沒有變動過').waitFor()
    await look(phone, 'tier-basic')
    await lookLarge(phone, 'tier-basic')
  })

  test('is lifted by an order, and has the gift and the date on the page', async () => {
    await buys(1_200)
    await openLiff('/')
    await phone.getByRole('link', { name: /常客\s*再消費 NT\$7,000 升等/ }).waitFor()
    await phone.getByText('升等禮：起司蛋糕').first().waitFor()
    await look(phone, 'home-regular')
    await openLiff('/tier')
    await phone.getByText(/有效到/).waitFor()
    await phone.getByText('一般會員 → 常客').waitFor()
    await look(phone, 'tier-regular')
  })

  test('reads it in the other languages too', async () => {
    for (const [locale, seen] of [
      ['en', 'What each tier gives'],
      ['ja', 'ランクごとの特典'],
      ['zh-Hant', '每一級有什麼'],
    ] as const) {
      await openLiff('/me')
      await chooseLanguage(phone, locale)
      await openLiff('/tier')
      await phone.getByRole('heading', { name: seen }).waitFor()
      await stage.shoot(phone, `tier-${locale}`, true)
      expect(await wider(phone), locale).toBeLessThanOrEqual(0)
    }
  })
})

describe('at the desk', () => {
  let desk: Page
  const side = () => desk.getByRole('region', { name: '發布以後會怎樣' }).first()

  beforeAll(async () => {
    desk = await openDesk(stage, '/admin/tiers')
  })
  afterAll(() => desk?.context().close())

  test('the ladder reads back as a sentence, with nobody who would move', async () => {
    await desk.getByRole('navigation', { name: '主要選單' }).getByRole('link', { name: '會員等級' }).click()
    await desk.getByRole('heading', { name: '會員等級', level: 1 }).waitFor()
    await side().getByText('目前沒有人會變動。').waitFor()
    await look(desk, 'desk-tiers')
    await desk.setViewportSize(HAND)
    await look(desk, 'desk-tiers-390')
    await desk.setViewportSize(DESK)
  })

  test('a lower threshold says who would rise and with which gift, before it is published', async () => {
    const friend = desk.getByRole('region', { name: '第 3 級' })
    await friend.getByRole('spinbutton', { name: '升等門檻' }).fill('2500')
    await friend.getByText('這一級的門檻要比下面那一級高。').waitFor()
    await side().getByText('填好門檻，就會算給你看。').waitFor()
    await look(desk, 'desk-tiers-wrong')
    await friend.getByRole('spinbutton', { name: '續會門檻' }).fill('2000')
    await friend.getByRole('spinbutton', { name: '升等門檻' }).fill('3001')
    await buys(1)
    await friend.getByRole('spinbutton', { name: '升等門檻' }).fill('3000')
    await desk.getByRole('region', { name: '第 2 級' }).getByRole('spinbutton', { name: '升等門檻' }).fill('2900')
    await side().getByText('位會員的等級會變').waitFor()
    await side().getByText('常客 → 海風之友').waitFor()
    await side().getByText('升等禮：起司蛋糕，1 張').waitFor()
    await desk.getByText('存好了').waitFor()
    await look(desk, 'desk-tiers-moves')
    await desk.getByRole('button', { name: '發布 v2' }).and(desk.locator(':enabled')).click()
    await desk.getByRole('dialog').getByText('常客 → 海風之友').waitFor()
    await look(desk, 'desk-tiers-publish')
    await desk.getByRole('dialog').getByRole('button', { name: '先不要' }).click()
    await desk.getByRole('button', { name: '丟掉修改' }).click()
    await side().getByText('目前沒有人會變動。').waitFor()
  })
})

describe('a year later', () => {
  test('the tier is held through the days of grace, and then given up, and the page says why', async () => {
    await stage.world.advance('P370D')
    const { tier } = await homeOf()
    if (tier.graceUntil === null) await stage.world.advance(`PT${hoursUntil(tier.until!)}H`)
    await openLiff('/')
    await phone.getByRole('link', { name: /常客.*保住/ }).waitFor()
    await look(phone, 'home-grace')
    await openLiff('/tier')
    await phone.getByText(/先幫你留到/).waitFor()
    await look(phone, 'tier-grace')
    await stage.world.advance('P15D')
    await openLiff('/tier')
    await phone.getByText('到期調整').waitFor()
    await phone.getByText('常客 → 一般會員').waitFor()
    await look(phone, 'tier-fallen')
  }, 300_000)
})

/** What home says to the phone, by the API. */
const homeOf = async () => {
  const { people } = stage.world.line
  const { idToken } = people.idToken(person().userId, stage.cafe.liffId)
  const session = (await (
    await fetch(`${stage.world.urls.api}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ brandId: stage.cafe.id, idToken }),
    })
  ).json()) as { member: { tier: { until: string | null; graceUntil: string | null } } }
  return session.member
}

const HOUR = DAY / 24
const hoursUntil = (at: string) => Math.ceil((Date.parse(after(at, HOUR)) - stage.world.clock.now()) / HOUR)
