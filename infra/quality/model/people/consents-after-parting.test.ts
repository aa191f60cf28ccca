// Two who were one for a while agreed to what each had agreed to, and to what they said since.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { SECOND } from '#shared/base/time.ts'
import { SHARING_VERSION } from '#shared/domain/member/sharing.ts'
import type { changeMember as Change } from '#functions/member/change-member.ts'
import type { setFriend as SetFriend } from '#functions/member/set-friend.ts'
import type * as Store from '#functions/member/store.ts'
import type { commit as Commit } from '#functions/platform/table/commit.ts'
import type { replace as Replace } from '#functions/platform/table/write.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let people: typeof PeopleActs.acts
let change: ReturnType<typeof Change>
let setFriend: typeof SetFriend
let store: typeof Store
let commit: typeof Commit
let replace: typeof Replace
let table: Model['table']
let opened: ReturnType<typeof table.all>
let into: Stage.Person
let from: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { companiesBeside } = await import('#functions/abilities/house.ts')
  const { showCheckIns } = await import('#functions/abilities/counter/show-check-ins.ts')
  const { showCards, showCoupons } = await import('#functions/abilities/holder.ts')
  const { showTier } = await import('#functions/abilities/tiers.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { changeMember } = await import('#functions/member/change-member.ts')
  ;({ setFriend } = await import('#functions/member/set-friend.ts'))
  ;({ commit } = await import('#functions/platform/table/commit.ts'))
  ;({ replace } = await import('#functions/platform/table/write.ts'))
  store = await import('#functions/member/store.ts')
  ;({ acts: people } = await import('../people-acts.ts'))
  change = changeMember({ companiesBeside, showCards, showCheckIns, showCoupons, showTier, chance })
  await stage.openCafe()
  const [one, other] = await stage.makePeople()
  into = one!
  from = other!
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const group = demoGroup.id
const brand = cafe.id
const joined = async ({ id }: Stage.Person) => {
  const { noticeVersion, marketing, marketingAt, sharing, user } = (await store.findMembership(group, id, brand))!
  return { noticeVersion, marketing, marketingAt, sharing, user }
}
const sharing = { version: SHARING_VERSION, companies: [shoes.company.id], at: '2026-11-20T02:00:00.000Z' }
/** Somebody's own phone, and what they said by it. */
const joinsByLine = async ({ id }: Stage.Person, user: string, said: object) => {
  const { rev, ...known } = (await store.findMembership(group, id, brand))!
  const line = { provider: 'p', user, noticeVersion: 3, friendAt: stage.now() }
  await commit([
    replace(store.membership, { ...known, ...line, ...said }, rev),
    replace(store.identity, { group, kind: 'line', provider: 'p', value: user, member: id }, 0),
  ])
}
/** What LINE tells when they block the account and follow it again. */
const webhooks = async (user: string) => {
  for (const isFriend of [false, true]) {
    stage.advance(SECOND)
    await setFriend({ group, brand, provider: 'p', user, isFriend, at: stage.now() })
  }
}
const chooses = async (user: string, said: object) => {
  stage.advance(SECOND)
  const actor = { ...stage.memberActor(into.id), user }
  must(await change(said as never, stage.turn(actor, `choose-${stage.now()}`)))
}
const together = async (meanwhile: () => Promise<unknown>) => {
  const { id } = must(await people.merge(into, from))
  await meanwhile()
  must(await people.part(into, id))
}

test('who was told of nothing is told of nothing again, whatever LINE told of the other in between', async () => {
  await joinsByLine(from, 'U2', { marketing: true, sharing })
  const [one, other] = [await joined(into), await joined(from)]
  await together(() => webhooks('U2'))
  expect(await joined(into)).toEqual(one)
  expect(await joined(from)).toEqual(other)
})

test('a yes that the other’s no had outweighed is a yes again, and the no stays the other’s', async () => {
  await joinsByLine(into, 'U1', { marketing: true, sharing })
  await joinsByLine(from, 'U2', { marketing: false })
  const [one, other] = [await joined(into), await joined(from)]
  await together(() => webhooks('U1'))
  expect(await joined(into)).toEqual(one)
  expect(await joined(from)).toEqual(other)
})

test('what somebody chose in between by their own LINE stays theirs', async () => {
  await joinsByLine(into, 'U1', { marketing: false })
  await joinsByLine(from, 'U2', { marketing: false })
  await together(() => chooses('U1', { marketing: true }))
  expect(await joined(into)).toMatchObject({ marketing: true, marketingAt: stage.now() })
  expect(await joined(from)).toMatchObject({ marketing: false, marketingAt: undefined })
})

test('a no that was said in between holds for whoever may have said it', async () => {
  await joinsByLine(into, 'U1', { marketing: true, sharing })
  await joinsByLine(from, 'U2', { marketing: true, sharing })
  await together(() => chooses('U2', { marketing: false, sharing: null }))
  for (const one of [into, from])
    expect(await joined(one)).toMatchObject({ marketing: false, sharing: { endedAt: stage.now() } })
})

test('what was said by the LINE that came with the other goes with it', async () => {
  await joinsByLine(from, 'U2', { marketing: true })
  const one = await joined(into)
  await together(() => chooses('U2', { marketing: false }))
  expect(await joined(into)).toEqual(one)
  expect(await joined(from)).toMatchObject({ marketing: false, marketingAt: stage.now(), user: 'U2' })
})
