// What a marketer sees of all this the same day, and changes.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, openDesk } from './browser/admin-desk.ts'
import { cast, store, STORE } from './cast.ts'

export const atTheDesk = () =>
  describe('at the desk', () => {
    let desk: Page
    const rail = (name: string) =>
      desk.getByRole('navigation', { name: '主要選單' }).getByRole('link', { name, exact: true }).click()
    const look = (name: string) => cast.stage.look(desk, name)

    /** A points card made from the form until it is live; the phone beside it counts along. */
    const setUpPoints = async () => {
      const dialog = desk.getByRole('dialog')
      await dialog.getByRole('button', { name: /^紅利點數/ }).click()
      const phone = desk.getByRole('figure', { name: '手機預覽' })
      const publish = desk.getByRole('button', { name: '發布 v1' })
      await publish.and(desk.locator(':disabled')).waitFor()
      await desk.getByLabel('名稱，中文').fill('海風紅利')
      await desk.getByLabel('每消費').fill('50')
      await phone.getByText('海風紅利').first().waitFor()
      await phone.getByText(/NT\$50，得 1 點/).waitFor()
      await desk.getByText('只有這幾家').click()
      await desk.getByRole('checkbox', { name: '永康店' }).uncheck()
      await desk.getByRole('combobox', { name: '一天最多' }).selectOption({ label: '3 次' })
      await desk.getByRole('button', { name: '一天最多 3 次' }).waitFor()
      await publish.and(desk.locator(':enabled')).click()
      await dialog.getByText(/店員、POS/).waitFor()
      await dialog.getByRole('button', { name: '發布 v1' }).click()
      await desk.getByText('v1 上線了。').waitFor()
      await desk.getByText('線上 v1，0 張在會員手上').waitFor()
    }

    const isPublished = async () => {
      await desk.getByText('v2 上線了。').waitFor()
      await desk.getByRole('dialog').waitFor({ state: 'hidden' })
    }

    beforeAll(async () => {
      desk = await openDesk(cast.stage, '/admin/', cast.stage.look)
    })
    afterAll(() => desk?.context().close())

    test('today’s joins, stamps and coupons are counted by store and source', async () => {
      await desk.getByRole('heading', { name: '今日' }).waitFor()
      await desk.getByText('店裡的節奏').waitFor()
      await look('today')
      await enter(desk, `/admin/?day=${cast.openingDay}`)
      await desk.getByText('新會員從哪裡來').waitFor()
      await look('opening-day')
    })

    test('a member stands with their source, their history, and what was kept from them', async () => {
      await rail('會員')
      await desk.getByRole('link', { name: /小美/ }).first().click()
      await desk.getByRole('heading', { name: '小美' }).waitFor()
      await desk
        .getByText(/永康店/)
        .first()
        .waitFor()
      await desk.getByText('不是官方帳號的好友（沒加過，或封鎖了）').first().waitFor()
      await look('member')
      await rail('會員')
      await desk.getByRole('table').waitFor()
      await look('members')
      await rail('推播紀錄')
      await desk.getByText('不是官方帳號的好友（沒加過，或封鎖了）').first().waitFor()
      await look('messages')
    })

    test('the card is changed with the phone changing beside it, and published', async () => {
      await rail('集點卡')
      await desk
        .getByRole('main')
        .getByRole('link', { name: /咖啡集點卡/ })
        .first()
        .click()
      const phone = desk.getByRole('figure', { name: '手機預覽' })
      await phone.getByRole('article', { name: /集滿 10 杯/ }).waitFor()
      await desk.getByRole('button', { name: '少一杯' }).click()
      await desk.getByRole('button', { name: '少一杯' }).click()
      await phone.getByRole('article', { name: /集滿 8 杯/ }).waitFor()
      const before = await phone.getAttribute('style')
      await desk.getByRole('group', { name: /顏色/ }).or(desk.locator('.swatches')).getByRole('button').last().click()
      expect(await phone.getAttribute('style')).not.toBe(before)
      const served = desk.waitForResponse((answer) => new URL(answer.url()).pathname.startsWith('/pictures/'))
      const picture = await desk.screenshot({ clip: { x: 300, y: 0, width: 700, height: 140 } })
      await desk.getByLabel('放照片').setInputFiles({ name: '街景.png', mimeType: 'image/png', buffer: picture })
      expect((await served).status()).toBe(200)
      await desk.getByRole('button', { name: '發布 v2' }).and(desk.locator(':enabled')).click()
      await look('card-publish')
      await desk.getByRole('dialog').getByRole('button', { name: '發布 v2' }).click()
      await isPublished()
      await look('card')
    })

    test('a store is not taken from a card that members hold: the form says so and does not publish', async () => {
      await desk.getByText('只有這幾家').click()
      await desk.getByRole('checkbox', { name: STORE }).uncheck()
      await desk.getByRole('alert').getByText('拿掉的門市').waitFor()
      await desk.getByText('存好了').waitFor()
      expect(await desk.getByRole('button', { name: '發布 v3' }).isDisabled()).toBe(true)
      await look('card-refused')
      await desk.getByRole('button', { name: '丟掉修改' }).click()
    })

    test('a points card is set up from its form and goes live beside the other', async () => {
      await rail('集點卡')
      await desk.getByRole('button', { name: '做一張新卡' }).click()
      await look('card-kinds')
      await setUpPoints()
      await rail('集點卡')
      await desk.getByRole('link', { name: '海風紅利' }).waitFor()
    })

    test('the welcome coupon is changed and published', async () => {
      await rail('優惠券')
      await desk
        .getByRole('main')
        .getByRole('link', { name: /迎新美式買一送一/ })
        .first()
        .click()
      await desk.getByRole('button', { name: '多一天' }).click()
      await desk.getByRole('button', { name: '發布 v2' }).and(desk.locator(':enabled')).click()
      await desk.getByRole('dialog').getByRole('button', { name: '發布 v2' }).click()
      await isPublished()
    })

    test('the playbook is rewritten on its canvas; who is inside stays on theirs', async () => {
      await rail('行銷劇本')
      await desk.getByRole('main').getByRole('link', { name: /迎新/ }).first().click()
      await desk.locator('[data-node=three]').click()
      await desk.getByLabel('多少').fill('5')
      await desk.locator('[data-node=remind]').click()
      await desk.getByLabel('文字').fill('{name}，那杯美式還在等你。')
      await desk.getByRole('button', { name: '發布 v2' }).and(desk.locator(':enabled')).first().click()
      await desk.getByRole('dialog').getByText('照 v1 走完').waitFor()
      await look('playbook-publish')
      await desk.getByRole('dialog').getByRole('button', { name: '發布 v2' }).click()
      await isPublished()
      expect(await desk.getByText('改過', { exact: true }).count()).toBe(0)
      await look('playbook')
    })

    test.each([
      ['集點卡', 'cards'],
      ['優惠券', 'coupons'],
      ['行銷劇本', 'playbooks'],
      ['門市', 'stores'],
      ['異動紀錄', 'audit'],
    ])('%s', async (place, name) => {
      await rail(place)
      await desk.getByRole('heading', { name: place, level: 1 }).waitFor()
      await look(name)
    })

    test('a poster is a page fit for paper', async () => {
      await enter(desk, `/admin/posters/${store().id}`)
      await desk.getByRole('heading', { name: '2 張，A5' }).waitFor()
      await desk.getByText(STORE).first().waitFor()
      await look('poster')
    })

    test('LINE says who we are and that the webhook answers', async () => {
      await enter(desk, '/admin/line')
      await desk.getByRole('button', { name: '檢查一次' }).first().click()
      await desk.getByText('Webhook 通了', { exact: true }).waitFor()
      await look('line')
      expect(await desk.content()).not.toContain('5f0c1a9be7d24c3fa1b6d0e8c7a94321')
    })
  })
