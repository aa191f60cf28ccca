// Staff mode on the store's tablet: a name and a PIN, a hand scanner that types, or a browser that sees codes itself.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Guest } from '../../drive/guest.ts'
import type { Stage } from '../browser/stage.ts'
import { camerasSeen, holdUp, withCamera } from './with-camera.ts'

/** @param scene as it is when the steps run: a clerk of the store with that PIN works there */
export const tabletSteps = (scene: () => { stage: Stage; guest: Guest }, pin: string, store: string) =>
  describe('on the store’s tablet', () => {
    const stage = () => scene().stage
    const guest = () => scene().guest
    const type = async (digits: string, page: Page) => {
      for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
    }
    const openTablet = async (before?: () => void) => {
      const { digits } = await stage().asOwner<{ digits: string }>('POST', `/admin/stores/${store}/pairings`)
      const tablet = await stage().open('/liff/counter', { viewport: { width: 1024, height: 768 } })
      if (before) await tablet.addInitScript(before)
      await tablet.getByLabel('六位配對數字').fill(digits)
      await tablet.getByRole('button', { name: '配對', exact: true }).click()
      await tablet.getByRole('link', { name: '店員模式' }).click()
      await tablet.getByRole('button', { name: '阿珍珍' }).click()
      return tablet
    }

    test('a clerk is a name and a PIN, types what a scanner would, and redeems a coupon', async () => {
      const tablet = await openTablet()
      await type('9999', tablet)
      await tablet.getByRole('button', { name: '開始' }).click()
      await tablet.getByText('還可以試 4 次').waitFor()
      await stage().look(tablet, 'tablet-pin')
      await type(pin, tablet)
      await tablet.getByRole('button', { name: '開始' }).click()
      await tablet.getByRole('heading', { name: '輸入會員碼、手機或券碼' }).waitFor()
      await stage().look(tablet, 'tablet')
      const [coupon] = (await guest().home()).coupons
      await tablet.keyboard.type(coupon!.code!)
      await tablet.keyboard.press('Enter')
      await tablet.getByRole('button', { name: '核銷這張券' }).waitFor()
      await stage().look(tablet, 'tablet-coupon')
      await tablet.getByRole('button', { name: '核銷這張券' }).click()
      await tablet.getByText(/^核銷「/).waitFor()
      await tablet.getByRole('button', { name: '復原' }).click()
      await tablet.getByText('已復原').waitFor()
      expect((await guest().home()).coupons.find(({ id }) => id === coupon!.id)?.state).toBe('usable')
      await tablet.context().close()
    })

    test('whose browser sees codes scans a member, and lets go of the camera', async () => {
      const tablet = await openTablet(withCamera)
      await type(pin, tablet)
      await tablet.getByRole('button', { name: '開始' }).click()
      await tablet.getByRole('button', { name: '掃描' }).click()
      const camera = tablet.getByRole('dialog', { name: '相機' })
      await camera.getByText('把會員碼或券對準鏡頭').waitFor()
      await stage().look(tablet, 'tablet-camera')
      await camera.getByRole('button', { name: '關上相機' }).click()
      await camera.waitFor({ state: 'detached' })
      await tablet.getByRole('button', { name: '掃描' }).click()
      await camera.waitFor()
      await tablet.evaluate(holdUp, (await guest().home()).member.code)
      await tablet.getByRole('heading', { name: '客○甲' }).waitFor()
      expect(await tablet.evaluate(camerasSeen)).toEqual(['off', 'off'])
      await tablet.context().close()
    })
  })
