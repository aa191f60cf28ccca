// An order that fills several cells of a card names its coupons; sent again it names them in the same order.
import { expect, test } from 'vitest'
import { GOAL } from '../expected.ts'
import { must } from '../must.ts'
import { openModel } from '../open-model.ts'

const PER = 100
const ORDERS = 12

test('the answer to an order that is sent again is the stored one, coupon by coupon', async () => {
  const { stage } = await openModel()
  await stage.openCafe()
  const { settings } = stage.stamps
  await stage.publish('program', stage.STAMPS, {
    ...stage.stamps,
    settings: { ...settings, earn: { kind: 'amount', per: PER }, halfway: [{ ...settings.reward, at: 2 }] },
  })
  stage.advance(120_000)
  const [me] = await stage.makePeople()
  for (let nth = 0; nth < ORDERS; nth++) {
    const number = `C${nth}`
    const buy = async () => must(await stage.acts.buy(number, me, GOAL * PER, number))
    const first = await buy()
    expect(first.coupons).toHaveLength(2)
    expect(await buy()).toEqual(first)
  }
})
