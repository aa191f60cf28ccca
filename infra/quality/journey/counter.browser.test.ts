// The counter, on one world: a clerk with a phone, the till in the town, and the tier that its orders lead to.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDeskScene, type DeskScene } from './browser/desk-scene.ts'
import { BOTH } from './browser/look.ts'
import { must } from './desk.ts'
import { newest } from './browser/members.ts'
import { openLiff } from './browser/open-liff.ts'
import type { Stage } from './browser/stage.ts'
import { townPhone, type TownPhone } from './browser/town-phone.ts'
import { payOutSteps } from './staff-mode/pay-out-steps.ts'
import { staffModeSteps } from './staff-mode/staff-mode-steps.ts'
import { tierSteps } from './tiers/tier-steps.ts'

const PHONE = '0966000111'

const scene = {} as DeskScene
beforeAll(async () => {
  Object.assign(scene, await openDeskScene('counter'))
}, 240_000)
afterAll(() => scene.stage?.close())

staffModeSteps(scene)
payOutSteps(scene)

// A receipt that a stranger claims, an order of a member refunded in part, and what goes wrong on the way.
describe('the till in the town', () => {
  let stage: Stage
  let town: Page
  let till: Locator
  let mei: TownPhone

  const press = (...products: string[]) =>
    products.reduce(
      (before, name) => before.then(() => till.getByRole('button', { name: new RegExp(`^${name} `) }).click()),
      Promise.resolve(),
    )
  const quote = () => till.getByRole('status', { name: '這一單' })
  const paper = () => till.getByRole('region', { name: /^收據/ })
  const checkOut = async () => {
    await till.getByRole('button', { name: /^結帳/ }).click()
    await paper().waitFor()
  }
  const next = () => till.getByRole('button', { name: '下一位' }).click()
  const roll = () => till.getByRole('region', { name: '今天的收據' }).getByRole('listitem')
  const atTill = async <T>(path: string, body?: unknown): Promise<T> => {
    const url = `${stage.world.urls.frontDoor}/world/till/${stage.cafe.stores[0]!.id}${path}`
    const answer = await fetch(url, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
    return (await answer.json()) as T
  }
  interface Card {
    name: { 'zh-Hant': string }
    balance: number
  }
  /** What 小美 has of the café’s points, as the API tells any till. */
  const points = async () => {
    const { answer } = await atTill<{ answer: { member: { cards: Card[] } } }>('/member', { member: { phone: PHONE } })
    return answer.member.cards.find(({ name }) => name['zh-Hant'] === '海風點數')!.balance
  }

  beforeAll(async () => {
    ;({ stage } = scene)
    town = await stage.open('/')
    await town.getByRole('heading', { name: '小美' }).waitFor()
    mei = townPhone(town, stage.world, '小美')
    till = town.getByRole('region', { name: '收銀機' })
  }, 180_000)
  afterAll(() => town?.context().close())

  describe('a receipt claimed by a stranger', () => {
    test('is printed with a QR, and the display has said what it is worth', async () => {
      await press('拿鐵', '拿鐵', '起司蛋糕')
      await quote().getByText('沒有會員：').waitFor()
      await quote().getByText('+50 點').waitFor()
      await quote().getByText('+1 杯').waitFor()
      await stage.look(town, 'quote')
      await till.getByRole('button', { name: '掃小美的會員碼' }).click()
      await till.getByText('小美還不是海風咖啡的會員').waitFor()
      await checkOut()
      await paper().getByRole('img', { name: '收據的 QR 碼' }).waitFor()
      await stage.look(town, 'receipt', { within: till })
    })

    test('opens on the stranger’s phone, survives the join, and is on the cards at once', async () => {
      await paper().getByRole('button', { name: '用小美的手機掃收據' }).click()
      await mei.liff.getByText('這張收據值這些').waitFor()
      await mei.liff.getByText('NT$500').waitFor()
      await stage.shoot(town, 'stranger')
      await mei.liff.getByRole('button', { name: '加入會員並領取' }).click()
      await mei.liff.getByText('這張收據先幫你留著').waitFor()
      await mei.liff.getByLabel('手機號碼').fill(PHONE)
      await stage.shoot(town, 'join')
      await mei.liff.getByRole('button', { name: '我知道了，加入會員' }).click()
      await mei.liff.getByText('領到了，都在你的卡上').waitFor()
      await mei.liff.getByText('現在有 50 點').waitFor()
      await stage.shoot(town, 'claimed')
      await mei.liff.getByRole('link', { name: '看我的卡' }).click()
      await mei.liff.getByRole('region', { name: '會員碼' }).waitFor()
      await mei.closeSheet()
      await stage.world.idle()
      const [joined] = await newest(stage)
      expect(joined).toMatchObject({ name: '小美', source: { link: 'receipt', store: stage.cafe.stores[0]!.code } })
    })

    test('is nobody else’s any more, nor another brand’s; a member has the next one with one tap', async () => {
      await next()
      await press('美式')
      await checkOut()
      const { receipts } = await atTill<{ receipts: { claimUrl: string }[] }>('')
      const [{ claimUrl }, claimed] = receipts as [{ claimUrl: string }, { claimUrl: string }]
      const phone = await stage.openPhone()
      await openLiff(stage, phone, claimed.claimUrl, '阿遲')
      await phone.getByText('這張單領過了').waitFor()
      const shoes = stage.world.facts.read().groups[0]!.brands[1]!
      await openLiff(stage, phone, claimUrl, '步行客', shoes)
      await phone.getByText('這張收據是海風咖啡的').waitFor()
      await stage.look(phone, 'other-brand')
      await openLiff(stage, phone, claimUrl, '阿遲')
      await phone.getByRole('button', { name: '加入會員並領取' }).waitFor()
      await stage.look(phone, '360-receipt')
      await openLiff(stage, phone, claimUrl, '小美')
      await phone.getByRole('button', { name: '領取' }).click()
      await phone.getByText('領到了，都在你的卡上').waitFor()
      await stage.look(phone, '360-claimed')
      await phone.reload()
      await phone.getByText('領到了，都在你的卡上').waitFor()
      await phone.context().close()
      await next()
    })
  })

  describe('POS order and partial refund', () => {
    test('the member code says who it is; what gives nothing says why, and what may be used is there', async () => {
      await till.getByRole('button', { name: '掃小美的會員碼' }).click()
      await till.getByText('小○').first().waitFor()
      await press('拿鐵', '拿鐵', '起司蛋糕')
      await quote().getByText('咖啡集點卡：離上次集點太近，這次不算').waitFor()
      await quote().getByText('+50 點').waitFor()
      await till.getByRole('group', { name: '可用' }).getByText('可折 NT$').waitFor()
      await stage.look(town, 'member-quote', { within: till })
    })

    test('two quick presses are one order', async () => {
      const before = await roll().count()
      await till.getByRole('button', { name: /^結帳/ }).dblclick()
      await paper().getByText('小○ 您好').waitFor()
      expect(await roll().count()).toBe(before + 1)
    })

    test('one piece comes back: what the cards lose is said first, and then happens', async () => {
      const before = await points()
      await paper().getByRole('button', { name: '退貨' }).click()
      await till.getByRole('button', { name: '多退一份起司蛋糕' }).click()
      await till.getByText(`海風點數 收回 20 點，剩 ${before - 20} 點`).waitFor()
      await stage.look(town, 'return', { within: till })
      expect(await points()).toBe(before)
      await till.getByRole('button', { name: '退款 NT$200' }).click()
      await paper().getByText('退款 NT$200 已處理').waitFor()
      await stage.look(town, 'returned', { within: till })
      expect(await points()).toBe(before - 20)
      await paper().getByRole('button', { name: '退貨' }).click()
      expect(await till.getByText('退過了').count()).toBe(1)
      await till.getByRole('button', { name: '先不退' }).click()
      await next()
    })

    test('points come off by the live code, wait for the order, and come back with the goods', async () => {
      const before = await points()
      await till.getByRole('button', { name: '掃小美的會員碼' }).click()
      await press('拿鐵', '拿鐵')
      await till.getByRole('checkbox', { name: /海風點數/ }).check()
      await till.getByRole('button', { name: '掃手機上的動態碼，先保留' }).click()
      await till.getByText('已保留，10 分鐘內結帳').waitFor()
      await stage.look(town, 'held', { within: till })
      expect(await points()).toBe(before)
      await checkOut()
      await paper().getByText('海風點數 折抵').waitFor()
      await stage.look(town, 'offset', { within: till })
      expect(await points()).toBeLessThan(before)
      await paper().getByRole('button', { name: '退貨' }).click()
      await till.getByRole('button', { name: '全部都退' }).click()
      await till.getByText('海風點數 退回').waitFor()
      await stage.look(town, 'return-offset', { within: till })
      await till.getByRole('button', { name: /^退款 NT/ }).click()
      await paper().getByText('海風點數 退回').waitFor()
      expect(await points()).toBe(before)
      await next()
    })

    test('a coupon is scanned beside a number that was said, and what is none says so', async () => {
      const { idToken } = stage.world.line.people.idToken(mei.userId, stage.cafe.liffId)!
      const { member } = must(await scene.hands.nobody('POST /session', { brandId: stage.cafe.id as never, idToken }))
      const coupon = member!.coupons.find(({ state }) => state === 'usable')!
      const scan = async (code: string) => {
        await till.getByLabel('優惠券的券碼').fill(code)
        await till.getByRole('button', { name: '掃券' }).click()
        await till.getByRole('button', { name: '先保留' }).click()
      }
      await till.getByLabel('會員的手機號碼').fill(PHONE)
      await till.getByRole('button', { name: '查會員' }).click()
      await press('美式', '美式')
      await scan('NOPE-1')
      await till.getByText('券碼可能打錯').waitFor()
      await stage.look(town, 'coupon-none', { within: till })
      await till.getByRole('button', { name: '拿掉' }).click()
      await scan(coupon.code!)
      await till.getByText('已保留，10 分鐘內結帳').waitFor()
      await checkOut()
      await next()
    })

    test('the code on the phone changes every half minute, and the passbook says what the order took', async () => {
      const phone = await stage.openPhone()
      await openLiff(stage, phone, '/', '小美')
      await phone.getByRole('button', { name: '放大會員碼' }).click()
      await phone.getByText('秒後換新的').waitFor()
      const dialog = phone.getByRole('dialog')
      expect(await dialog.getByRole('img', { name: /條碼/ }).getAttribute('aria-label')).toMatch(/(\d ?){16}$/)
      await stage.look(phone, '360-live-code')
      const countdown = () => phone.getByText('秒後換新的').textContent()
      await phone.context().setOffline(true)
      const before = await countdown()
      await expect.poll(countdown, { timeout: 20_000 }).not.toBe(before)
      await phone.context().setOffline(false)
      await dialog.getByRole('button', { name: '收起來' }).click()
      await openLiff(stage, phone, '/history', '小美')
      await phone.getByText('折抵', { exact: true }).first().waitFor()
      await phone
        .getByText(/單號 A\d+/)
        .first()
        .waitFor()
      await stage.look(phone, '360-passbook')
      await phone.context().close()
    })

    test('a spoken number joins by it, and the display says so first', async () => {
      await till.getByLabel('會員的手機號碼').fill('0966000222')
      await till.getByRole('button', { name: '查會員' }).click()
      await till.getByText('0966000222 還不是會員').waitFor()
      await till.getByLabel('順便入會').check()
      await till.getByRole('button', { name: '查會員' }).click()
      await till.getByText('結帳時用這個號碼入會').waitFor()
      await press('美式')
      await checkOut()
      await next()
      await till.getByLabel('會員的手機號碼').fill('0966000222')
      await till.getByRole('button', { name: '查會員' }).click()
      await till.getByText('海風點數 10 點').waitFor()
      await till.getByRole('button', { name: '換人' }).click()
    })
  })

  describe('when something goes wrong', () => {
    test('an order that nobody answered is sent again, also after the page was closed, and stands once', async () => {
      const [before, receipts] = [await points(), await roll().count()]
      await till.getByRole('button', { name: '掃小美的會員碼' }).click()
      await till.getByText('小○').first().waitFor()
      await press('美式')
      await quote().getByText('+10 點').waitFor()
      stage.world.faults.plan(
        'lambda.*',
        Array.from({ length: 200 }, () => ({ failAfterCommit: 500 as const })),
      )
      await till.getByRole('button', { name: /^結帳/ }).click()
      await till.getByText('伺服器沒有回應').waitFor()
      stage.world.faults.clear()
      await stage.look(town, 'unanswered', { within: till })
      await town.reload()
      await till.getByRole('button', { name: '再送一次' }).click()
      await paper().waitFor()
      expect(await points()).toBe(before + 10)
      expect(await roll().count()).toBe(receipts + 1)
      await next()
    })

    test('a revoked key is said in words, and another one from the desk mends it', async () => {
      const desk = await scene.enter('/admin/till-keys')
      await desk.getByRole('button', { name: '撤銷「海風咖啡的收銀機」' }).click()
      await desk.getByRole('button', { name: '撤銷這把' }).click()
      await desk.getByText('還沒有 API 金鑰。').waitFor()
      await stage.look(desk, 'no-keys')
      await desk.getByRole('button', { name: '做一把新的' }).click()
      await desk.getByLabel('用在哪裡').fill('永康店收銀機')
      await desk.getByRole('button', { name: '做好' }).click()
      await desk.getByText('只顯示這一次').waitFor()
      await stage.look(desk, 'secret')
      const [id, secret] = await desk.getByRole('dialog').locator('code').allTextContents()
      await desk.getByRole('button', { name: '我存好了' }).click()
      await desk.getByRole('table').getByText('永康店收銀機').waitFor()
      expect(await desk.content()).not.toContain(secret)
      await stage.look(desk, 'keys', { sizes: BOTH })

      await stage.world.advance('PT2M')
      await press('拿鐵')
      await quote().getByText('簽章不符').waitFor()
      await till.getByRole('button', { name: /^結帳/ }).click()
      await till.getByLabel('金鑰代號').fill(id!)
      await till.getByLabel('密鑰', { exact: true }).fill(secret!)
      await stage.look(town, 'dead-key', { within: till })
      await till.getByRole('button', { name: '裝進收銀機' }).click()
      await till.getByLabel('金鑰代號').waitFor({ state: 'detached' })
      await checkOut()
    })
  })

  test('at 390 px and by keyboard alone', async () => {
    const page = await stage.open('/', { viewport: { width: 390, height: 844 } })
    page.setDefaultTimeout(20_000)
    const here = page.getByRole('region', { name: '收銀機' })
    await here.getByRole('button', { name: /^美式 / }).focus()
    await page.keyboard.press('Enter')
    await here.getByText('+10 點').waitFor()
    await stage.look(page, '390-quote')
    await here.getByRole('button', { name: /^結帳/ }).focus()
    await page.keyboard.press('Enter')
    const printed = here.getByRole('region', { name: /^收據/ })
    await printed.waitFor()
    expect(await page.evaluate(() => document.activeElement?.contains(document.querySelector('.slip')))).toBe(true)
    await stage.look(page, '390-receipt')
    await page.context().close()
  })
})

tierSteps(scene)
