// A number that the shop knows already: a code by SMS brings it to its owner, and a number another LINE holds waits for a person.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#shared/base/time.ts'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { openDesk } from './browser/admin-desk.ts'
import { openLiff } from './browser/open-liff.ts'
import { cast, store } from './cast.ts'
import { codeFor, openHands, wrongCode } from './phone-hands.ts'

/** Nobody can press what an open sheet covers by half. */
const UNDER_A_SHEET = /partially obscured/
const KNOWN = '0987654321'
const FRESH = '0987654322'

export const phoneSteps = () =>
  describe('a number that is known already', () => {
    let page: Page
    let member = ''
    const opens = async (name: string) => {
      await openLiff(cast.stage, page, `/s/${store().code}?p=YK-01`, name)
      await page.getByText('你的資料，我們這樣用').waitFor()
    }
    const look = (name: string) => cast.stage.look(page, name, { allows: UNDER_A_SHEET })
    const joinWith = async (phone: string) => {
      await page.getByLabel('手機號碼').fill(phone)
      await page.getByRole('button', { name: '我知道了，加入會員' }).click()
      await page.getByText('這支手機已經是會員了').waitFor()
    }
    const typeCode = (code: string) => page.getByLabel('驗證碼', { exact: true }).fill(code)
    const asksForCode = async (phone: string) => {
      await page.getByText(`寄到 ${phone} 了`).waitFor()
      await cast.stage.world.idle()
      return codeFor(cast.stage, phone)
    }

    beforeAll(async () => {
      const { world } = cast.stage
      const table = world.assembly.of('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')[0]!.name
      const hands = await openHands({ world, table })
      const made = hands.phoneOnlyMember({
        group: demoGroup.id,
        brand: cast.stage.cafe.id,
        phone: KNOWN,
        origin: 'clerk',
        source: { store: store().code },
        store: store().id,
        locale: 'zh-Hant',
        now: instant(world.clock.now()),
      })
      if (!made.ok) throw new Error(made.failure)
      expect((await hands.commit(made.value.writes)).ok).toBe(true)
      member = made.value.member
      await world.idle()
      page = await cast.stage.openPhone()
    })
    afterAll(() => page?.context().close())

    test('is never a dead end: a code by SMS, or the staff', async () => {
      await opens('阿芬')
      await joinWith(KNOWN)
      await page.getByRole('button', { name: '用簡訊驗證碼綁定' }).scrollIntoViewIfNeeded()
      await look('phone-taken')
      await page.getByRole('button', { name: '請店員協助' }).click()
      await page.getByText('已經請店員核對').waitFor()
      await look('staff-asked')
      await joinWith(KNOWN)
    })

    test('a wrong code says how many tries are left; the right one brings the member home', async () => {
      await page.getByRole('button', { name: '用簡訊驗證碼綁定' }).click()
      const code = await asksForCode(KNOWN)
      await look('phone-code')
      await typeCode(wrongCode(code))
      await page.getByText('還可以試 4 次').waitFor()
      await look('phone-code-wrong')
      await typeCode(code)
      await page.getByRole('region', { name: '會員碼' }).waitFor()
      await page.getByText('迎新美式買一送一').first().waitFor()
      await cast.stage.shoot(page, 'phone-bound')
      await cast.stage.world.idle()
      const { noticeVersion } = await cast.stage.asOwner<{ noticeVersion: number }>(
        'GET',
        `/admin/members/${member}?brand=${cast.stage.cafe.id}`,
      )
      expect(noticeVersion).toBeGreaterThan(0)
    })

    test('the number changes by a code, and the birthday is told once', async () => {
      await page.getByRole('link', { name: '會員', exact: true }).click()
      await page.getByRole('button', { name: '換號碼' }).click()
      await page.getByLabel('新的手機號碼').fill(FRESH)
      await look('phone-change')
      await page.getByRole('button', { name: '寄驗證碼' }).click()
      await typeCode(await asksForCode(FRESH))
      await page.getByText('0987-***-322').waitFor()
      await page.getByRole('button', { name: '填生日' }).click()
      await page.getByLabel('生日的月份').selectOption('7')
      await page.getByLabel('生日的日期').selectOption('15')
      await look('birthday-once')
      await page.getByRole('button', { name: '就是這一天' }).click()
      await page.getByText('07/15').waitFor()
      expect(await page.getByRole('button', { name: '填生日' }).count()).toBe(0)
      await look('me-told')
    })

    test('held by another LINE it waits for a person, who sees it on the member’s page', async () => {
      await opens('新主人')
      await joinWith(FRESH)
      // The number got its SMS a moment ago.
      await cast.stage.world.advance('PT2M')
      await page.getByRole('button', { name: '用簡訊驗證碼綁定' }).click()
      await typeCode(await asksForCode(FRESH))
      await page.getByText('這支手機正由另一個 LINE 使用').waitFor()
      await look('phone-held')

      const desk = await openDesk(cast.stage, `/admin/members/${member}`)
      await desk.getByRole('heading', { name: '有人要改綁這位會員' }).waitFor()
      await cast.stage.look(desk, 'binding-asked')
      await desk.getByRole('button', { name: '核對過，改綁' }).click()
      await desk.getByLabel('怎麼核對的').fill('看過證件，姓名和生日相符')
      await cast.stage.look(desk, 'binding-approve')
      await desk.getByRole('button', { name: '改綁', exact: true }).click()
      await desk.getByText('改綁好了').waitFor()
      await desk.getByRole('heading', { name: '有人要改綁這位會員' }).waitFor({ state: 'detached' })
      await cast.stage.shoot(desk, 'binding-done')
      await desk.context().close()
      await page.reload()
      await page.getByRole('region', { name: '會員碼' }).waitFor()
    })

    test('every SMS can be read in the town', async () => {
      const { stage } = cast
      const town = await stage.open('/')
      const drawer = town.getByRole('complementary', { name: '簡訊' })
      await drawer.getByText(FRESH).first().waitFor()
      await drawer
        .getByRole('button', { name: /^複製 \d{6}$/ })
        .first()
        .click()
      await stage.look(town, 'town-sms')
    })
  })
