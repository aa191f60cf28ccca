// Cash back over the counter: the sum is seen first, a colleague stands by what is more than one may do, and it is taken back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { joinGuest, type Guest } from '../../drive/guest.ts'
import { liveCodeOf } from '../../drive/live-code.ts'
import { createTill } from '../../drive/till.ts'
import type { DeskScene } from '../browser/desk-scene.ts'
import { clerkHands, PIN } from './clerk-hands.ts'
import { openClerkPhone, type ClerkPhone } from './clerk-phone.ts'

const STORE = shoes.stores[0]!
const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!

export const payOutSteps = (scene: DeskScene) =>
  describe('cash back in staff mode', () => {
    let clerk: ClerkPhone
    let guest: Guest

    const key = (name: string | RegExp) => clerk.page.getByRole('button', { name })
    const type = async (digits: string) => {
      for (const digit of digits) await clerk.page.getByRole('button', { name: digit, exact: true }).click()
    }
    const scan = async () => {
      await clerk.hold(await liveCodeOf(guest.call))
      await key('掃描').click()
    }
    const look = (name: string) => scene.stage.look(clerk.page, name)

    beforeAll(async () => {
      const { stage, hands } = scene
      const hire = clerkHands(hands)
      await hire.hire('阿土', STORE.id, shoes)
      guest = await joinGuest(stage.world, shoes, '存錢的人')
      const paid = { number: 'PO-1', storeId: STORE.id, programId: VALUE.id, amount: 1_500 }
      await (
        await createTill(stage.world, shoes)
      ).send('POST /pos/top-ups', { ...paid, member: { phone: guest.phone } })
      const { url } = await stage.asOwner<{ url: string }>('POST', `/admin/stores/${STORE.id}/clerks`, { name: '阿鞋' })
      clerk = await openClerkPhone(stage, '阿鞋', url, stage.world.facts.read().groups[0]!.brands[1]!)
      await clerk.page.getByRole('heading', { name: `來 ${STORE.name} 當店員` }).waitFor()
      await type(PIN)
      await key(`加入 ${STORE.name}`).click()
      await key('掃描').waitFor()
    }, 120_000)
    afterAll(() => clerk?.page.context().close())

    test('the sum stands on the key before it is pressed, and it can be taken back', async () => {
      await scan()
      await key(/^從「.*」退現金$/).click()
      await clerk.page.getByText('卡上存進來的有 NT$1,500').waitFor()
      await clerk.page.getByText('同一位會員一天退超過 NT$1,000').waitFor()
      await look('pay-out-two')
      await key('退別的金額').click()
      await type('400')
      await key('看看退 NT$400').click()
      await clerk.page.getByText('這次退 NT$400').waitFor()
      await look('pay-out')
      await key(/^確認，退現金 NT\$\d+$/).click()
      await clerk.page.getByText(/退現金 NT\$\d+，剩/).waitFor()
      await look('paid-out')
      await key('復原').click()
      await clerk.page.getByText('已復原').waitFor()
    })

    test('above the limit a colleague types in their PIN', async () => {
      await scene.stage.world.advance('PT1M')
      await scan()
      await key(/^從「.*」退現金$/).click()
      await key('阿土').click()
      await look('pay-out-pin')
      await type(PIN)
      await key(/^確認，退現金/).click()
      await clerk.page.getByText('阿土一起確認').waitFor()
      const card = (await guest.home()).cards.find(({ programId }) => programId === (VALUE.id as never))
      expect(card?.balance).toBe(0)
    })
  })
