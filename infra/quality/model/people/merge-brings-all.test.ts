// Two members become one: stamps that go on to another card, birthday gifts to come and check-ins that wait come along, and go back.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR } from '#shared/base/time.ts'
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { noteBirthday as Note } from '#functions/tier/birthday/note-birthday.ts'
import type { birthdayPerson as PersonOf } from '#functions/abilities/tiers.ts'
import type * as CardStore from '#functions/card/store.ts'
import type { commit as Commit } from '#functions/platform/table/commit.ts'
import type { writeEntry as WriteEntry } from '#functions/ledger/store.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import type * as Hands from '../fraud/check-in-hands.ts'
import type * as TwoBrands from '../group/two-brands.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((nth) => `crd_0000000000000000000000005${nth}`) as [string, string, string]
const BIRTHDAY = 'cmp_00000000000000000000000078'
const GOAL = 4

let stage: typeof Stage
let two: typeof TwoBrands
let acts: typeof PeopleActs.acts
let hands: typeof Hands
let cards: typeof CardStore
let commit: typeof Commit
let writeEntry: typeof WriteEntry
let note: (member: string) => Promise<void>
let table: Model['table']
let opened: ReturnType<typeof table.all>
let one: Stage.Person
let other: Stage.Person

const chain = (next: string | null, halfway: object[] = []) => ({
  ...stage.stamps,
  settings: {
    ...stage.stamps.settings,
    goal: GOAL,
    halfway,
    next: next ? { kind: 'chains', program: next } : { kind: 'renews' },
  },
})

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  two = await import('../group/two-brands.ts')
  ;({ acts } = await import('../people-acts.ts'))
  hands = await import('../fraud/check-in-hands.ts')
  cards = await import('#functions/card/store.ts')
  ;({ commit } = await import('#functions/platform/table/commit.ts'))
  ;({ writeEntry } = await import('#functions/ledger/store.ts'))
  const { noteBirthday }: { noteBirthday: typeof Note } = await import('#functions/tier/birthday/note-birthday.ts')
  const { birthdayPerson }: { birthdayPerson: typeof PersonOf } = await import('#functions/abilities/tiers.ts')
  note = (member) => noteBirthday(birthdayPerson)({ group: stage.place.group, member }, stage.now())
  await stage.openCafe()
  await stage.publish('campaign', BIRTHDAY, stage.reward)
  await stage.publish('campaign', stage.REWARD, stage.reward, shoes.id)
  const { LADDER } = await import('../tiers/ladder.ts')
  const tiers = LADDER.tiers.map((tier) => ({
    ...tier,
    benefits: { ...tier.benefits, birthdayCoupon: BIRTHDAY as never },
  }))
  await stage.publish('tier', cafe.tiers!.id, { ...LADDER, tiers })
  await hands.allowPosters()
  await hands.putOnMap()
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  stage.setClock(stage.STARTED)
  stage.advance(HOUR)
  one = await two.acts.newMember('cafe', 'shoes')
  other = await two.acts.newMember('cafe', 'shoes')
})

/** So many stamps, with their entries. */
const press = async (who: Stage.Person, program: string, at: string, worth: number) => {
  const kind = await loadCard('stamp')
  const settings = chain(null).settings
  const made = kind.collect(settings, kind.blank(settings), {
    at: stage.now(),
    key: `p-${who.id}-${program}`,
    occasion: {} as never,
    worth,
  })
  const holder = { ...stage.place, brand: at, member: who.id }
  const { card, entries } = must(made)
  await commit([
    cards.saveCard(holder, { program, kind: 'stamp', state: kind.pack(card), habit: NO_HABIT }, 0),
    ...entries.map((entry, nth) =>
      writeEntry(
        {
          ...holder,
          brand: at === '*' ? cafe.id : at,
          at: stage.now(),
          account: 'stamp',
          of: program,
          key: `p-${program}-${nth}`,
          reason: 'collected',
          delta: entry.delta,
          balance: entry.balance,
        } as never,
        [],
      ),
    ),
  ])
}
const rowsOf = async (who: Stage.Person, kind: string) => (await stage.rowsOf(who)).filter(({ _et }) => _et === kind)
const stampsOn = async (who: Stage.Person) => {
  const kind = await loadCard('stamp')
  const held = (await rowsOf(who, 'card')).filter(({ program }) => [FIRST, SECOND, THIRD].includes(String(program)))
  return Object.fromEntries(held.map(({ program, state }) => [program, kind.balance(kind.unpack(state))]))
}
const entriesAddUp = async (who: Stage.Person) => {
  const sums: Record<string, number> = {}
  for (const { of, delta } of await rowsOf(who, 'entry')) sums[String(of)] = (sums[String(of)] ?? 0) + Number(delta)
  for (const [program, stamps] of Object.entries(await stampsOn(who))) expect(sums[program] ?? 0).toBe(stamps)
}

describe.each([
  ['of another brand', shoes.id],
  ['of the whole group', '*'],
])('stamps on cards %s', (_, at) => {
  beforeEach(async () => {
    await stage.publish('program', FIRST, chain(SECOND), at)
    await stage.publish(
      'program',
      SECOND,
      chain(THIRD, [{ at: 1, campaign: stage.REWARD, words: { 'zh-Hant': '一' } }]),
      at,
    )
    await stage.publish('program', THIRD, chain(null), at)
  })

  test('that fill a card go on to the next one, which gives what it gives', async () => {
    await press(one, FIRST, at, 3)
    await press(other, FIRST, at, 3)
    const merged = must(await acts.merge(one, other))
    expect(await stampsOn(one)).toEqual({ [FIRST]: 0, [SECOND]: 2 })
    expect(await stampsOn(other)).toEqual({ [FIRST]: 0 })
    expect(merged.lines.find(({ id }) => id === FIRST)).toMatchObject({ gives: 2 })
    expect(await rowsOf(one, 'coupon')).toHaveLength(2)
    await entriesAddUp(one)
    await entriesAddUp(other)
  })

  test('go on as far as they fill', async () => {
    await press(one, FIRST, at, 3)
    await press(one, SECOND, at, 3)
    await press(other, FIRST, at, 3)
    must(await acts.merge(one, other))
    expect(await stampsOn(one)).toEqual({ [FIRST]: 0, [SECOND]: 0, [THIRD]: 1 })
    await entriesAddUp(one)
  })
})

describe('a birthday', () => {
  const tell = (who: Stage.Person, birthday: string) => two.acts.tellBirthday(who.id, birthday)
  const gifts = async (who: Stage.Person) =>
    (await rowsOf(who, 'coupon')).filter(({ campaign }) => campaign === BIRTHDAY).length
  const until = async (days: number) => {
    stage.advance(days * DAY)
    await two.acts.dueToday()
  }

  test('that only the other had told brings its gift to the one who stays', async () => {
    await tell(other, '12-05')
    must(await acts.merge(one, other))
    await until(20)
    expect([await gifts(one), await gifts(other)]).toEqual([1, 0])
    await until(365)
    expect(await gifts(one)).toBe(2)
  })

  test('is the one’s who stays, where both told one', async () => {
    await tell(one, '12-05')
    await tell(other, '12-20')
    must(await acts.merge(one, other))
    await until(20)
    expect(await gifts(one)).toBe(1)
    await until(30)
    expect(await gifts(one)).toBe(1)
  })

  test('goes back with whose it is', async () => {
    await tell(other, '12-05')
    const { id } = must(await acts.merge(one, other))
    await until(3)
    must(await acts.part(one, id))
    await until(20)
    expect([await gifts(one), await gifts(other)]).toEqual([0, 1])
  })

  test('told in the moment of the merge is found by the event of the merge', async () => {
    must(await acts.merge(one, other))
    await tell(one, '12-05')
    await note(one.id)
    await until(20)
    expect(await gifts(one)).toBe(1)
  })
})

describe('a check-in that waits', () => {
  const POSTER = cafe.stores[0]!.posters[0]!.code
  const doubtful = async () => {
    must(await hands.checkIn(other, POSTER, 'first'))
    await hands.moveFarAway()
    stage.advance(HOUR)
    expect(must(await hands.checkIn(other, cafe.stores[1]!.posters[0]!.code, 'second')).state).toBe('waiting')
    const [waits] = await hands.list()
    return waits!
  }

  test('comes along, stands on their home, and is approved for the one who stays', async () => {
    const before = await doubtful()
    must(await acts.merge(one, other))
    const [waits] = await hands.list()
    expect(waits).toMatchObject({ id: before.id, member: { id: one.id } })
    expect((await two.acts.home('cafe', one.id)).checkIns).toHaveLength(1)
    stage.advance(DAY)
    expect(word(await hands.decide(waits!, true, 'yes'))).toBe('ok')
    expect((await rowsOf(one, 'entry')).filter(({ reason }) => reason === 'check-in')).toHaveLength(1)
  })

  test('may be decided from a page that still shows the other', async () => {
    const before = await doubtful()
    must(await acts.merge(one, other))
    stage.advance(DAY)
    expect(word(await hands.decide(before, true, 'yes'))).toBe('ok')
    expect(await hands.list()).toEqual([])
  })

  test('goes back while nobody has decided, and can be decided there', async () => {
    const before = await doubtful()
    expect(word(await hands.decide(before, false, 'no'))).toBe('ok')
    const { id } = must(await acts.merge(one, other))
    must(await acts.part(one, id))
    const [waits] = await hands.list()
    expect(waits).toMatchObject({ id: before.id, member: { id: other.id } })
    expect(word(await hands.reopen(waits!, 'again'))).toBe('ok')
    expect(word(await hands.decide(waits!, true, 'yes'))).toBe('ok')
  })
})
