// A request that takes a redemption back takes that one back, however often it is sent.
import { expect, test } from 'vitest'
import { must } from './must.ts'
import { openModel } from './open-model.ts'

const CAMPAIGN = 'cmp_01JDHF0CP00000000000000D09'

test('sent again after the coupon was used once more, it is answered and leaves that redemption as it is', async () => {
  const { stage, table } = await openModel()
  stage.takeSecrets()
  const { acts } = await import('./group/two-brands.ts')
  await stage.openCafe()
  await stage.publish('campaign', CAMPAIGN, {
    name: { 'zh-Hant': '折一百' },
    benefit: { kind: 'amount', settings: { off: 100, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
  })
  const mei = await acts.newMember('cafe')
  const { id, code } = await acts.give(mei.id, CAMPAIGN, 'cafe')
  const redeem = async () => {
    must(await stage.acts.hold(code!))
    must(await stage.acts.confirm(id))
  }
  await redeem()
  must(await stage.acts.undo(id, 'first'))
  await redeem()
  const before = table.all()
  must(await stage.acts.undo(id, 'first'))
  expect(table.all()).toEqual(before)
  must(await stage.acts.undo(id, 'second'))
  expect((await stage.rowsOf(mei)).find((row) => row._et === 'coupon')?.state).toBe('undone')
})
