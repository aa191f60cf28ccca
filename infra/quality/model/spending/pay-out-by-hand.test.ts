// A clerk without a till pays back what a member paid in: less than a day's limit alone, more with a colleague, and undone in ten minutes.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import type { SecondHand } from '#functions/platform/asks/counter/second-hand.ts'
import { must, word } from '../must.ts'
import type * as Stage from '../stage.ts'
import type * as Clerks from './clerk-hands.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

const SECOND = { clerk: 'clk_second', pin: '739154' }

let stage: typeof Stage
let tills: TillModel['tills']
let clerk: typeof Clerks
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  clerk = await import('./clerk-hands.ts')
  ;[mei] = (await stage.makePeople()) as [Stage.Person]
  const { secondHand } = await import('#functions/abilities/counter/second-hand.ts')
  const { hashPin } = await import('#functions/platform/session/pin.ts')
  const { clerk: entity } = await import('#functions/staff/clerk/store.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { replace } = await import('#functions/platform/table/write.ts')
  const { cafe } = await import('../../../local/seed/demo-cafe.ts')
  const of = { ...stage.place, store: cafe.stores[0]!.id, invitedAt: stage.now(), invitedBy: 'stf_1', code: 'door' }
  for (const [id, name] of [
    ['clk_0', '阿珍'],
    [SECOND.clerk, '阿土'],
  ] as const)
    await commit([
      replace(entity, { ...of, id, name, life: { state: 'active', at: stage.now() }, pin: hashPin(SECOND.pin) }, 0),
    ])
  const actor = { ...stage.place, store: of.store, clerk: 'clk_0' } as unknown as Parameters<
    SecondHand['colleagues']
  >[0]
  expect(await secondHand.colleagues(actor)).toMatchObject([{ id: SECOND.clerk }])
  // NT$2,000 with a bonus of 200.
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

/** As it stands after a scan: the code that was read, and that it was of now. */
const scanned = async () => {
  const code = await tills.liveCode(mei.id)
  const { seen } = await clerk.scan(code)
  return { code, seen: seen! }
}
const asked = async (amount: number, more: object = {}) => ({
  ...(await scanned()),
  programId: tills.VALUE,
  amount,
  cash: amount,
  ...more,
})
const onCard = async () => {
  const { payOuts } = await clerk.scan(await tills.liveCode(mei.id))
  return payOuts[0]?.paid ?? 0
}
const sum = async () => (await tills.acts.history(mei.id)).reduce((all, { delta }) => all + delta, 0)
const refused = async (told: Promise<{ ok: boolean; failure?: string }>, why: string) => {
  const before = table.all()
  expect(word(await told)).toBe(why)
  expect(table.all().filter(({ _et }) => _et !== 'clerk-tries')).toEqual(before)
}

describe('the number is shown first', () => {
  test('all that was paid in, what goes with it, and who may stand by it; nothing is written', async () => {
    const before = table.all()
    const told = must(await clerk.payOutQuote({ phone: mei.phone, programId: tills.VALUE }))
    expect(told).toMatchObject({
      paid: 2_000,
      bonus: 200,
      taken: 2_000,
      cash: 2_000,
      fee: 0,
      bonusGone: 200,
      balance: 0,
    })
    expect(told.second).toMatchObject({ limit: 1_000, clerks: [{ id: SECOND.clerk, name: '阿土' }] })
    const part = must(await clerk.payOutQuote({ phone: mei.phone, programId: tills.VALUE, amount: 500 }))
    expect(part).toMatchObject({ taken: 500, bonusGone: 50, balance: 1_650, second: null })
    expect(table.all()).toEqual(before)
  })
})

describe('what is paid back', () => {
  test('leaves the card as the entries say, is answered again as it was, and is undone lot by lot', async () => {
    const wish = await asked(500)
    const done = must(await clerk.payOut(wish, 'key'))
    expect(done.act).toMatchObject({
      kind: 'pay-out',
      amount: 500,
      paidOut: { taken: 500, cash: 500, fee: 0, bonusGone: 50, balance: 1_650, second: null },
    })
    expect(await sum()).toBe(1_650)
    stage.advance(MINUTE)
    const undone = must(await clerk.undo(done.act.id, 'undo'))
    expect(undone.act.undoneAt).not.toBeNull()
    expect([await sum(), await onCard()]).toEqual([2_200, 2_000])
    stage.advance(400 * DAY)
    const standing = table.all()
    expect(must(await clerk.payOut(wish, 'key'))).toEqual(done)
    expect(must(await clerk.undo(done.act.id, 'undo'))).toEqual(undone)
    expect(word(await clerk.payOut({ ...wish, amount: 1 }, 'key'))).toBe('idempotency-key-reused')
    expect(table.all()).toEqual(standing)
  })

  test('is not undone after ten minutes', async () => {
    const { act } = must(await clerk.payOut(await asked(100)))
    stage.advance(10 * MINUTE + 1)
    await refused(clerk.undo(act.id), 'act-too-late')
  })

  test('needs the phone that shows who they are, once for each', async () => {
    const { programId, amount, cash } = await asked(100)
    await refused(clerk.payOut({ phone: mei.phone, programId, amount, cash }), 'live-code-needed')
    const wish = await asked(100)
    must(await clerk.payOut(wish))
    expect(word(await clerk.payOut(wish))).toBe('live-code-used')
  })

  test('is never more than was paid in, nor another sum than was seen', async () => {
    await refused(clerk.payOut(await asked(2_001, { second: SECOND })), 'amount-invalid')
    await refused(clerk.payOut(await asked(100, { cash: 99 })), 'pay-out-changed')
  })
})

describe('above what one may pay out in a day', () => {
  test('a colleague types in their PIN, and the act says who it was', async () => {
    await refused(clerk.payOut(await asked(1_001)), 'second-needed')
    await refused(clerk.payOut(await asked(1_001, { second: { ...SECOND, clerk: 'clk_0' } })), 'second-same')
    await refused(clerk.payOut(await asked(1_001, { second: { ...SECOND, clerk: 'clk_9' } })), 'second-unknown')
    await refused(clerk.payOut(await asked(1_001, { second: { ...SECOND, pin: '000000' } })), 'clerk-pin-wrong')
    const { act } = must(await clerk.payOut(await asked(1_001, { second: SECOND })))
    expect(act.paidOut?.second).toBe('阿土')
  })

  test('the parts of a day count together, without what was undone', async () => {
    const { act } = must(await clerk.payOut(await asked(800)))
    await refused(clerk.payOut(await asked(300)), 'second-needed')
    must(await clerk.undo(act.id))
    stage.advance(MINUTE)
    must(await clerk.payOut(await asked(300)))
    stage.advance(DAY)
    must(await clerk.payOut(await asked(1_000)))
  })

  test('five wrong PINs lock it', async () => {
    const wrong = { ...SECOND, pin: '000000' }
    for (let left = 4; left > 0; left--)
      expect(word(await clerk.payOut(await asked(1_001, { second: wrong })))).toBe('clerk-pin-wrong')
    expect(word(await clerk.payOut(await asked(1_001, { second: wrong })))).toBe('clerk-pin-locked')
    expect(word(await clerk.payOut(await asked(1_001, { second: SECOND })))).toBe('clerk-pin-locked')
    expect(await sum()).toBe(2_200)
  })
})
