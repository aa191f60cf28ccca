// At the desk: what the brand owes, and a day's orders out of a file.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { createTill } from '../../drive/till.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { BOTH } from '../browser/look.ts'

export const moneySteps = (scene: DeskScene) =>
  describe('money', () => {
    let desk: Page

    beforeAll(async () => {
      desk = await scene.enter('/admin/money')
    })

    const look = (name: string) => scene.stage.look(desk, name, { sizes: BOTH })

    describe('money at a glance', () => {
      test('says what is owed and opens what it is made of', async () => {
        await desk.getByRole('heading', { name: '金流一覽' }).waitFor()
        await desk.getByText(/^現在欠會員/).waitFor()
        await desk.getByRole('button', { name: '看「咖啡集點卡」' }).click()
        await desk.getByText('什麼時候到期').waitFor()
        await look('money')
      })

      test('is told by store, with what ends there and its coupons; what is of no store stands apart', async () => {
        await desk.getByRole('button', { name: '依門市', exact: true }).click()
        await desk.getByRole('columnheader', { name: '本月用券' }).waitFor()
        await desk.getByRole('button', { name: '看「沒有門市」' }).click()
        await desk
          .getByText(/^在外 \d+ 張/)
          .filter({ visible: true })
          .first()
          .waitFor()
        await look('money-by-store')
      })

      test('is told by company where there are several', async () => {
        await desk.getByRole('button', { name: '依公司', exact: true }).click()
        await desk.getByRole('button', { name: '看「海風咖啡有限公司」' }).click()
        await desk.getByText('統編 24536806').waitFor()
        await look('money-by-company')
        await desk.getByRole('button', { name: '依方案', exact: true }).click()
      })

      test('counts anew when somebody says what a unit is worth', async () => {
        await desk.getByRole('button', { name: /^改「咖啡集點卡」/ }).click()
        await desk.getByLabel('值 NT$').fill('1800')
        await desk.getByRole('button', { name: '就這樣算' }).click()
        await desk.getByText('10 杯 = NT$1,800').waitFor()
      })
    })

    test('a refund whose order has not come stands with the orders, and what to do', async () => {
      const till = await createTill(scene.stage.world, cafe)
      const early = { number: 'R-77', order: 'A-77', storeId: cafe.stores[0]!.id, amount: 200, lines: [] }
      await till.send('POST /pos/refunds', { ...early, refundedAt: instant(scene.stage.world.clock.now()) })
      await scene.enter('/admin/orders')
      await desk.getByRole('heading', { name: '等原單的退款，1 筆' }).waitFor()
      await desk.getByText('退款 R-77，退的是 A-77，NT$200').waitFor()
      await look('orders-awaited')
    })

    describe('orders out of a file', () => {
      const lines = [
        '訂單編號,實付金額,付款時間,手機,門市',
        'D-1,"NT$1,200",,,永康店',
        'D-2,80,,,赤峰',
        'D-2,90,,,赤峰',
        'D-3,八十,,,永康店',
        'D-4,80,,0900000000,永康店',
      ]

      test('are looked at first: which column is what, and what is wrong with which row', async () => {
        await scene.enter('/admin/orders')
        await desk.getByText('選檔案').waitFor()
        await look('orders')
        const buffer = Buffer.from(lines.join('\r\n'))
        await desk.getByLabel('選檔案').setInputFiles({ name: '1122.csv', mimeType: 'text/csv', buffer })
        expect(await desk.getByLabel('實付金額').inputValue()).toBe('1')
        await desk.getByRole('button', { name: '檢查 5 列' }).click()
        await desk.getByText('2 筆可以匯入，其中 0 筆有會員。').waitFor()
        await desk.getByText('同一個檔案裡，這個單號有兩種金額').waitFor()
        await look('orders-checked')
      })

      test('are imported by the button that says how many, and once', async () => {
        await desk.getByRole('button', { name: '匯入 2 筆' }).click()
        await desk.getByText('匯入了 2 筆。').waitFor()
        await look('orders-done')
        await desk.getByRole('button', { name: '再匯入一個檔案' }).click()
        const buffer = Buffer.from(lines.slice(0, 3).join('\n'))
        await desk.getByLabel('選檔案').setInputFiles({ name: '1122.csv', mimeType: 'text/csv', buffer })
        await desk.getByRole('button', { name: '檢查 2 列' }).click()
        await desk.getByText('沒有可以匯入的訂單。').waitFor()
        await desk.getByText('2 筆早就在了，不會重算。').waitFor()
      })
    })
  })
