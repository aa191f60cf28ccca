// Staff are of stores: whoever is bound to some acts there and nowhere else, and what is refused leaves everything as it was.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '#shared/base/time.ts'
import { ROLES } from '#shared/domain/staff/permission.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type * as Hands from './staff-hands.ts'

const [HERE, THERE] = cafe.stores.map(({ id }) => id) as [string, string]
/** A third one, once it is there. */
let FAR: string
const CAMPAIGN = 'cmp_00000000000000000000000009'
const PIN = '2580'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let hands: typeof Hands
let mei: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  hands = await import('./staff-hands.ts')
  ;({ FAR } = hands)
  await stage.openCafe()
  await stage.publish('campaign', CAMPAIGN, {
    name: { 'zh-Hant': '請喝一杯' },
    benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
  })
  await hands.employ()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei] = (await stage.makePeople()) as [Stage.Person]
})

/** What is refused writes nothing. */
const refuses = async (act: () => Promise<{ ok: boolean; failure?: string }>, failure: string) => {
  const before = table.all()
  expect(word(await act())).toBe(failure)
  expect(table.all()).toEqual(before)
}

describe('at the counter', () => {
  test('a clerk takes back their own, who answers for the counter anything of the store, nobody another store’s', async () => {
    const mine = { store: HERE, clerk: 'clk_1' }
    const colleague = { store: HERE, clerk: 'clk_2' }
    const lead = { ...colleague, isLead: true }
    const done = async () => must(await hands.stamp(mei, mine)).act.id
    const hurry = async () => (stage.advance(30 * MINUTE), done())
    const id = await done()
    await refuses(() => hands.undo(id, colleague), 'act-not-yours')
    await refuses(() => hands.undo(id, { ...mine, store: THERE }), 'not-your-store')
    await refuses(() => hands.undo(id, { ...lead, store: THERE }), 'not-your-store')
    expect(word(await hands.undo(id, mine))).toBe('ok')
    expect(word(await hands.undo(await hurry(), lead))).toBe('ok')
    const late = await hurry()
    stage.advance(10 * MINUTE + 1)
    for (const hand of [mine, lead]) await refuses(() => hands.undo(late, hand), 'act-too-late')
  })

  test('today’s list is the own store’s, and says what this hand may take back', async () => {
    await hands.stamp(mei, { store: HERE, clerk: 'clk_1' })
    const seen = async (hand: Hands.AtCounter) =>
      must(await hands.today(hand)).acts.map(({ mayUndo }: { mayUndo: boolean }) => mayUndo)
    expect(await seen({ store: HERE, clerk: 'clk_1' })).toEqual([true])
    expect(await seen({ store: HERE, clerk: 'clk_2' })).toEqual([false])
    expect(await seen({ store: HERE, clerk: 'clk_2', isLead: true })).toEqual([true])
    expect(await seen({ store: THERE, clerk: 'clk_1', isLead: true })).toEqual([])
  })
})

describe('a clerk of several stores', () => {
  const hired = async (stores: string[]) => {
    const [first, ...others] = stores
    const line = must(await hands.invite({ id: first, name: '阿珍', stores: others } as never))
    must(await hands.accept(line.url, PIN))
    return line.id
  }
  const sessions = async () =>
    Promise.all([HERE, THERE, FAR].map(async (store) => word(await hands.signIn(store)))).then((all) => all.join(' '))

  test('opens one invitation and is in at each, by LINE and with one PIN on each tablet', async () => {
    const line = must(await hands.invite({ id: HERE, name: '阿珍', stores: [THERE] } as never))
    expect(line.stores.map(({ id }) => id)).toEqual([HERE, THERE])
    expect(must(await hands.look(line.url))).toMatchObject({ alsoAt: [cafe.stores[1]!.name] })
    const session = must(await hands.accept(line.url, PIN))
    expect([session.store.id, session.others.map(({ id }) => id)]).toEqual([HERE, [THERE]])
    expect(await sessions()).toBe('ok ok clerk-unknown')
    for (const store of [HERE, THERE]) expect(word(await hands.signInAt(store, line.id, PIN))).toBe('ok')
    expect(word(await hands.signInAt(FAR, line.id, PIN))).toBe('clerk-unknown')
  })

  test('is moved: out at once where they were, in where they come, and the invitation stays used', async () => {
    const id = await hired([HERE])
    const moved = must(await hands.change({ store: HERE, id, stores: [THERE, FAR] }))
    expect(moved.stores.map((one) => one.id)).toEqual([THERE, FAR])
    expect(await sessions()).toBe('clerk-unknown ok ok')
    expect(word(await hands.atWork(HERE, id))).toBe('clerk-removed')
    expect(word(await hands.atWork(THERE, id))).toBe('ok')
    expect(word(await hands.signInAt(FAR, id, PIN))).toBe('ok')
    must(await hands.change({ store: FAR, id, stores: [HERE] }))
    expect(await sessions()).toBe('ok clerk-unknown clerk-unknown')
    expect(must(await hands.list(HERE)).clerks).toMatchObject([{ id, stores: [{ id: HERE }] }])
    expect(must(await hands.list(THERE)).clerks).toEqual([])
  })

  test('is removed everywhere by who looks after all of it, and only at their own by who does not', async () => {
    const id = await hired([HERE, THERE])
    expect(word(await hands.remove({ store: HERE, id }, hands.manager([HERE])))).toBe('ok')
    expect(await sessions()).toBe('clerk-unknown ok clerk-unknown')
    expect(word(await hands.remove({ store: THERE, id }))).toBe('ok')
    expect(await sessions()).toBe('clerk-unknown clerk-unknown clerk-unknown')
  })

  test('an invitation leads on when the first of its stores takes it back', async () => {
    const line = must(await hands.invite({ id: HERE, name: '阿珍', stores: [THERE] } as never))
    must(await hands.remove({ store: HERE, id: line.id }, hands.manager([HERE])))
    must(await hands.accept(line.url, PIN))
    expect(await sessions()).toBe('clerk-unknown ok clerk-unknown')
    await refuses(() => hands.accept(line.url, PIN, 'U9'), 'invitation-used')
  })

  test('a store more is never a second one of the same person, nor another brand’s', async () => {
    await hired([THERE])
    const again = must(await hands.invite({ id: HERE, name: '阿珍二' } as never))
    must(await hands.accept(again.url, PIN))
    await refuses(() => hands.change({ store: HERE, id: again.id, stores: [HERE, THERE] }), 'clerk-already')
    await refuses(() => hands.change({ store: HERE, id: again.id, stores: [HERE, hands.OTHER_BRANDS] }), 'not-found')
    await refuses(() => hands.invite({ id: HERE, name: '阿土', stores: [hands.OTHER_BRANDS] } as never), 'not-found')
  })

  test('the same request is answered the same, and writes no more', async () => {
    const id = await hired([HERE])
    const asked = { store: HERE, id, stores: [HERE, THERE] }
    const first = must(await hands.change(asked, hands.owner, 'key'))
    stage.advance(25 * HOUR)
    const rows = table.all()
    expect(must(await hands.change(asked, hands.owner, 'key'))).toEqual(first)
    expect(word(await hands.change({ ...asked, stores: [HERE] }, hands.owner, 'key'))).toBe('idempotency-key-reused')
    expect(table.all()).toEqual(rows)
  })
})

describe('at the desk', () => {
  test.each([
    ['bound to this store', [HERE], 'ok'],
    ['bound to another', [THERE], 'not-your-store'],
    ['bound to none', [], 'ok'],
  ])('a store manager who is %s', async (_, stores, answer) => {
    const manager = hands.manager(stores)
    for (const act of hands.ofStore(HERE, manager))
      await (answer === 'ok' ? act().then((told) => expect(word(told)).toBe('ok')) : refuses(act, answer))
    for (const act of hands.ofBrand(manager))
      await (stores.length === 0 ? act().then((told) => expect(word(told)).toBe('ok')) : refuses(act, 'not-your-store'))
    const listed = must(await hands.stores(manager)).stores.map(({ id }: { id: string }) => id)
    expect(listed.filter((id) => id !== hands.newest())).toEqual(stores.length > 0 ? stores : [FAR, HERE, THERE])
  })

  test.each(ROLES.flatMap((role) => [[HERE], [THERE], []].map((stores) => [role, stores] as const)))(
    'a %s of %j takes back a redemption of theirs within ten minutes',
    async (role, stores) => {
      const actor = hands.person({ role, stores })
      const redeemed = async () => {
        const held = await hands.issue(mei, CAMPAIGN)
        must((await hands.redeem(await stage.acts.codeOf(held, mei.id), { store: HERE, clerk: 'clk_1' })) as never)
        return held
      }
      const held = await redeemed()
      const undo = () => hands.undoCoupon(held, mei, actor)
      if (role === 'analyst') return refuses(undo, 'undo-not-allowed')
      if (stores[0] === THERE) return refuses(undo, 'not-your-store')
      expect(word(await undo())).toBe('ok')
      const late = await redeemed()
      stage.advance(10 * MINUTE + 1)
      await refuses(() => hands.undoCoupon(late, mei, actor), 'undo-too-late')
    },
  )

  test('who asks at a store is decided by its own people; who asked nowhere, by anybody’s', async () => {
    await hands.ask(mei, 'U1', { store: cafe.stores[0]!.code })
    await hands.ask(mei, 'U2')
    const seen = async (stores: string[]) =>
      must(await hands.waiting(hands.manager(stores))).open.map(({ name }: { name: string }) => name)
    expect([await seen([]), await seen([HERE]), await seen([THERE])]).toEqual([
      ['LINE U1', 'LINE U2'],
      ['LINE U1', 'LINE U2'],
      ['LINE U2'],
    ])
    const [first, second] = must(await hands.waiting(hands.owner)).open
    await refuses(() => hands.decide(first!, hands.manager([THERE])), 'not-your-store')
    expect(word(await hands.decide(second!, hands.manager([THERE])))).toBe('ok')
    expect(word(await hands.decide(first!, hands.manager([HERE])))).toBe('ok')
  })

  test('the owner binds a store manager, who is bound from their next call on, and frees them again', async () => {
    const of = async () => (await hands.behind('manager'))!.stores
    expect(await of()).toEqual([])
    expect(must(await hands.bind('manager', [HERE, THERE]))).toMatchObject({ stores: [HERE, THERE] })
    expect(await of()).toEqual([HERE, THERE])
    expect(must(await hands.people()).people).toMatchObject([
      { role: 'owner', stores: [] },
      { role: 'store-manager', stores: [HERE, THERE] },
    ])
    must(await hands.bind('manager', []))
    expect(await of()).toEqual([])
  })

  test('nobody else is bound, nor to a store that is none of theirs', async () => {
    await refuses(() => hands.bind('owner', [HERE]), 'role-of-all-stores')
    await refuses(() => hands.bind('manager', ['sto_00000000000000000000000000']), 'not-found')
    await refuses(() => hands.bind('nobody', [HERE]), 'not-found')
  })
})

describe('an owner of some brands', () => {
  beforeEach(() => hands.employInBrands())
  const names = async (by?: unknown) => must(await hands.people(by)).people.map(({ name }) => name)

  test('is told of the people of those brands, and of who is of all, and of nobody else', async () => {
    expect(await names(hands.owner)).toEqual(['owner', 'store-manager', 'ours', 'both'])
    expect(await names()).toEqual(['owner', 'store-manager', 'ours', 'sisters', 'both'])
  })

  test('binds who is of their brands alone; a stranger is not found, who is of others as well is left to the whole group’s', async () => {
    expect(must(await hands.bind('ours', [HERE], hands.owner))).toMatchObject({ stores: [HERE] })
    await refuses(() => hands.bind('sisters', [], hands.owner), 'not-found')
    for (const who of ['both', 'manager'] as const) {
      await refuses(() => hands.bind(who, [HERE], hands.owner), 'group-wide-only')
      expect(must(await hands.bind(who, [HERE]))).toMatchObject({ stores: [HERE] })
    }
  })

  test('does not read what the people of all brands did', async () => {
    must(await hands.bind('sisters', []))
    await refuses(() => hands.trail(hands.owner), 'group-wide-only')
    expect(must(await hands.trail()).entries).toMatchObject([{ action: 'bind person to stores', target: 'stf_4' }])
  })
})
