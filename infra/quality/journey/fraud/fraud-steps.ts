// The fraud shield as people see it: a check-in that waits, on the phone; the board, at the desk.
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { DeskScene } from '../browser/desk-scene.ts'
import { BOTH } from '../browser/look.ts'
import { openLiff as openLiffFor } from '../browser/open-liff.ts'
import type { Stage } from '../browser/stage.ts'
import { cafe, chifeng, must, yongkang, type Desk } from '../desk.ts'
import { clerkHands } from '../staff-mode/clerk-hands.ts'

export const fraudSteps = (scene: DeskScene) =>
  describe('the fraud shield', () => {
    let stage: Stage
    let hands: Desk
    let phone: Page

    const openLiff = (path: string) => openLiffFor(stage, phone, path, '阿飛')
    const putAt = async (store: string, lat: number, lng: number) =>
      must(await hands.admin('PUT /admin/stores/{id}/place', { id: store as never, place: { lat, lng } }))

    beforeAll(async () => {
      ;({ stage, hands } = scene)
      await hands.changeCard({
        ...cafe.program.settings,
        ways: [...cafe.program.settings.ways, 'poster'],
        intervalMinutes: 0,
      })
      await putAt(yongkang.id, 25.0316, 121.5297)
      await putAt(chifeng.id, 22.6874, 120.3075)
      await hands.member('阿飛')
      const clerk = await clerkHands(hands).hire('小安')
      const own = await hands.asMember(await hands.signIn(clerk.visitor.userId))
      await stage.world.idle()
      must(
        await clerk.call('POST /clerk/stamps', { code: own.home.member.code, worth: 2 } as never, {
          key: randomUUID(),
        }),
      )
      await stage.world.advance('PT61S')
      phone = await stage.openPhone()
    }, 240_000)
    afterAll(() => phone?.context().close())

    test('a scanned 立牌 presses a stamp', async () => {
      await openLiff(`/s/${yongkang.code}?p=${yongkang.posters[0]!.code}`)
      await phone.getByText('第 1 杯，蓋好了。').waitFor()
      await stage.look(phone, 'earned')
    })

    test('one too far away waits, and says why, on its own page and on the card', async () => {
      await stage.world.advance('PT61M')
      await openLiff(`/s/${chifeng.code}?p=${chifeng.posters[0]!.code}`)
      await phone.getByRole('heading', { name: '這次打卡，店家要看一下。' }).waitFor()
      await phone.getByText(/和永康店隔 \d+ 公里，只差 61 分鐘/).waitFor()
      await stage.look(phone, 'waiting')
      await openLiff(`/card/${cafe.program.id}`)
      await phone.getByRole('link', { name: '1 杯確認中' }).waitFor()
      await stage.look(phone, 'card-waiting')
    })

    test('the board shows what waits and what is unusual; a refusal reaches the member', async () => {
      await stage.world.idle()
      const desk = await scene.enter('/admin/unusual')
      await desk.getByRole('heading', { name: '異常看板', level: 1 }).waitFor()
      await desk.getByText(/小安幫自己的會員帳號集點或核銷 1 次/).waitFor()
      await desk.getByText(/和永康店隔/).waitFor()
      await stage.look(desk, 'board', { sizes: BOTH })
      await desk.getByRole('button', { name: '不給', exact: true }).click()
      await desk.getByLabel('原因，會員看得到').fill('那時店裡沒有看到你')
      await stage.look(desk, 'refuse')
      await desk.getByRole('dialog').getByRole('button', { name: '不給', exact: true }).click()
      await desk.getByText('沒有給，你們說「那時店裡沒有看到你」').waitFor()
      await desk.getByRole('button', { name: '收回' }).waitFor()
      await desk.getByRole('button', { name: '看過了' }).click()
      await desk.getByText(/看過，剛剛/).waitFor()
      await stage.look(desk, 'board-seen')
      await openLiff('/check-ins')
      await phone.getByText('店家說：那時店裡沒有看到你').waitFor()
      await stage.look(phone, 'refused')
    })

    test('a store is put on the map', async () => {
      const desk = await scene.enter(`/admin/stores/${yongkang.id}`)
      await desk.getByText('25.0316, 121.5297').waitFor()
      await desk.getByRole('button', { name: '改', exact: true }).click()
      await desk.getByLabel('緯度, 經度').fill('永康街')
      await desk.getByRole('button', { name: '儲存' }).click()
      await desk.getByText('要像 25.03301, 121.56542 這樣，緯度在前。').waitFor()
      await stage.look(desk, 'place')
      await desk.getByLabel('緯度, 經度').fill('25.03301, 121.56542')
      await desk.getByRole('button', { name: '儲存' }).click()
      await desk.getByText('25.03301, 121.56542').waitFor()
    })
  })
