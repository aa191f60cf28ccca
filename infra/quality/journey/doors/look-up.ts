// Who a till can find, and what somebody is of whom only the phone is known.
import { beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#shared/base/time.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe, must, word, yongkang, type Desk, type Joined } from '../desk.ts'
import { openHands, type Hands } from '../phone-hands.ts'

const group = demoGroup.id
let desk: Desk
let hands: Hands

let phones = 0
const freePhone = () => `0977000${String(++phones).padStart(3, '0')}`

const madeOf = async (phone: string, name?: string) => {
  const made = hands.phoneOnlyMember({
    group,
    brand: cafe.id,
    phone,
    name,
    origin: 'clerk',
    source: { store: yongkang.code },
    store: yongkang.id,
    locale: 'zh-Hant',
    now: instant(desk.world.clock.now()),
  })
  const { writes, member } = must(made)
  const saved = await hands.commit(writes)
  await desk.world.idle()
  return { saved, member }
}

const roster = async () => must(await desk.admin('GET /admin/members', { brand: cafe.id as never }))

export const lookUp = (opened: () => Desk) => {
  beforeAll(async () => {
    desk = opened()
    hands = await openHands(desk)
  })

  describe('a member who joined by LINE', () => {
    let mei: Joined
    const phone = freePhone()
    beforeAll(async () => {
      const visitor = await desk.newcomer('林雅婷')
      mei = desk.joinedAs(visitor, must(await visitor.call('POST /me', { ...desk.application(), phone })))
      await desk.world.idle()
    })

    test('is found by the code on their phone and by their number, however it is said', async () => {
      const { code } = mei.home.member
      expect(await hands.findMemberBy(group, { code })).toEqual({ member: mei.id, via: 'code' })
      expect(await hands.findMemberBy(group, { code: `${code.slice(0, 4)} ${code.slice(4)}` })).toEqual({
        member: mei.id,
        via: 'code',
      })
      for (const said of [
        phone,
        `+886${phone.slice(1)}`,
        `${phone.slice(0, 4)}-${phone.slice(4, 7)}-${phone.slice(7)}`,
      ])
        expect(await hands.findMemberBy(group, { phone: said }), said).toEqual({ member: mei.id, via: 'phone' })
    })

    test.each([
      ['a number nobody has', { phone: '0977999999' }],
      ['what is no number', { phone: '12' }],
      ['a code nobody has', { code: '0000000000' }],
      ['a code with a digit missing', { code: '123456789' }],
      ['letters', { code: 'abcdefghij' }],
    ])('%s is nobody', async (_, named) => expect(await hands.findMemberBy(group, named)).toBeUndefined())

    test('is nobody’s member in another group', async () => {
      expect(await hands.findMemberBy('grp_other', { phone })).toBeUndefined()
      expect(await hands.findMemberBy('grp_other', { code: mei.home.member.code })).toBeUndefined()
    })

    test('is not found any more once they have left', async () => {
      must(await mei.call('DELETE /me', {}))
      await desk.world.idle()
      expect(await hands.findMemberBy(group, { phone })).toBeUndefined()
      expect(await hands.findMemberBy(group, { code: mei.home.member.code })).toBeUndefined()
    })
  })

  test('who leaves before anybody gave them their code leaves no code behind', async () => {
    const quick = await desk.during(
      { [`lambda.jidian-desk-member-on-member-joined`]: [{ delayMs: 1_500 }] },
      async () => {
        const joined = await desk.asMember(await desk.newcomer('急著走'))
        must(await joined.call('DELETE /me', {}))
        await desk.world.idle()
        return joined
      },
    )
    expect(await hands.findMemberBy(group, { code: quick.home.member.code })).toBeUndefined()
  })

  describe('somebody of whom only the phone is known', () => {
    test('is found, stands on the list, is counted once, and no playbook greets them', async () => {
      const before = (await roster()).total
      const phone = freePhone()
      const { saved, member } = await madeOf(phone, '張先生')
      expect(saved.ok).toBe(true)
      expect(await hands.findMemberBy(group, { phone })).toEqual({ member, via: 'phone' })
      const { members, total } = await roster()
      expect(total).toBe(before + 1)
      expect(members[0]).toMatchObject({
        id: member,
        name: '張先生',
        isFriend: false,
        marketing: false,
        usableCoupons: 0,
      })
      const page = must(await desk.admin('GET /admin/members/{id}', { id: member, brand: cafe.id as never }))
      expect(page.noticeVersion).toBe(0)
      expect(await hands.findMemberBy(group, { code: page.code })).toEqual({ member, via: 'code' })
      expect(page.trail.map(({ kind, words }) => [kind, words])).toEqual([
        ['joined', '店員用手機號碼建立，還沒有告知個資'],
      ])
      expect(desk.dead()).toEqual([])
    })

    test('is not made twice of one number, and no second member joins with it', async () => {
      const phone = freePhone()
      expect((await madeOf(phone)).saved.ok).toBe(true)
      expect((await madeOf(phone)).saved).toMatchObject({ ok: false, lost: { at: [0] } })
      const visitor = await desk.newcomer('同一支')
      expect(word(await visitor.call('POST /me', { ...desk.application(), phone }))).toBe('phone-taken')
    })

    test('is not made of what is no number', () => {
      const asked = {
        group,
        brand: cafe.id,
        phone: '02-2345',
        origin: 'pos',
        locale: 'zh-Hant',
        now: instant(0),
      } as const
      expect(word(hands.phoneOnlyMember(asked))).toBe('phone-invalid')
    })
  })

  test('a code that another member has is not given twice: the later one gets another', async () => {
    const first = await madeOf(freePhone())
    const taken = must(await desk.admin('GET /admin/members/{id}', { id: first.member, brand: cafe.id as never })).code
    const joined = await desk.during(
      { 'lambda.jidian-desk-member-on-member-joined': [{ delayMs: 3_000 }] },
      async () => {
        const one = await desk.asMember(await desk.newcomer('同號'))
        await desk.world.call('dynamodb', 'UpdateItem', {
          TableName: desk.table,
          Key: { pk: { S: `${group}#${one.id}` }, sk: { S: 'home#member' } },
          UpdateExpression: 'SET code = :code',
          ExpressionAttributeValues: { ':code': { S: taken } },
        })
        await desk.world.idle()
        return one
      },
    )
    const { code } = (await desk.home(joined)).member
    expect(code).not.toBe(taken)
    expect(code).toMatch(/^\d{10}$/)
    expect(await hands.findMemberBy(group, { code })).toEqual({ member: joined.id, via: 'code' })
    expect(await hands.findMemberBy(group, { code: taken })).toEqual({ member: first.member, via: 'code' })
  })
}
