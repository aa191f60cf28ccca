// One member's whole journey on a real, seeded world, as people walk it: in the town, on phones, at the counter, at the desk.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTheDesk } from './at-the-desk.ts'
import { openDesk } from './browser/admin-desk.ts'
import { newest } from './browser/members.ts'
import { openStage, type Stage } from './browser/stage.ts'
import { townPhone, type TownPhone } from './browser/town-phone.ts'
import { cast, store, STORE } from './cast.ts'
import { code, giveWorth, putTablet } from './counter.ts'
import { laterDays } from './later-days.ts'
import { memberPages } from './member-pages.ts'
import { phoneSteps } from './phone-steps.ts'

let stage: Stage
let town: Page
let mei: TownPhone

beforeAll(async () => {
  cast.stage = stage = await openStage('journey')
  cast.openingDay = (await stage.asOwner<{ day: string }>('GET', `/admin/reports/day?brand=${stage.cafe.id}`)).day
  cast.town = town = await stage.open('/')
}, 180_000)
afterAll(() => stage?.close())

describe('somebody new', () => {
  test('finds a phone, a poster, a counter, a clock and the way to the desk', async () => {
    await town.getByRole('heading', { name: '小美' }).waitFor()
    cast.mei = mei = townPhone(town, stage.world, '小美')
    await town.getByRole('img', { name: `${STORE}立牌的 QR 碼` }).waitFor()
    await town.frameLocator('.tablet iframe').getByText('打開 LINE，掃這裡').waitFor()
    await town.getByRole('group', { name: '讓時間往前走' }).waitFor()
    expect(await town.getByRole('link', { name: '後台' }).getAttribute('href')).toBe('/admin/')
    await stage.shoot(town, 'town')
  })

  test('adds the account and is greeted with a way to join', async () => {
    await mei.screen.getByRole('button', { name: '加入好友' }).click()
    await mei.chat.getByRole('button', { name: '加入會員' }).waitFor()
    await mei.screen.getByRole('group', { name: '圖文選單' }).getByRole('button', { name: '加入會員' }).waitFor()
    for (const asked of ['集點', '會員', '優惠券']) {
      const before = mei.received().length
      await mei.say(asked)
      expect(mei.received().length).toBe(before + 1)
    }
    await stage.shoot(town, 'greeted')
  })

  test('scans the poster and joins; store and poster are kept', async () => {
    await mei.scan('立牌')
    await mei.liff.getByText(`${STORE}歡迎你`).waitFor()
    await mei.liff.getByText('你的資料，我們這樣用').waitFor()
    await mei.liff.getByLabel('手機號碼').fill('0912345678')
    await mei.liff.getByText('我想收到新品和優惠訊息').click()
    await stage.shoot(town, 'join')
    await mei.liff.getByRole('button', { name: '我知道了，加入會員' }).click()
    await mei.liff.getByRole('region', { name: '會員碼' }).getByText('小美').waitFor()
    await stage.world.idle()
    const [joined] = await newest(stage)
    expect(joined).toMatchObject({ name: '小美', source: { store: 'YK0318', poster: 'YK-01' }, marketing: true })
  })

  test('gets the welcome coupon in LIFF and in the chat, where a tap opens it', async () => {
    await mei.liff.getByText('迎新美式買一送一').first().waitFor()
    await stage.shoot(town, 'joined')
    await mei.closeSheet()
    await mei.chat.getByText('買一送一', { exact: true }).waitFor()
    await stage.shoot(town, 'welcome')
    await mei.chat.locator('.line-flex').last().getByRole('button').first().click()
    await mei.liff.getByRole('button', { name: '掃描櫃台 QR 兌換' }).waitFor()
    await stage.shoot(town, 'coupon')
    await mei.closeSheet()
    await mei.menu('掃描集點')
    await mei.screen.getByRole('button', { name: '不掃了' }).click()
    await mei.closeSheet()
  })

  test('finds a page behind every area of the menu', async () => {
    for (const [label, seen] of [
      ['集點卡', '集滿 10 杯'],
      ['優惠券', '可使用'],
      ['會員碼', '結帳時給店員掃'],
      ['找門市', `海風咖啡的門市`],
    ] as const) {
      await mei.menu(label)
      await mei.liff.getByText(seen).first().waitFor()
      if (label === '找門市') await stage.shoot(town, 'stores')
      await mei.closeSheet()
    }
  })
})

describe('at the counter', () => {
  let tablet: Page
  const press = async (digits: string) => {
    for (const digit of digits) await mei.liff.getByRole('button', { name: digit, exact: true }).click()
  }
  const typeDigits = async (digits: string) => {
    await mei.menu('掃描集點')
    await mei.screen.getByRole('button', { name: '不掃了' }).click()
    await mei.liff.getByRole('button', { name: '輸入數字' }).click()
    await press(digits)
  }
  test('six digits from the desk make a tablet the counter', async () => {
    const desk = await openDesk(stage, `/admin/stores/${store().id}`)
    await desk.getByRole('button', { name: /配一台平板|再配一台/ }).click()
    const shown = await desk.getByRole('img', { name: /^配對碼 / }).getAttribute('aria-label')
    tablet = await stage.open('/liff/counter', { viewport: { width: 1024, height: 768 } })
    putTablet(tablet)
    await tablet.getByLabel('六位配對數字').fill(shown!.replace(/\D/g, ''))
    await tablet.getByLabel('這台平板叫什麼').fill('靠窗的平板')
    await stage.look(tablet, 'pairing')
    await tablet.getByRole('button', { name: '配對' }).click()
    await tablet.getByText('打開 LINE，掃這裡').waitFor()
    await desk.getByText('靠窗的平板').first().waitFor()
    await stage.shoot(desk, 'store')
    await desk.context().close()
  })

  test('a visit is pressed once; the same code and a second visit too soon are refused in words', async () => {
    await giveWorth(3)
    await stage.look(tablet, 'counter')
    const used = await code()
    await mei.scan('櫃台螢幕')
    await mei.liff.getByText('蓋了 3 杯，現在 3 杯。').waitFor()
    await stage.shoot(town, 'pressed')
    await tablet.getByText('小○').first().waitFor()
    await expect.poll(async () => (await code()).digits, { timeout: 20_000 }).not.toBe(used.digits)
    await mei.closeSheet()

    await typeDigits(used.digits)
    await mei.liff.getByText('這組 QR 已經集過了').waitFor()
    await stage.shoot(town, 'already-used')
    await mei.closeSheet()
    await typeDigits((await code()).digits)
    await mei.liff.getByText('剛剛才蓋過章').waitFor()
    await stage.shoot(town, 'too-soon')
    await mei.closeSheet()
  })

  test('past the interval the card fills: a reward, and the chat says so', async () => {
    await stage.world.advance('PT3H')
    await giveWorth(9)
    await mei.scan('櫃台螢幕')
    await mei.liff.getByText('10 杯，集滿了。').waitFor()
    await stage.shoot(town, 'full')
    await mei.closeSheet()
    await mei.chat.getByText('集滿了！這張是說好的獎勵').first().waitFor()
    await stage.shoot(town, 'filled')
  })

  test('one coupon is redeemed by the counter’s code, one by the store’s PIN on a keypad of our own', async () => {
    await mei.chat.locator('.line-flex').last().getByRole('button').first().click()
    await mei.liff.getByRole('button', { name: '掃描櫃台 QR 兌換' }).click()
    await mei.screen
      .getByRole('dialog', { name: '相機' })
      .getByRole('button', { name: `${STORE}的櫃台螢幕` })
      .click()
    await mei.liff.getByText('現在兌換「請你一杯」？').waitFor()
    await stage.shoot(town, 'redeem-by-code')
    await mei.liff.getByRole('button', { name: '現在兌換' }).click()
    await mei.liff.getByText('已兌換').first().waitFor()
    await stage.shoot(town, 'redeemed')
    await mei.closeSheet()

    await mei.menu('優惠券')
    await mei.liff
      .getByRole('link', { name: /迎新美式買一送一/ })
      .first()
      .click()
    await mei.liff.getByRole('button', { name: '店員密碼' }).click()
    await mei.liff.getByRole('button', { name: STORE }).click()
    await press('1357')
    await mei.liff.getByRole('button', { name: '兌換', exact: true }).click()
    await mei.liff.getByText('還可以試 4 次').waitFor()
    await press(store().pin)
    await stage.shoot(town, 'redeem-by-pin')
    await mei.liff.getByRole('button', { name: '兌換', exact: true }).click()
    await mei.liff.getByText('已兌換').first().waitFor()
    await mei.closeSheet()
  })
})

laterDays()
memberPages()
atTheDesk()
phoneSteps()
