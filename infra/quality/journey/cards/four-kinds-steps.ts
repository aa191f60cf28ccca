// The four kinds of card, as people see them: set up at the desk, earned at a store, used on a phone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '#shared/contract/call.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { pairCounter } from '../../drive/counter.ts'
import { createTill, type Till } from '../../drive/till.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { joinWith } from '../browser/join-with.ts'
import { BOTH } from '../browser/look.ts'
import { openLiff as openLiffFor } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'

const [POINTS, MISSION, VALUE] = shoes.others.map(({ id }) => id) as [string, string, string]
const [xinyi] = shoes.stores
const PHONE = '0933555777'

export const fourKindsSteps = (scene: DeskScene) =>
  describe('the four kinds of card', () => {
    let stage: Stage
    let till: Till
    let screen: Call
    let walker: Page

    const openLiff = (page: Page, path: string, name: string) => {
      const brand = stage.world.facts.read().groups[0]!.brands.find(({ id }) => id === shoes.id)!
      return openLiffFor(stage, page, path, name, brand)
    }
    const send = async (path: string, body: object) => {
      const answer = await till.send(`POST ${path}`, { storeId: xinyi!.id, ...body })
      expect(answer.body.code).toBeUndefined()
      return answer.body
    }
    const buy = (number: string, total: number) =>
      send('/pos/orders', {
        number,
        paidAt: new Date(stage.world.clock.now()).toISOString(),
        lines: [],
        total,
        member: { phone: PHONE },
      })

    beforeAll(async () => {
      ;({ stage } = scene)
      till = await createTill(stage.world, shoes)
      screen = (await pairCounter(stage.world, xinyi!)).call
      walker = await stage.openPhone()
    }, 240_000)
    afterAll(() => walker?.context().close())

    describe('at the desk', () => {
      test('each kind has a form of its own with the phone beside it', async () => {
        const desk = await scene.enter('/admin/cards')
        const lookAt = (name: string) => stage.look(desk, `desk-${name}`, { sizes: BOTH })
        const preview = () => desk.getByRole('figure', { name: '手機預覽' })
        const open = async (kind: RegExp) => {
          await scene.enter('/admin/cards')
          await desk.getByRole('button', { name: '做一張新卡' }).click()
          await desk.getByRole('dialog').getByRole('button', { name: kind }).click()
        }
        await open(/^集點卡/)
        await desk.getByLabel('名稱，中文').fill('早鳥集點卡')
        await preview().getByText('早鳥集點卡').first().waitFor()
        await lookAt('stamp')
        await open(/^紅利點數/)
        await desk.getByLabel('名稱，中文').fill('海風紅利')
        await desk.getByText('可以用連結送給朋友').click()
        await desk.getByLabel('一天最多送').fill('200')
        await desk
          .getByText(/可以送朋友，一天最多 200 點/)
          .first()
          .waitFor()
        await lookAt('points')
        await open(/^任務卡/)
        await desk.getByLabel('名稱，中文').fill('兩店散步')
        await preview().getByText('兩店散步').first().waitFor()
        await lookAt('mission')
        await open(/^儲值金/)
        await desk.getByLabel('名稱，中文').fill('海風儲值金')
        await preview().getByText('海風儲值金').first().waitFor()
        await lookAt('value')
      }, 300_000)
    })

    describe('on a phone', () => {
      beforeAll(async () => {
        await openLiff(walker, '/', '小步')
        await joinWith(walker, PHONE)
        await walker.getByRole('region', { name: '會員碼' }).waitFor()
        await stage.world.idle()
        await buy('B-1', 62_000)
        await send('/pos/top-ups', { number: 'V-1', amount: 1_000, member: { phone: PHONE } })
        const task = { member: { phone: PHONE }, program: MISSION as never, step: 'fitting' }
        expect(await screen('POST /counter/tasks', task)).toMatchObject({ ok: true })
        await stage.world.idle()
      }, 120_000)

      test('all four lie on the table', async () => {
        await openLiff(walker, '/cards', '小步')
        await walker.getByText('步行儲值金').first().waitFor()
        await walker.getByText('南北走一趟').first().waitFor()
        await stage.look(walker, 'cards')
      })

      test('a mission shows what is done, with the store and the task', async () => {
        await openLiff(walker, `/card/${MISSION}`, '小步')
        await walker.getByText('請店員量一次腳型').first().waitFor()
        await stage.look(walker, 'mission')
      })

      test('stored value says what was paid, what was given, and who owes it', async () => {
        await openLiff(walker, `/card/${VALUE}`, '小步')
        await walker.getByRole('heading', { name: '每一筆還有多少' }).waitFor()
        await walker.getByText(/統一編號 12345675/).waitFor()
        await stage.look(walker, 'value', { large: true })
        await walker.getByRole('link', { name: '異動紀錄' }).click()
        await walker.getByRole('radio', { checked: true }).waitFor()
        await stage.look(walker, 'value-history')
      })

      test('points become a coupon: asked with the price and what is left, and then it is there', async () => {
        await openLiff(walker, `/card/${POINTS}`, '小步')
        await walker.getByText('換完剩 320 點').waitFor()
        await stage.look(walker, 'points', { large: true })
        await walker.getByRole('button', { name: /NT\$600 購物折抵/ }).click()
        await walker.getByRole('dialog').getByText('換完剩 320 點。').waitFor()
        await stage.look(walker, 'exchange')
        await walker.getByRole('button', { name: '用 300 點換' }).click()
        await walker.getByText('換好了，放進優惠券了').waitFor()
        await stage.look(walker, 'exchanged')
        await walker.getByRole('button', { name: '回到點數' }).click()
        await walker.getByText('再 0').waitFor({ state: 'detached' })
        await walker.getByRole('link', { name: '異動紀錄' }).click()
        await walker.getByText('−300').first().waitFor()
      })

      test('points go to a friend who is a stranger, and joins by the link', async () => {
        await openLiff(walker, `/card/${POINTS}`, '小步')
        await walker.getByRole('button', { name: /用連結送點/ }).click()
        await walker.getByLabel('要送幾點').fill('9999')
        await walker.getByText('最多送 320 點。').waitFor()
        await stage.look(walker, 'give-too-many')
        await walker.getByRole('button', { name: '100', exact: true }).click()
        await walker.getByText('送完剩 220 點。').waitFor()
        await stage.look(walker, 'give', { large: true })
        await walker.getByRole('button', { name: '產生禮物連結' }).click()
        const link = walker.getByRole('textbox', { name: '禮物連結' })
        await link.waitFor()
        await stage.look(walker, 'gift-link')
        const path = new URL(await link.inputValue()).pathname.replace(`/${shoes.line.liffId}`, '')
        expect(path).toMatch(/^\/gift\/points-[\w-]{16}$/)
        await walker.getByRole('button', { name: '收起來' }).click()
        await walker.getByText('100 點等朋友領').waitFor()
        await stage.look(walker, 'gift-out')

        const friend = await stage.openPhone()
        await openLiff(friend, path, '小路')
        await friend.getByRole('heading', { name: /送你 100 點/ }).waitFor()
        await stage.look(friend, 'gift')
        await friend.getByRole('button', { name: '加入會員並收下' }).click()
        await joinWith(friend, '0933555888')
        await friend.getByText('收下 100 點了').waitFor()
        await stage.look(friend, 'gift-got')
        await friend.getByRole('link', { name: '看我的點數' }).click()
        await friend.getByRole('heading', { name: '步行點數' }).first().waitFor()
        await openLiff(friend, path, '小山')
        await friend.getByText('有人先領走了').first().waitFor()
        await stage.look(friend, 'gift-taken')
        await friend.context().close()
      }, 120_000)

      test('a purchase later the coupon is within reach again', async () => {
        await openLiff(walker, `/card/${POINTS}`, '小步')
        await walker.getByText('再 80 點').first().waitFor()
        await buy('B-2', 10_000)
        await openLiff(walker, `/card/${POINTS}`, '小步')
        await walker.getByText('換完剩 20 點').waitFor()
      })
    })

    test('the till in the town tops a card up, and asks for a code before it pays anything back', async () => {
      const town = await stage.open('/')
      await town.getByRole('combobox', { name: '門市' }).selectOption({ label: 'NORDWALK 步行 信義店' })
      const till = town.getByRole('region', { name: '收銀機' })
      await till.getByLabel('會員的手機號碼').fill(PHONE)
      await till.getByRole('button', { name: '查會員' }).click()
      await till.getByText('儲值、退費').click()
      await till.getByRole('button', { name: '傳簡訊驗證碼' }).last().waitFor()
      await till.getByRole('button', { name: '儲值 NT$1,000' }).click()
      await till.getByText('步行儲值金餘額 2,100 元').waitFor()
      await stage.look(town, 'town-top-up')
      await town.context().close()
    })
  })
