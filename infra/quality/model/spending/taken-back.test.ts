// What was given is taken back: by the clerk who gave it within ten minutes, by a refund, from who they have become.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import { cards, people, value } from '#functions/abilities/cards.ts'
import { undoRedemption } from '#functions/abilities/counter/clerks.ts'
import { forfeit, paidAheadOf } from '#functions/abilities/forfeit.ts'
import { showIssued, tillCoupons } from '#functions/abilities/holder.ts'
import { dayEnds } from '#functions/abilities/house.ts'
import { findMemberBy, nowMember, phoneOnlyMember } from '#functions/abilities/people.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { erasePerson } from '#functions/member/erase/erase-person.ts'
import { chance } from '#functions/platform/chance.ts'
import { eventsIn } from '#functions/platform/table/outbox.ts'
import { forgetNames } from '#functions/staff/erase/forget-names.ts'
import { stampByHand } from '#functions/staff/act/stamp-by-hand.ts'
import { undoAct } from '#functions/staff/act/undo-act.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { GOAL } from '../expected.ts'
import { must } from '../must.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

const STRICT = 'crd_01JDHF0PR00000000000000TB1'
const OWING = 'crd_01JDHF0PR00000000000000TB2'

let stage: typeof Stage
let tills: TillModel['tills']
let merging: typeof PeopleActs
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let other: Stage.Person

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  merging = await import('../people-acts.ts')
  const { settings } = cafe.others[0]!
  const points = { ...settings, ways: ['till'], settings: { ...settings.settings, multipliers: [] } }
  await stage.publish('program', STRICT, { ...points, name: { 'zh-Hant': '嚴格點數' }, refunds: 'block' })
  await stage.publish('program', OWING, { ...points, name: { 'zh-Hant': '記帳點數' }, refunds: 'go-negative' })
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
})

const whole = () => JSON.stringify(table.all())
const refused = async (asked: () => Promise<{ ok: boolean; failure?: string }>, word: string, detail = {}) => {
  const before = whole()
  expect(await asked()).toMatchObject({ ok: false, failure: word, ...detail })
  expect(whole()).toBe(before)
}
const sumOf = async (who: Stage.Person, program: string) =>
  (await tills.acts.history(who.id)).filter(({ of }) => of === program).reduce((all, { delta }) => all + delta, 0)

describe('a clerk takes an act back', () => {
  const clerk = {
    kind: 'clerk',
    group: demoGroup.id,
    brand: cafe.id,
    store: cafe.stores[0]!.id,
    clerk: 'clk_1',
    name: '阿珍',
  }
  let keys = 0
  const turn = (key = `k-${++keys}`): never =>
    ({ actor: clerk, now: stage.now(), locale: 'zh-Hant', from: 'here', retry: { key, hash: key } }) as never
  const gives = async (worth: number, who = mei) => {
    const serving = { findMemberBy, people, cards, tiers, dayEnds, showIssued, chance, phoneOnlyMember }
    return must(await stampByHand(serving)({ phone: who.phone, worth } as never, turn()))
  }
  const undoes = (id: string, key?: string) =>
    undoAct({ cards, tiers, nowMember, tillCoupons, value, undoRedemption })({ id } as never, turn(key))
  const uses = async (coupon: string) => {
    await stage.acts.hangCode(coupon, mei.id)
    must(await stage.acts.hold(await stage.acts.codeOf(coupon, mei.id)))
    must(await stage.acts.confirm(coupon))
  }

  test('all of it: the stamps, and the coupon of a card that they filled', async () => {
    const { act, coupons } = await gives(GOAL)
    // What it is used by stands on the member’s phone alone.
    expect(coupons).toMatchObject([{ code: null }])
    expect(JSON.stringify(coupons)).not.toContain(await stage.acts.codeOf(coupons[0]!.id, mei.id))
    expect(must(await undoes(act.id)).act.undoneAt).toBe(stage.now())
    expect(await sumOf(mei, stage.STAMPS)).toBe(0)
    const [coupon] = await showIssued({ ...stage.place, member: mei.id }, [coupons[0]!.id], stage.now())
    expect(coupon?.state).toBe('voided')
    const told = (await stage.rowsOf(mei)).flatMap((row) => (row.outbox ? eventsIn(row as never) : []))
    expect(told.filter(({ name }) => name === 'card.debited')).toMatchObject([
      { data: { program: stage.STAMPS, taken: GOAL, reason: 'undone', by: { kind: 'clerk', id: 'clk_1' } } },
    ])
  })

  test('or nothing: what became a coupon that was used is not left, and the act stands', async () => {
    await gives(GOAL - 1)
    const { act, coupons } = await gives(2)
    await uses(coupons[0]!.id)
    await refused(() => undoes(act.id), 'act-not-left')
    // Nor do the stamps of a later act pay for it.
    await gives(1)
    await refused(() => undoes(act.id), 'act-not-left')
  })

  test('or nothing: stamps that a later act turned into a coupon that was used', async () => {
    const first = await gives(GOAL - 1)
    stage.advance(MINUTE)
    const last = await gives(1)
    await uses(last.coupons[0]!.id)
    await refused(() => undoes(first.act.id), 'act-not-left')
  })

  test('from who they have become, whoever had bought before; the same request again is answered so', async () => {
    must(await stage.acts.buy('B-1', other, 300, 'B-1'))
    stage.advance(MINUTE)
    const { act } = await gives(2)
    const had = await sumOf(other, stage.STAMPS)
    must(await merging.acts.merge(other, mei))
    expect(await sumOf(other, stage.STAMPS)).toBe(had + 2)
    const undone = await undoes(act.id, 'undo')
    expect(undone).toMatchObject({ ok: true, value: { act: { undoneAt: stage.now() } } })
    expect(await sumOf(other, stage.STAMPS)).toBe(had)
    expect(await undoes(act.id, 'undo')).toEqual(undone)
    await refused(() => undoes(act.id), 'act-undone')
  })
})

describe('a refund', () => {
  const bought = async (total: number) =>
    must(await tills.acts.order({ total, member: { phone: mei.phone, enrol: false } }))
  const spends = async (programId: string, amount: number) => {
    const member = { code: await tills.liveCode(mei.id) }
    must(await tills.acts.order({ total: 200 - amount / 10, bill: 200, use: [{ programId, amount }], member }))
  }

  test('that one card refuses takes nothing from the others before it either, and its preview says so', async () => {
    const { number, earned } = await bought(1_000)
    const fed = earned.map(({ programId }) => programId as string)
    expect(fed.indexOf(STRICT)).toBeGreaterThan(fed.indexOf(stage.POINTS))
    expect(must(await tills.acts.preview(number, 1_000)).taken).toMatchObject(fed.map((programId) => ({ programId })))
    await spends(STRICT, 100)
    const detail = { detail: { program: '嚴格點數', missing: expect.any(Number) } }
    await refused(() => tills.acts.preview(number, 1_000), 'refund-blocked', detail)
    await refused(() => tills.acts.refund(number, 1_000), 'refund-blocked', detail)
    // A part that is still there may be taken back.
    expect(must(await tills.acts.refund(number, 100)).taken).toContainEqual(
      expect.objectContaining({ programId: STRICT, taken: 10, missing: 0 }),
    )
  })

  test('may leave a card owing; who was erased owes nothing and gets nothing, and the refund is recorded', async () => {
    const { number } = await bought(1_000)
    await spends(OWING, 100)
    const before = table.all()
    must(await tills.acts.refund(number, 1_000))
    expect(await sumOf(mei, OWING)).toBeLessThan(0)

    table.restore(before)
    const { group } = stage.place
    const retry = { key: 'erase', hash: 'erase' }
    const erasing = { group, member: mei.id, by: 'member' as const, now: stage.now(), retry, also: [] }
    must(
      await erasePerson({ forfeit, paidAheadOf, forgetActs: forgetNames, unlinkMenu: async () => undefined })(erasing),
    )
    const left = await stage.rowsOf(mei)
    expect(must(await tills.acts.preview(number, 1_000))).toMatchObject({ taken: [], voided: [], returned: [] })
    expect(must(await tills.acts.refund(number, 1_000))).toMatchObject({ taken: [], voided: [], returned: [] })
    expect(await stage.rowsOf(mei)).toEqual(left)
    expect(await tills.acts.refund(number, 1)).toMatchObject({ ok: false, failure: 'refund-too-large' })
  })
})
