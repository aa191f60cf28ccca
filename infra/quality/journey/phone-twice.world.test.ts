// What concerns a number, done twice at the same moment: the second time from beginning to end, while the first waits with each of its readings.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { startDesk, word, type Desk } from './desk.ts'
import { openHands, proofFor, type Hands } from './phone-hands.ts'
import { phonePeople } from './phone-people.ts'
import { readings, twiceAround } from './twice-around.ts'

const group = demoGroup.id
let desk: Desk
let hands: Hands
beforeAll(async () => {
  desk = await startDesk()
  hands = await openHands(desk)
})
afterAll(() => desk?.world.close())

const { freePhone, join, phoneOnly, memberWith, newest, bindings, merges, decide, opens, held } = phonePeople(
  () => desk,
  () => hands,
)

test.each(readings)('whoever joins again while the first time waits with $after is one member', async (reading) => {
  const phone = freePhone()
  const visitor = await desk.newcomer('手很快')
  const proof = await proofFor(desk, visitor, phone)
  const { total } = await newest()
  const both = await twiceAround(desk, reading, () => join(visitor, phone, { proof }))
  expect(both.map(word).sort()).toEqual(['already-joined', 'ok'])
  await desk.world.idle()
  const member = await opens(visitor)
  expect((await hands.findMemberBy(group, { phone }))?.member).toBe(member)
  expect((await newest()).total).toBe(total + 1)
  expect(await bindings(member!)).toEqual([])
})

test.each(readings)(
  'a binding approved again while the first approval waits with $after moves once',
  async (reading) => {
    const { phone, mei, owner, proof } = await held()
    await join(owner, phone, { proof })
    const [asked] = await bindings(mei.id)
    await desk.world.idle()
    const both = await twiceAround(desk, reading, () => decide(asked!.id, mei.id, true))
    expect(both.map(word)).toEqual(['ok', 'ok'])
    await desk.world.idle()
    expect([await opens(owner), await opens(mei)]).toEqual([mei.id, null])
  },
)

test.each(readings)(
  'a change to a number that a till wrote down, again while the first waits with $after, is made once',
  async (reading) => {
    const taken = freePhone()
    await phoneOnly(taken)
    const mei = await memberWith(freePhone())
    const proof = await proofFor(desk, mei, taken)
    const both = await twiceAround(desk, reading, () => mei.call('PUT /me/phone', { phone: taken, proof, bind: true }))
    expect(['ok ok', 'ok try-again']).toContain(both.map(word).sort().join(' '))
    await desk.world.idle()
    expect(await hands.findMemberBy(group, { phone: taken })).toMatchObject({ member: mei.id })
    expect((await merges(mei.id)).length).toBe(1)
  },
)
