// A coupon's whole way, as people see it: set up at the desk, claimed by a stranger, given to a friend who joins by it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseLanguage } from '../browser/choose-language.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { joinWith } from '../browser/join-with.ts'
import { BOTH } from '../browser/look.ts'
import { newest } from '../browser/members.ts'
import { openLiff as openLiffFor } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'

export const couponSteps = (scene: DeskScene) =>
  describe('a coupon', () => {
    let stage: Stage
    let claimPath: string
    let giftPath: string
    /** Pages of the two phones. */
    let kao: Page
    let ling: Page

    const openLiff = (page: Page, path: string, name: string) => openLiffFor(stage, page, path, name)
    /** With text of twice the size too. */
    const look = (page: Page, name: string) => stage.look(page, name, { large: true })

    beforeAll(async () => {
      ;({ stage } = scene)
      kao = await stage.openPhone()
      ling = await stage.openPhone()
    }, 240_000)
    afterAll(() => Promise.all([kao, ling].map((page) => page?.context().close())))

    test('a marketer makes a coupon from what it is for, sees it on a phone, and has a link for it', async () => {
      const desk = await scene.enter('/admin/coupons')
      await desk.getByRole('button', { name: '做一種新券' }).click()
      await desk.getByRole('button', { name: '轉贈', exact: true }).click()
      const preview = desk.getByRole('figure', { name: '手機預覽' })
      await preview.getByText('請朋友一份').waitFor()
      await desk.getByLabel('名稱，中文').fill('請朋友一杯')
      await desk.getByRole('button', { name: '折抵金額' }).click()
      await desk.getByLabel('折抵金額').last().fill('50')
      await preview.getByText('折 $50').waitFor()
      await desk.getByText('只在這些時段').click()
      await desk.getByRole('button', { name: '再加一段' }).click()
      await desk.getByLabel('總張數').fill('2000')
      await desk.getByText('給一個誰都能打開的連結').click()
      await stage.look(desk, 'desk-coupon-form', { sizes: BOTH })
      // Every hour again, so that it can be used today.
      await desk.getByText('整天都能用').click()
      for (const kind of ['fixed', 'days-after-opening', 'birthday-month', 'lunar-festival', 'days-after-issue'])
        await desk.locator('#coupon-validity').selectOption(kind)
      await desk.getByRole('button', { name: '發布 v1' }).and(desk.locator(':enabled')).click()
      await desk.getByRole('dialog').getByRole('button', { name: '發布 v1' }).click()
      await desk.getByText('v1 上線了。').waitFor()
      const url = await desk.locator('.claimurl').textContent()
      claimPath = new URL(url!).pathname.replace(`/${stage.cafe.liffId}`, '')
      expect(claimPath).toMatch(/^\/claim\/[\w-]{16}$/)
      await desk.getByText('還能發 2,000 張').first().waitFor()
      await stage.look(desk, 'desk-coupon-live')
    }, 240_000)

    describe('a stranger', () => {
      test('opens the link, joins by it and has the coupon; the join says so', async () => {
        await openLiff(kao, claimPath, '小高')
        await kao.getByText('海風咖啡送你一張券').waitFor()
        await look(kao, 'claim')
        await kao.getByRole('button', { name: '加入會員並領取' }).click()
        await joinWith(kao, '0922333444')
        await kao.getByText('領到了，在你的券夾裡').waitFor()
        await look(kao, 'claimed')
        await stage.world.idle()
        const [joined] = await newest(stage)
        expect(joined).toMatchObject({ name: '小高', source: { link: expect.stringMatching(/^claim:/) } })
        await openLiff(kao, claimPath, '小高')
        await kao.getByRole('button', { name: '領取這張券' }).click()
        await kao.getByText('你已經領過了').waitFor()
      }, 120_000)

      test('finds it in the wallet, with a code for the till', async () => {
        await openLiff(kao, '/coupons', '小高')
        await kao.getByRole('link', { name: /請朋友一杯/ }).click()
        await kao.getByText('收銀台可以直接掃這一組').waitFor()
        await look(kao, 'coupon')
      }, 60_000)
    })

    describe('a friend', () => {
      test('is given it by a link, which locks the coupon', async () => {
        await kao.getByRole('button', { name: '轉贈給好友' }).click()
        await kao.getByText('把「折 $50」送給朋友？').waitFor()
        await look(kao, 'give')
        await kao.getByRole('button', { name: '產生禮物連結' }).click()
        await kao.getByText('禮物連結好了').waitFor()
        await look(kao, 'gift-link')
        const url = await kao.getByRole('textbox', { name: '禮物連結' }).inputValue()
        giftPath = new URL(url).pathname.replace(`/${stage.cafe.liffId}`, '')
        await kao.getByRole('button', { name: '收起來' }).click()
        await kao.getByText('禮物連結送出去了').waitFor()
        expect(await kao.getByRole('button', { name: '掃描櫃台 QR 兌換' }).count()).toBe(0)
        await look(kao, 'offered')
      }, 60_000)

      test('opens it, joins by it and has the coupon; the giver sees that', async () => {
        await openLiff(ling, giftPath, '小玲')
        await ling.getByText(/○送你一張券|○.送你一張券/).waitFor()
        await look(ling, 'gift')
        await ling.getByRole('button', { name: '加入會員並收下' }).click()
        await joinWith(ling, '0933444555')
        await ling.getByText('收下了，在你的券夾裡').waitFor()
        await ling.getByRole('link', { name: '看這張券' }).click()
        await ling.getByText(/送你的/).waitFor()
        await look(ling, 'received')
        expect(await ling.getByRole('button', { name: '轉贈給好友' }).count()).toBe(0)
        await stage.world.idle()
        const [joined] = await newest(stage)
        expect(joined).toMatchObject({ name: '小玲', source: { link: expect.stringMatching(/^gift:/) } })
        await openLiff(kao, '/coupons', '小高')
        await kao.getByText('送給朋友了').waitFor()
        await look(kao, 'wallet-given')
        await openLiff(kao, giftPath, '小高')
        await kao.getByText('這張券已經送給朋友了').waitFor()
      }, 120_000)
    })

    test.each([
      ['en', 'Off your whole bill'],
      ['ja', 'お会計全体から'],
    ] as const)(
      'in %s it is said whole',
      async (locale, seen) => {
        await openLiff(ling, '/me', '小玲')
        await chooseLanguage(ling, locale)
        await openLiff(ling, '/coupons', '小玲')
        await ling.getByText(new RegExp(seen)).first().click()
        await ling.getByText(new RegExp(seen)).first().waitFor()
        await look(ling, `coupon-${locale}`)
      },
      60_000,
    )
  })
