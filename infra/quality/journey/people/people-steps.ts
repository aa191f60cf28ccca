// Two members become one and two again, at the desk; one of them takes their data and goes, on their phone.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DeskScene } from '../browser/desk-scene.ts'
import { BOTH } from '../browser/look.ts'
import { openLiff } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'
import { cafe, must, type Desk, type Joined } from '../desk.ts'

export const peopleSteps = (scene: DeskScene) =>
  describe('members who are one person', () => {
    let stage: Stage
    let hands: Desk
    let one: Joined
    let other: Joined
    let phone: string
    let desk: Page

    const look = (name: string) => stage.look(desk, name, { sizes: BOTH })

    const joinAs = async (name: string) => {
      const visitor = await hands.newcomer(name)
      const body = { ...hands.application(), name }
      const joined = hands.joinedAs(visitor, must(await visitor.call('POST /me', body)))
      await stage.world.idle()
      return { joined, phone: body.phone }
    }

    const stampAt = async (member: Joined) => {
      // A code is good for one visit, and gives way after half a minute.
      await stage.world.advance('PT61S')
      must(await member.call('POST /me/stamps', { code: (await hands.code()).digits }, { key: crypto.randomUUID() }))
    }

    beforeAll(async () => {
      ;({ stage, hands } = scene)
      one = (await joinAs('林曉甲')).joined
      ;({ joined: other, phone } = await joinAs('林曉乙'))
      await stampAt(one)
      await stampAt(other)
      await stage.world.idle()
    }, 240_000)

    test('what the brand wants to know is set up, and written on the member’s page', async () => {
      desk = await scene.enter('/admin/attributes')
      await desk.getByRole('heading', { name: '會員欄位', level: 1 }).waitFor()
      await desk.getByRole('button', { name: '加一個欄位' }).click()
      await desk.getByLabel('名稱').fill('口味')
      await desk.getByLabel('類型').selectOption({ label: '選項' })
      await desk.getByLabel('選項', { exact: true }).fill('甜\n鹹')
      await look('fields')
      await desk.getByRole('button', { name: '儲存' }).click()
      await desk.getByText('存好了').waitFor()
      await scene.enter(`/admin/members/${other.id}?brand=${cafe.id}`)
      await desk.getByRole('button', { name: '填「口味」' }).click()
      await desk.getByRole('dialog').getByLabel('口味').selectOption('甜')
      await desk.getByRole('dialog').getByRole('button', { name: '儲存' }).click()
      await desk.getByRole('button', { name: '加標籤' }).click()
      await desk.getByRole('dialog').getByLabel('標籤').fill('老客人')
      await desk.getByRole('dialog').getByRole('button', { name: '加上' }).click()
      await desk.getByText('老客人').waitFor()
    })

    test('the numbers are shown before two become one, and the way back stands on the page', async () => {
      await scene.enter(`/admin/members/${one.id}?brand=${cafe.id}`)
      await desk.getByRole('button', { name: '合併會員' }).click()
      const dialog = desk.getByRole('dialog')
      await dialog.getByLabel('另一位的手機或會員碼').fill(phone)
      await dialog.getByRole('button', { name: '看看會變怎樣' }).click()
      await dialog.getByText(/「林曉乙」/).waitFor()
      await dialog.getByRole('row', { name: /優惠券/ }).waitFor()
      await look('merge')
      await dialog.getByLabel('怎麼確認是同一個人').fill('本人到店，看過證件')
      await dialog.getByRole('button', { name: '合併成一位' }).click()
      await desk.getByText(/「林曉乙」.*併到這裡/).waitFor()
      await desk.getByText('老客人').waitFor()
      await look('merged')
      // An old link leads to who they are now.
      await scene.enter(`/admin/members/${other.id}?brand=${cafe.id}`)
      await desk.getByRole('link', { name: '打開合併後的會員' }).click()
      await desk.getByRole('heading', { name: '林曉甲' }).waitFor()
      await desk.getByRole('button', { name: /復原（還有 \d+ 天）/ }).click()
      await dialog.getByRole('row', { name: /優惠券/ }).waitFor()
      await stage.look(desk, 'undo')
      await dialog.getByLabel('為什麼要復原').fill('查過證件，是兩個人')
      await dialog.getByRole('button', { name: '分成兩位' }).click()
      await desk.getByText('分回兩位了').waitFor()
      expect((await hands.home(await hands.signIn(other.userId))).member.id).toBe(other.id)
    })

    test('a member takes what is held of them, and goes', async () => {
      const page = await stage.openPhone()
      await openLiff(stage, page, '/me', '林曉乙')
      await page.getByRole('button', { name: /下載我的資料/ }).click()
      await page.getByRole('heading', { name: '我們有你的這些資料' }).waitFor()
      await page.getByText('優惠券').first().waitFor()
      await page.getByRole('link', { name: '存成檔案' }).waitFor()
      await stage.look(page, 'data')
      await page.getByRole('button', { name: '收起來' }).click()
      await page.getByRole('button', { name: '刪除帳號' }).click()
      await page.getByRole('heading', { name: '刪除後，這些就沒有了' }).waitFor()
      await stage.look(page, 'erase')
      await page.getByRole('button', { name: '刪除我的帳號' }).click()
      await page.getByRole('heading', { name: '你的帳號刪除了' }).waitFor()
      await stage.look(page, 'erased')
      await page.getByRole('button', { name: '離開' }).click()
      await page.getByText('已經退出了').waitFor()
      await page.context().close()
      expect(await hands.items(`${stage.world.facts.read().groups[0]!.id}#${other.id}`, 'home#')).toEqual([])
    })

    test('staff export and erase a member who wrote to them', async () => {
      await scene.enter(`/admin/members/${one.id}?brand=${cafe.id}`)
      await desk.getByRole('button', { name: '匯出並刪除' }).click()
      const dialog = desk.getByRole('dialog')
      await stage.look(desk, 'staff-erase')
      await dialog.getByLabel('誰要求的').fill('本人來信')
      const saved = desk.waitForEvent('download')
      await dialog.getByRole('button', { name: '匯出並刪除' }).click()
      expect((await saved).suggestedFilename()).toContain(one.id)
      await desk.waitForURL(/\/admin\/members$/)
    })
  })
