// Every page of the member app as a narrow phone shows it, outside the town, with axe over each.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeComplaints } from '../axe.ts'
import { atRest } from './at-rest.ts'
import { cast } from './cast.ts'

const NARROW = { viewport: { width: 360, height: 740 } }

export const memberPages = () =>
  describe('at 360 px', () => {
    let page: Page
    const liffUrl = (path: string, name: string) => {
      const { world, cafe } = cast.stage
      const { userId } = world.line.people.all().find((one) => one.name === name)!
      return world.line.people.openLiffUrl(`https://liff.line.me/${cafe.liffId}${path}`, userId)!.url
    }
    const setText = async (size: string) => {
      await page.evaluate((given) => void (document.documentElement.style.fontSize = given), size)
      await atRest(page)
    }
    /** How much wider the page is than the phone, in CSS px. */
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    const look = async (name: string) => {
      await page.waitForLoadState('networkidle')
      await cast.stage.shoot(page, `360-${name}`, true)
      // At the end of the page nothing lies under the keys that stay at its foot.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await atRest(page)
        expect(await axeComplaints(page), colorScheme).toEqual([])
      }
      expect(await over()).toBeLessThanOrEqual(0)
      await setText('200%')
      await cast.stage.shoot(page, `360-${name}-large`, true)
      expect(await over(), 'with text of twice the size').toBeLessThanOrEqual(0)
      await setText('')
    }

    beforeAll(async () => {
      page = await cast.stage.open('/world', NARROW)
      page.setDefaultTimeout(20_000)
    })
    afterAll(() => page?.context().close())

    test.each([
      ['home', '', '結帳時給店員掃'],
      ['card', '/card', '集點說明'],
      ['coupons', '/coupons', '快到期的在前'],
      ['history', '/history', '異動紀錄'],
      ['me', '/me', '新品和優惠'],
      ['scan', '/scan?digits', '六位|6 位數字'],
      ['stores', '/stores', '的門市'],
      ['nowhere', '/nowhere', '找不到這一頁'],
    ])('%s', async (name, path, seen) => {
      await page.goto(liffUrl(path, '阿哲'))
      await page.getByText(new RegExp(seen)).first().waitFor()
      await look(name)
    })

    test('every card in parallel, each kind on a page of its own, and its movements', async () => {
      await page.goto(liffUrl('/cards', '阿哲'))
      await page.getByRole('heading', { name: /^你的卡/ }).waitFor()
      await page.locator('.blank-paper').waitFor({ state: 'detached' })
      await look('cards')
      const papers = page.locator('main :is(a.slip, a.route, .vbook > a)')
      const places = await papers.evaluateAll((found) => found.map((one) => one.getAttribute('href')!))
      expect(places.length, 'the café has points beside its stamp card').toBeGreaterThan(0)
      for (const [nth, place] of places.entries()) {
        await page.goto(liffUrl(place.slice(place.indexOf('/card/')), '阿哲'))
        await page.getByRole('heading', { name: /怎麼/ }).waitFor()
        await look(`card-${nth + 1}`)
        await page.getByRole('link', { name: '異動紀錄' }).click()
        await page.getByRole('radio', { checked: true }).waitFor()
        await look(`card-${nth + 1}-history`)
      }
    })

    test('coupon, and the keypad of a store’s PIN', async () => {
      await page.goto(liffUrl('/coupons', '阿哲'))
      await page
        .getByRole('link', { name: /迎新美式買一送一/ })
        .first()
        .click()
      await page.getByText('券號').waitFor()
      await look('coupon')
      await page.getByRole('button', { name: '店員密碼' }).click()
      await page.getByRole('button', { name: cast.stage.cafe.stores[0]!.name }).click()
      await page.getByText('請店員輸入門市密碼').waitFor()
      await look('pin')
    })

    test('join', async () => {
      const { world, cafe } = cast.stage
      world.line.people.createPerson({ name: '小高', brandChannel: cafe.channelId })
      await page.goto(liffUrl(`/s/${cafe.stores[0]!.code}?p=YK-01`, '小高'))
      await page.getByText('你的資料，我們這樣用').waitFor()
      await look('join')
    })
  })
