// Every page of the member app as a narrow phone shows it, outside the town, with axe over each.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLiff } from './browser/open-liff.ts'
import { cast } from './cast.ts'

export const memberPages = () =>
  describe('at 360 px', () => {
    let page: Page
    const open = (path: string, name: string) => openLiff(cast.stage, page, path, name)
    const look = (name: string) => cast.stage.look(page, `360-${name}`, { large: true })

    beforeAll(async () => {
      page = await cast.stage.openPhone()
    })
    afterAll(() => page?.context().close())

    test.each([
      ['home', '/', '結帳時給店員掃'],
      ['card', '/card', '集點說明'],
      ['coupons', '/coupons', '快到期的在前'],
      ['history', '/history', '異動紀錄'],
      ['me', '/me', '新品和優惠'],
      ['scan', '/scan?digits', '六位|6 位數字'],
      ['stores', '/stores', '的門市'],
      ['nowhere', '/nowhere', '找不到這一頁'],
    ])('%s', async (name, path, seen) => {
      await open(path, '阿哲')
      await page.getByText(new RegExp(seen)).first().waitFor()
      await look(name)
    })

    test('every card in parallel, each kind on a page of its own, and its movements', async () => {
      await open('/cards', '阿哲')
      await page.getByRole('heading', { name: /^你的卡/ }).waitFor()
      await page.locator('.blank-paper').waitFor({ state: 'detached' })
      await look('cards')
      const papers = page.locator('main :is(a.slip, a.route, .vbook > a)')
      const places = await papers.evaluateAll((found) => found.map((one) => one.getAttribute('href')!))
      expect(places.length, 'the café has points beside its stamp card').toBeGreaterThan(0)
      for (const [nth, place] of places.entries()) {
        await open(place.slice(place.indexOf('/card/')), '阿哲')
        await page.getByRole('heading', { name: '怎麼賺、怎麼用' }).waitFor()
        await look(`card-${nth + 1}`)
        await page.getByRole('link', { name: '異動紀錄' }).click()
        await page.getByRole('radio', { checked: true }).waitFor()
        await look(`card-${nth + 1}-history`)
      }
    })

    test('coupon, and the keypad of a store’s PIN', async () => {
      await open('/coupons', '阿哲')
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
      await open(`/s/${cast.stage.cafe.stores[0]!.code}?p=YK-01`, '小高')
      await page.getByText('你的資料，我們這樣用').waitFor()
      await look('join')
    })
  })
