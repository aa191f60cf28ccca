// The desk as staff see it: a member's card put right, agreed to by a colleague, a coupon issued anew, a bundle made and given.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { joinGuest } from '../../drive/guest.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { BOTH } from '../browser/look.ts'
import { openLiff } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'

export const deskSteps = (scene: DeskScene) =>
  describe('what staff put right', () => {
    let stage: Stage
    let desk: Page
    let member: { id: string; name: string }

    const look = (name: string) => stage.look(desk, name, { sizes: BOTH })

    const dialog = () => desk.getByRole('dialog')
    const go = (path: string) => scene.enter(path)

    beforeAll(async () => {
      ;({ stage } = scene)
      const guest = await joinGuest(stage.world, cafe, '陳怡安')
      const { id } = (await guest.home()).member
      member = { id, name: guest.name }
      await stage.asOwner('POST', `/admin/members/${id}/adjustments`, {
        brand: cafe.id,
        program: cafe.program.id,
        kind: 'late-credit',
        amount: 3,
        reason: '開幕前的紙本卡',
      })
      desk = await scene.enter('/admin/members')
    }, 240_000)

    test('a late credit tells its number first, is done, and is undone from the toast', async () => {
      await go(`/admin/members/${member.id}`)
      await desk.getByRole('heading', { name: member.name }).waitFor()
      await look('member')
      await desk.getByRole('button', { name: '補登・更正' }).click()
      await dialog().getByLabel('原因').fill('結帳時手機沒電')
      await dialog().getByText('今天一個人還可以調').waitFor()
      await look('adjust')
      await dialog().getByRole('button', { name: '確定' }).click()
      await desk.getByText(/^好了：/).waitFor()
      await desk.getByText('事後補登，結帳時手機沒電').first().waitFor()
      await desk.getByRole('status').getByRole('button', { name: '復原' }).click()
      await desk.getByText('復原好了。').waitFor()
    }, 120_000)

    test('a correction of more than there is is refused with what to do, before anything is sent', async () => {
      await desk.getByRole('button', { name: '補登・更正' }).click()
      await dialog().getByRole('button', { name: '更正' }).click()
      await dialog().getByRole('textbox', { name: /^多少/ }).fill('150')
      await dialog().getByLabel('原因').fill('多蓋了')
      await dialog().getByText('卡上沒有這麼多可以扣').waitFor()
      await look('refused')
      await dialog().getByRole('button', { name: '取消' }).click()
    }, 120_000)

    test('above the limit a colleague agrees, and Today tells them', async () => {
      await desk.getByRole('button', { name: '補登・更正' }).click()
      await dialog().getByRole('textbox', { name: /^多少/ }).fill('60')
      await dialog().getByLabel('原因').fill('紙本集點卡轉進來')
      await dialog().getByRole('button', { name: '送出，等同意' }).click()
      await desk.getByText('送出了，等另一位同事同意。').waitFor()
      await go('/admin/approvals')
      await desk.getByText('你送的，要由另一位同事同意。').waitFor()
      await look('approvals-own')

      const token = await stage.world.mintToken('manager@jidian.example')
      const asManager = async (method: string, path: string, body?: unknown) => {
        const answer = await fetch(`${stage.world.urls.api}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        return (await answer.json()) as { approval?: string; state?: string }
      }
      const wish = { brand: stage.cafe.id, kind: 'late-credit', amount: 70, reason: '店裡斷線一整天' }
      const asked = await asManager('POST', `/admin/members/${member.id}/adjustments`, {
        ...wish,
        program: cafe.program.id,
      })
      expect(asked.state).toBe('waiting')
      await go('/admin/')
      await desk.getByText('有 1 筆補登、更正在等人同意').waitFor()
      await desk.getByRole('link', { name: /去看/ }).first().click()
      await desk.getByRole('button', { name: /^同意：/ }).waitFor()
      await look('approvals')
      await desk.getByRole('button', { name: '改上限' }).click()
      await dialog().getByLabel('集點卡').waitFor()
      await look('limits')
      await dialog().getByRole('button', { name: '取消' }).click()
      await desk.getByRole('button', { name: /^同意：/ }).click()
      await desk.getByText(/^同意了，已經生效/).waitFor()
    }, 180_000)

    test('a bundle is made with the phone beside it, published, and given with its number told', async () => {
      await go('/admin/bundles')
      await desk.getByText('券和點數，一次送齊。').waitFor()
      await look('bundles-none')
      await desk.getByRole('button', { name: '做一個禮包' }).click()
      await desk.getByLabel('名稱，中文').fill('開幕禮')
      await desk.getByRole('button', { name: '再放一張券' }).click()
      await desk.getByLabel('放哪些券 1').selectOption({ label: '迎新美式買一送一' })
      await desk.getByRole('button', { name: '放點數' }).click()
      await desk.getByRole('figure', { name: '手機預覽' }).getByText('迎新美式買一送一').waitFor()
      await desk.getByText('開幕禮').first().waitFor()
      await look('bundle')
      await desk.getByRole('button', { name: '發布 v1' }).and(desk.locator(':enabled')).click()
      await dialog().getByRole('button', { name: '發布 v1' }).click()
      await desk.getByText('v1 上線了。').waitFor()
      await go('/admin/bundles')
      await desk.getByRole('link', { name: '開幕禮' }).waitFor()
      await look('bundles')
      await stage.world.advance('PT2M')
      await go(`/admin/members/${member.id}`)
      await desk.getByRole('button', { name: '送禮包' }).click()
      await dialog().getByLabel('哪一個禮包').selectOption({ label: '開幕禮' })
      await dialog().getByText('會收到：').waitFor()
      await look('gift')
      await dialog().getByRole('button', { name: '送出' }).click()
      await desk.getByText('送出去了。').waitFor()
    }, 180_000)

    test('a coupon is put off, and issued anew', async () => {
      await desk.getByRole('tab', { name: '優惠券' }).click()
      await desk.getByRole('table', { name: '手上和用過的券' }).waitFor()
      await look('coupon-desk')
      await desk.getByRole('button', { name: '補發「迎新美式買一送一」' }).first().click()
      await dialog().getByLabel('原因').fill('店裡臨時公休')
      await look('reissue')
      await dialog().getByRole('button', { name: '補發' }).click()
      await desk.getByText('補發好了，在會員的票匣裡。').waitFor()
      await desk.getByRole('button', { name: '延長期限' }).click()
      await dialog().getByLabel('延到哪一天').fill('2029-12-31')
      await dialog().getByLabel('原因').fill('住院')
      await dialog().getByText('會延到').waitFor()
      await look('extend')
      await dialog().getByRole('button', { name: '確定' }).click()
      await desk.getByText(/^延好了：/).waitFor()
      await desk.getByRole('button', { name: '設等級' }).click()
      await dialog().getByLabel('設成哪一級').waitFor()
      await look('tier')
      await dialog().getByLabel('設成哪一級').selectOption({ index: 2 })
      await dialog().getByLabel('原因').fill('老客人')
      await dialog().getByRole('button', { name: '確定' }).click()
      await desk.getByText(/^現在是「/).waitFor()
    }, 180_000)

    test('the member reads in the passbook what staff did, and why', async () => {
      const phone = await stage.openPhone()
      await openLiff(stage, phone, '/history', member.name)
      await phone.getByText('店裡斷線一整天').first().waitFor()
      await phone.getByText('迎新美式買一送一　店裡臨時公休').first().waitFor()
      await stage.look(phone, 'passbook')
      await phone.context().close()
    }, 120_000)

    test('a coupon tells before it is archived what still gives it; a bundle is archived, and brought back from the toast', async () => {
      await go(`/admin/coupons/${cafe.campaigns[0]!.id}`)
      await desk.getByRole('button', { name: '封存' }).click()
      await dialog().getByRole('link', { name: '開幕禮' }).waitFor()
      await look('archive-given')
      await dialog().getByRole('link', { name: '開幕禮' }).click()
      await desk.getByRole('button', { name: '封存' }).click()
      await dialog().getByRole('button', { name: '封存' }).click()
      await desk.getByText('「開幕禮」封存了。').waitFor()
      await desk.getByText(/封存了：不再發/).waitFor()
      await look('archived')
      await desk.getByRole('status').getByRole('button', { name: '復原' }).click()
      await desk.getByText('「開幕禮」重新上線了。').waitFor()
    }, 120_000)
  })
