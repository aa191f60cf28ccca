// The group's SMS account at the desk: connected as the world comes, tried out with one SMS, and a wrong password kept out.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DeskScene } from '../browser/desk-scene.ts'
import { BOTH } from '../browser/look.ts'

const PHONE = '0988123000'

export const smsSteps = (scene: DeskScene) =>
  describe('the SMS account', () => {
    let desk: Page

    beforeAll(async () => {
      desk = await scene.enter('/admin/sms')
    })

    const look = (name: string) => scene.stage.look(desk, name, { sizes: BOTH })

    test('is connected, and sends one SMS to try it', async () => {
      await desk.getByText('接好了').waitFor()
      await desk.getByText('9,999 點').waitFor()
      await desk.getByLabel('你的手機').fill(PHONE)
      await desk.getByRole('button', { name: '寄測試簡訊' }).click()
      await desk.getByText('交給簡訊商了，寄到 0988-***-000。').waitFor()
      await desk.getByText('1 則', { exact: true }).waitFor()
      expect(scene.stage.world.sms.inbox(PHONE).map(({ text }) => text)).toEqual([expect.stringContaining('測試簡訊')])
      await look('sms')
    })

    test('is not taken over by a password the gateway does not know', async () => {
      await desk.getByRole('button', { name: '換', exact: true }).click()
      await desk.getByLabel('密碼').fill('not-this-one')
      await desk.getByRole('button', { name: '儲存' }).click()
      await desk.getByText('簡訊商不收這組帳號').waitFor()
      await look('sms-refused')
    })
  })
