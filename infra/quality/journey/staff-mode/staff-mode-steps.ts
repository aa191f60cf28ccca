// A clerk: invited, bound, two taps for a stamp or a task, five minutes without a network, an undo, the store's tablet, and out at once.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLAIN } from '#shared/domain/card/program.ts'
import { demoBrands } from '../../../local/seed/demo-brands.ts'
import { joinGuest, type Guest } from '../../drive/guest.ts'
import { liveCodeOf } from '../../drive/live-code.ts'
import { createTill } from '../../drive/till.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import type { Stage } from '../browser/stage.ts'
import { openClerkPhone, type ClerkPhone } from './clerk-phone.ts'
import { tabletSteps } from './tablet-steps.ts'

const CAFE = demoBrands[0]!
const STORE = CAFE.stores[0]!
const STAMPS = CAFE.program.id
const POINTS = CAFE.others[0]!.id
const PIN = '2580'
const TASTING = 'crd_01JDHF0PR0000000000000007T'

export const staffModeSteps = (scene: DeskScene) =>
  describe('staff mode', () => {
    let stage: Stage
    let desk: Page
    let clerk: ClerkPhone
    let guests: Guest[]

    /** Keys too small for a thumb. */
    const smallKeys = (page: Page) =>
      page.getByRole('button').evaluateAll((keys) =>
        keys.flatMap((key) => {
          const { width, height } = key.getBoundingClientRect()
          return width > 0 && (width < 48 || height < 48) && key.getAttribute('role') !== 'tab' ? [key.textContent] : []
        }),
      )
    const key = (name: string | RegExp, page = clerk.page) => page.getByRole('button', { name })
    const type = async (digits: string, page = clerk.page) => {
      for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
    }
    const codeOf = async (guest: Guest) => (await guest.home()).member.code
    const stampsOf = async (guest: Guest) =>
      (await guest.home()).cards.find(({ programId }) => programId === (STAMPS as never))?.balance
    const scan = async (code: string) => {
      await clerk.hold(code)
      await key('掃描').click()
    }

    /** Two tasks that only people of the store can mark. */
    const publishTasting = async () => {
      const { face, settings } = CAFE.program.settings
      const task = (id: string, words: string) => ({ id, kind: 'task', words: { 'zh-Hant': words } })
      const mission = {
        ...PLAIN,
        kind: 'mission',
        name: { 'zh-Hant': '品飲課' },
        unit: { 'zh-Hant': '課' },
        face,
        ways: ['clerk'],
        settings: {
          steps: [task('cupping', '杯測一次'), task('brewing', '自己沖一杯')],
          order: 'any',
          reward: settings.reward,
          halfway: [],
          next: { kind: 'ends' },
          validity: { kind: 'never' },
        },
      }
      const at = `/admin/programs/${TASTING}`
      const draft = { brand: CAFE.id, settings: mission, draftVersion: null }
      const { draftVersion } = await stage.asOwner<{ draftVersion: number }>('PUT', `${at}/draft`, draft)
      await stage.asOwner('POST', `${at}/publication`, { brand: CAFE.id, draftVersion })
    }
    const lessonsOf = async (guest: Guest) =>
      (await guest.home()).cards.find(({ programId }) => programId === (TASTING as never))?.balance ?? 0

    beforeAll(async () => {
      ;({ stage } = scene)
      await publishTasting()
      guests = []
      for (const name of ['客人甲', '客人乙', '客人丙', '客人丁']) guests.push(await joinGuest(stage.world, CAFE, name))
    }, 240_000)
    afterAll(() => clerk?.page.context().close())

    describe('a clerk', () => {
      test('is invited at the desk, opens the link in LINE, and chooses a PIN', async () => {
        desk = await scene.enter('/admin/stores')
        await desk.getByRole('button', { name: '邀請店員' }).click()
        await desk.getByLabel('怎麼稱呼').fill('阿珍珍')
        await desk.getByRole('dialog').getByLabel('赤峰店').check()
        await desk.getByRole('button', { name: '產生邀請' }).click()
        await desk.getByRole('img', { name: '給「阿珍珍」的店員邀請 QR' }).waitFor()
        await stage.look(desk, 'invitation')
        const { clerks } = await stage.asOwner<{ clerks: { name: string; url: string }[] }>(
          'GET',
          `/admin/stores/${STORE.id}/clerks`,
        )
        clerk = await openClerkPhone(stage, '阿珍珍', clerks.find(({ name }) => name === '阿珍珍')!.url)
        await clerk.page.getByRole('heading', { name: '來 永康店 當店員' }).waitFor()
        await clerk.page.getByText('在赤峰店也能用').waitFor()
        await type('1234')
        await key('加入 永康店').click()
        await clerk.page.getByText('密碼太好猜').or(clerk.page.getByText('不要用連號')).waitFor()
        await stage.look(clerk.page, 'pin')
        await type(PIN)
        await key('加入 永康店').click()
        await key('掃描').waitFor()
        await stage.look(clerk.page, 'ready')
        expect(await smallKeys(clerk.page)).toEqual([])
      })

      test('stamps a member with two taps', async () => {
        await clerk.hold(await codeOf(guests[0]!))
        const before = await clerk.taps()
        await key('掃描').click()
        await clerk.page.getByRole('heading', { name: '客○甲' }).waitFor()
        await stage.look(clerk.page, 'member')
        expect(await smallKeys(clerk.page)).toEqual([])
        await key('蓋 1 點').click()
        await clerk.page.getByText('咖啡集點卡 +1 杯，共 1 杯').waitFor()
        expect((await clerk.taps()) - before).toBe(2)
        expect(await stampsOf(guests[0]!)).toBe(1)
        await stage.look(clerk.page, 'stamped')
      })

      test('marks a task with two taps, and takes it back on the spot', async () => {
        await clerk.hold(await codeOf(guests[0]!))
        const before = await clerk.taps()
        await key('掃描').click()
        await key('完成任務「杯測一次」').click()
        await clerk.page.getByText('任務「杯測一次」完成').waitFor()
        expect((await clerk.taps()) - before).toBe(2)
        expect(await lessonsOf(guests[0]!)).toBe(1)
        await stage.look(clerk.page, 'task-done')
        await key('復原').click()
        await clerk.page.getByText('已復原').waitFor()
        expect(await lessonsOf(guests[0]!)).toBe(0)
      })

      test('marks a task while the network is away: it arrives once', async () => {
        await scan(await codeOf(guests[0]!))
        await key('完成任務「自己沖一杯」').waitFor()
        await clerk.page.context().setOffline(true)
        await key('完成任務「自己沖一杯」').click()
        await clerk.page.getByText('1 筆還沒送出').waitFor()
        expect(await lessonsOf(guests[0]!)).toBe(0)
        await clerk.page.context().setOffline(false)
        await clerk.page.getByText('筆還沒送出').waitFor({ state: 'detached', timeout: 60_000 })
        await expect.poll(() => lessonsOf(guests[0]!)).toBe(1)
      })

      test('goes on for five minutes without a network: all three arrive once, also the one whose answer was lost', async () => {
        await clerk.page.context().setOffline(true)
        await clerk.page.getByText('沒有網路：集點會先記下').waitFor()
        for (const guest of guests.slice(1, 3)) {
          await scan(await codeOf(guest))
          await clerk.page.getByText('沒有網路，先記下來').waitFor()
          if (guest === guests[1]) await stage.look(clerk.page, 'unseen')
          await key('蓋 1 點').click()
        }
        await scan(await codeOf(guests[3]!))
        await key('改輸入金額').click()
        await type('250')
        await stage.look(clerk.page, 'amount')
        await key('記 NT$250').click()
        await clerk.page.getByText('3 筆還沒送出').waitFor()
        await scan('4F7K2QM04F7K2QM0')
        await clerk.page.getByText('沒有網路，不能核銷').waitFor()
        await key('返回').click()
        await stage.look(clerk.page, 'waiting')
        for (const guest of guests.slice(1)) expect(await stampsOf(guest)).toBe(0)

        await stage.world.advance('PT5M')
        stage.world.faults.plan('lambda.jidian-desk-staff-api', [{ failAfterCommit: 500 }])
        await clerk.page.context().setOffline(false)
        await clerk.page.getByText('筆還沒送出').waitFor({ state: 'detached', timeout: 60_000 })
        await stage.world.idle()
        for (const guest of guests.slice(1)) expect(await stampsOf(guest)).toBe(1)
        await clerk.page.getByRole('tab', { name: '今天' }).click()
        await clerk.page.getByRole('heading', { name: '今天 6 筆' }).waitFor()
        await stage.look(clerk.page, 'today')
      })

      test('takes back what went wrong instead of being asked', async () => {
        const row = clerk.page.getByRole('listitem').filter({ hasText: '客○丙' })
        await row.getByRole('button', { name: '復原' }).click()
        await row.getByText('已復原').waitFor()
        expect(await stampsOf(guests[2]!)).toBe(0)
        await stage.look(clerk.page, 'undone')
        await clerk.page.getByRole('tab', { name: '集點・核銷' }).click()
      })

      test('sends what waited after the page was opened anew, and nothing of a tap that was taken off again', async () => {
        await clerk.page.context().setOffline(true)
        for (const isMistake of [true, false]) {
          await scan(await codeOf(guests[2]!))
          await key('蓋 1 點').click()
          await clerk.page.getByText('1 筆還沒送出').waitFor()
          if (!isMistake) continue
          await clerk.page.getByRole('button', { name: '取消這筆' }).click()
          await clerk.page.getByText('筆還沒送出').waitFor({ state: 'detached' })
        }
        await clerk.page.context().setOffline(false)
        await clerk.page.reload()
        await key('掃描').waitFor()
        await expect.poll(() => stampsOf(guests[2]!), { timeout: 30_000 }).toBe(1)
      })

      test('takes points off a bill after a scan, says what is left of it before and after, and gives them back', async () => {
        const [spender] = guests.slice(3) as [Guest]
        const pointsOf = async () =>
          (await spender.home()).cards.find(({ programId }) => programId === (POINTS as never))?.balance
        const order = { number: 'C-1', storeId: STORE.id, paidAt: new Date(stage.world.clock.now()).toISOString() }
        const till = await createTill(stage.world, CAFE)
        await till.send('POST /pos/orders', { ...order, lines: [], total: 6_000, member: { phone: spender.phone } })
        await till.revoke()
        const before = await pointsOf()
        await scan(await liveCodeOf(spender.call))
        await key('改輸入金額').click()
        await type('300')
        await key('折抵・儲值金').click()
        await key(/^海風點數/).click()
        const much = clerk.page.getByLabel('「海風點數」用多少點')
        await much.fill('500')
        await much.press('Enter')
        await clerk.page.getByText('還要付 NT$250').waitFor()
        await stage.look(clerk.page, 'bill', { large: true })
        expect(await smallKeys(clerk.page)).toEqual([])
        await key('確認，收 NT$250').click()
        await clerk.page.getByText(`海風點數 −500 點，剩 ${before! - 500} 點`).waitFor()
        expect(await pointsOf()).toBeLessThan(before! - 400)
        await stage.look(clerk.page, 'spent')
        await key('復原').click()
        await clerk.page.getByText('已復原').waitFor()
        expect(await pointsOf()).toBe(before)
      })
    })

    tabletSteps(() => ({ stage, guest: guests[0]! }), PIN, STORE.id)

    test('who is removed at the desk is out with the next tap', async () => {
      await desk.bringToFront()
      await desk.getByRole('listitem').filter({ hasText: '阿珍珍' }).getByRole('button', { name: '移除' }).click()
      await stage.look(desk, 'remove')
      await desk.getByRole('dialog').getByRole('button', { name: '移除' }).click()
      await desk.getByText('「阿珍珍」移除了').waitFor()
      await scan(await codeOf(guests[0]!))
      await clerk.page.getByText('店長把你從這家店的店員名單移除了').waitFor()
      await stage.look(clerk.page, 'removed')
    })
  })
