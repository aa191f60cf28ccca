// Three days on, and after: another way to join, a reminder for one and none for the other, a blocked account.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { newest } from './browser/members.ts'
import { townPhone, type TownPhone } from './browser/town-phone.ts'
import { cast, store } from './cast.ts'
import { giveWorth, takeTabletAway } from './counter.ts'

const GIFT = '迎新的美式還留著'
const said = ({ received }: TownPhone) => received().map(({ message }) => JSON.stringify(message))

export const laterDays = () =>
  describe('another person, another day', () => {
    let che: TownPhone

    // Nobody stands in the town or at the counter any more; both would ask the world anew each second.
    afterAll(async () => {
      await takeTabletAway()
      await cast.town.context().close()
    })

    test('outside LINE the poster’s link leads through the sign-in page, and store and poster survive', async () => {
      const { stage, town } = cast
      await town.getByRole('button', { name: stage.cafe.name, exact: true }).click()
      await town.getByRole('heading', { name: '阿哲' }).waitFor()
      che = townPhone(town, stage.world, '阿哲')
      const poster = new URL(store().posterUrl)
      const outside: Page = await stage.open(`${stage.world.urls.line}/liff${poster.pathname}?p=YK-16`, {
        viewport: { width: 360, height: 740 },
      })
      await outside.getByRole('heading', { name: '以哪一位的身分登入？' }).waitFor()
      await stage.look(outside, 'line-sign-in')
      await outside.getByRole('button', { name: '阿哲' }).click()
      await outside.getByLabel('手機號碼').fill('0922333444')
      await outside.getByText('我想收到新品和優惠訊息').click()
      await outside.getByRole('button', { name: '我知道了，加入會員' }).click()
      await outside.getByRole('region', { name: '會員碼' }).waitFor()
      await outside.getByText('迎新美式買一送一').first().waitFor()
      expect(await outside.evaluate(() => scrollY)).toBe(0)
      await stage.shoot(outside, 'joined-outside')
      await outside.context().close()
      await stage.world.idle()
      const [joined] = await newest(stage)
      expect(joined).toMatchObject({ name: '阿哲', source: { store: store().code, poster: 'YK-16' } })
      await che.chat.getByText('買一送一', { exact: true }).waitFor()
      await stage.shoot(town, 'two-phones')
    })

    test('three days later the one who did not use the gift is reminded, the other is left in peace', async () => {
      const { stage, town, mei } = cast
      const before = said(mei).length
      await town.getByRole('button', { name: '+3 天' }).click()
      await che.chat.getByText(GIFT).first().waitFor({ timeout: 90_000 })
      await town.getByRole('button', { name: '+3 天' }).and(town.locator(':enabled')).waitFor({ timeout: 90_000 })
      await stage.world.idle()
      expect(said(mei)).toHaveLength(before)
      await stage.shoot(town, 'reminded')
    }, 180_000)

    test('who blocked the account gets nothing, and the log says why', async () => {
      const { stage, town, mei } = cast
      await mei.screen.getByRole('button', { name: /^小美封鎖/ }).click()
      await mei.screen.getByText('你封鎖了這個帳號').waitFor()
      await stage.world.idle()
      const before = said(mei).length
      await giveWorth(9)
      await mei.scan('櫃台螢幕')
      await mei.liff.getByText('10 杯，集滿了。').waitFor()
      await stage.world.idle()
      expect(said(mei)).toHaveLength(before)
      await mei.closeSheet()
      await mei.screen.getByRole('button', { name: '解除封鎖' }).click()
      await mei.screen.getByRole('group', { name: '圖文選單' }).waitFor()
      await stage.shoot(town, 'back-again')
    })
  })
