// Whose number it is: joining with one that is known, asking for a member, changing the number, coming back.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { cafe, must, shoes, startDesk, word, type Desk, type Joined } from './desk.ts'
import { openHands, proofFor, type Hands } from './phone-hands.ts'
import { phonePeople } from './phone-people.ts'

const group = demoGroup.id
let desk: Desk
let hands: Hands
beforeAll(async () => {
  desk = await startDesk()
  hands = await openHands(desk)
})
afterAll(() => desk?.world.close())

const { freePhone, form, join, phoneOnly, memberWith, page, joinedEvents, newest, bindings, decide, opens, held } =
  phonePeople(
    () => desk,
    () => hands,
  )

describe('a number that only a clerk had written down', () => {
  test('is taken without a code, is theirs with it, and the welcome comes once', async () => {
    const phone = freePhone()
    const member = await phoneOnly(phone)
    const total = (await newest()).total
    const visitor = await desk.newcomer('林雅婷')
    expect(await opens(visitor)).toBeNull()
    expect(await join(visitor, phone)).toMatchObject({ failure: 'phone-taken', detail: { canBind: true } })
    const proof = await proofFor(desk, visitor, phone)
    const key = randomUUID()
    const joined = must(await join(visitor, phone, { proof }, key))
    expect(joined.home.member).toMatchObject({
      id: member,
      name: '林小美',
      consents: { marketing: true, noticeVersion: 1 },
    })
    expect(joined.again).toBeUndefined()
    await desk.world.idle()
    expect(await opens(visitor)).toBe(member)
    expect((await desk.home(desk.joinedAs(visitor, joined))).coupons).toHaveLength(1)
    expect(desk.phone(visitor.userId, 'push').length).toBeGreaterThan(0)
    expect((await newest()).total).toBe(total)
    expect((await newest()).members.filter(({ id }) => id === member)).toHaveLength(1)
    // The clerk's, and the one by LINE.
    expect(await joinedEvents(member)).toHaveLength(2)

    expect(must(await join(visitor, phone, { proof }, key)).home.member.id).toBe(member)
    expect(word(await join(visitor, phone, { proof }))).toBe('already-joined')
    const trail = (await page(member)).trail.filter(({ kind }) => kind === 'joined')
    expect(trail.map(({ words }) => words)).toEqual([
      '個資告知第 1 版，同意收行銷訊息',
      '店員用手機號碼建立，還沒有告知個資',
    ])
  })

  test('is not theirs with the proof of another number or of another person', async () => {
    const [phone, other] = [freePhone(), freePhone()]
    await phoneOnly(phone)
    const [visitor, stranger] = [await desk.newcomer('林雅婷'), await desk.newcomer('路人')]
    const wrong = await proofFor(desk, visitor, other)
    expect(word(await join(visitor, phone, { proof: wrong }))).toBe('phone-proof-invalid')
    const theirs = await proofFor(desk, visitor, phone)
    expect(word(await join(stranger, phone, { proof: theirs }))).toBe('phone-proof-invalid')
    await desk.world.advance('PT10M1S')
    expect(word(await join(visitor, phone, { proof: theirs }))).toBe('phone-proof-invalid')
  })

  test('asked for by two who can both prove it at the same moment is one’s', async () => {
    const phone = freePhone()
    const member = await phoneOnly(phone)
    const visitors = [await desk.newcomer('甲'), await desk.newcomer('乙')]
    const first = await proofFor(desk, visitors[0]!, phone)
    await desk.world.advance('PT1M1S')
    const proofs = [first, await proofFor(desk, visitors[1]!, phone)]
    const answers = await Promise.all(visitors.map((one, nth) => join(one, phone, { proof: proofs[nth] })))
    expect(answers.map(word).sort()).toEqual(['ok', 'phone-held'])
    await desk.world.idle()
    expect(await joinedEvents(member)).toHaveLength(2)
  })
})

describe('a number known in another brand', () => {
  test('of the same LINE provider needs no code: LINE says who they are', async () => {
    if (cafe.line.providerId !== shoes.line.providerId) return
    const mei = await memberWith(freePhone())
    const there = await desk.signIn(mei.userId, shoes)
    expect(must(await join(there, freePhone())).home.member.id).toBe(mei.id)
  })

  test('of another provider is proved, with the consent of this brand', async () => {
    if (cafe.line.providerId === shoes.line.providerId) return
    const phone = freePhone()
    const mei = await memberWith(phone)
    const there = await desk.newcomer('林雅婷', { brand: shoes })
    expect(await join(there, phone)).toMatchObject({ failure: 'phone-taken', detail: { canBind: true } })
    const proof = await proofFor(desk, there, phone)
    const consents = { noticeVersion: 1, marketing: false }
    const joined = must(await join(there, phone, { proof, consents }))
    expect(joined.home.member).toMatchObject({ id: mei.id, consents })
    expect((await desk.home(mei)).member.consents.marketing).toBe(true)
    await desk.world.idle()
    expect((await page(mei.id, shoes)).member.id).toBe(mei.id)

    // Leaving one brand leaves the other as it is, and the way in with it.
    must(await desk.joinedAs(there, joined).call('DELETE /me', {}))
    await desk.world.idle()
    expect(await opens(mei)).toBe(mei.id)
    expect(await opens(there, shoes)).toBeNull()
    expect(await hands.findMemberBy(group, { phone })).toMatchObject({ member: mei.id })
  })
})

describe('a number that another LINE holds', () => {
  test('never merges: the wish is written down once, and a person sees it', async () => {
    const { phone, mei, owner, proof } = await held()
    expect(word(await join(owner, phone))).toBe('phone-taken')
    expect(word(await join(owner, phone, { proof }))).toBe('phone-held')
    expect(word(await join(owner, phone, { proof }))).toBe('phone-held')
    const [asked, ...more] = await bindings(mei.id)
    expect([asked!.name, more.length]).toEqual(['新主人', 0])
    expect([await opens(owner), await opens(mei)]).toEqual([null, mei.id])
  })

  test('approved, it moves with everything they hold, once, and the one before is told', async () => {
    const { phone, mei, owner, proof } = await held()
    must(await mei.call('POST /me/stamps', { code: await desk.claim() }))
    const before = await desk.home(mei)
    await join(owner, phone, { proof })
    const [asked] = await bindings(mei.id)
    const [first, second] = await Promise.all([decide(asked!.id, mei.id, true), decide(asked!.id, mei.id, true)])
    expect([word(first), word(second)]).toEqual(['ok', 'ok'])
    expect(must(await decide(asked!.id, mei.id, true)).approved).toBe(true)
    expect(word(await decide(asked!.id, mei.id, false))).toBe('binding-decided')
    await desk.world.idle()

    expect([await opens(owner), await opens(mei)]).toEqual([mei.id, null])
    const theirs = await desk.home(await desk.signIn(owner.userId))
    expect(theirs.cards).toEqual(before.cards)
    expect(theirs.coupons).toEqual(before.coupons)
    // The session of the one before is of no use either.
    expect(word(await mei.call('GET /me', {}))).toBe('member-not-found')
    expect(word(await mei.call('PATCH /me', { name: '還是我' }))).toBe('member-not-found')
    expect(word(await mei.call('DELETE /me', {}))).toBe('member-not-found')
    const told = (userId: string) => desk.phone(userId, 'push').filter((text) => text.includes('改綁到另一個 LINE'))
    expect([told(mei.userId).length, told(owner.userId).length]).toEqual([1, 0])
    expect(await joinedEvents(mei.id)).toHaveLength(1)
    expect(await bindings(mei.id)).toEqual([])
    const audit = await desk.items(`${group}#audit`)
    expect(audit.filter(({ target }) => target?.S === asked!.id).map(({ action }) => action.S)).toEqual([
      'approve binding',
    ])
    expect(desk.dead()).toEqual([])
  })

  test('is asked of the staff where no SMS comes, once; approved, it is theirs', async () => {
    const phone = freePhone()
    const member = await phoneOnly(phone)
    const owner = await desk.newcomer('收不到簡訊')
    for (let nth = 1; nth <= 2; nth++) expect(word(await join(owner, phone, { askStaff: true }))).toBe('staff-asked')
    const [asked, ...more] = await bindings(member)
    expect([asked!.isProved, more.length, await opens(owner)]).toEqual([false, 0, null])
    must(await decide(asked!.id, member, true))
    await desk.world.idle()
    expect(await opens(owner)).toBe(member)
    expect(await joinedEvents(member)).toHaveLength(2)
    expect(word(await join(await desk.newcomer('沒事'), freePhone(), { askStaff: true }))).toBe('ok')

    const later = freePhone()
    const other = await phoneOnly(later)
    expect(word(await join(owner, later, { askStaff: true }))).toBe('already-joined')
    const patient = await desk.newcomer('後來收到了')
    expect(word(await join(patient, later, { askStaff: true }))).toBe('staff-asked')
    const proof = await proofFor(desk, patient, later)
    must(await join(patient, later, { proof }))
    expect(await bindings(other)).toEqual([])
  })

  test('refused, nothing moves, and they may ask again', async () => {
    const { phone, mei, owner, proof } = await held()
    await join(owner, phone, { proof })
    const [asked] = await bindings(mei.id)
    must(await decide(asked!.id, mei.id, false, '不是本人'))
    expect(word(await decide(asked!.id, mei.id, true))).toBe('binding-decided')
    expect([await opens(owner), await opens(mei), await bindings(mei.id)]).toEqual([null, mei.id, []])
    expect(word(await join(owner, phone, { proof }))).toBe('phone-held')
    expect(await bindings(mei.id)).toHaveLength(1)
  })

  test('is void when who asked has joined otherwise, or the member has left', async () => {
    const one = await held('等不及')
    await join(one.owner, one.phone, { proof: one.proof })
    const [first] = await bindings(one.mei.id)
    must(await join(one.owner, freePhone()))
    expect(word(await decide(first!.id, one.mei.id, true))).toBe('binding-gone')

    const two = await held('晚了')
    await join(two.owner, two.phone, { proof: two.proof })
    const [second] = await bindings(two.mei.id)
    must(await two.mei.call('DELETE /me', {}))
    await desk.world.idle()
    expect(word(await decide(second!.id, two.mei.id, true))).toBe('not-found')
    expect(word(await join(two.owner, two.phone))).toBe('ok')
  })

  test('is decided by those who may, in their brand and group', async () => {
    const { phone, mei, owner, proof } = await held()
    await join(owner, phone, { proof })
    const [asked] = await bindings(mei.id)
    const other = await desk.openOtherGroup()
    const body = { id: asked!.id, member: mei.id as never, brand: cafe.id as never, approve: true, reason: '試試' }
    expect(word(await other.call('POST /admin/bindings/{id}/decision', body))).toBe('not-found')
    expect(
      word(await other.call('GET /admin/members/{id}/bindings', { id: mei.id as never, brand: cafe.id as never })),
    ).toBe('not-found')
    expect(await bindings(mei.id)).toHaveLength(1)
    expect(word(await decide(asked!.id, mei.id, true, ' '))).toBe('input-invalid')
  })
})

describe('a change of number', () => {
  test('takes a proof; the old number is free then, and the member is found by the new one', async () => {
    const [old, fresh] = [freePhone(), freePhone()]
    const mei = await memberWith(old)
    const change = (phone: string, proof: string, key?: string) => mei.call('PUT /me/phone', { phone, proof }, { key })
    expect(word(await change(fresh, 'made up'))).toBe('phone-proof-invalid')
    const proof = await proofFor(desk, mei, fresh)
    const key = randomUUID()
    expect(must(await change(fresh, proof, key)).member.phone).toBe(`${fresh.slice(0, 4)}-***-${fresh.slice(-3)}`)
    expect(word(await change(fresh, proof, key))).toBe('ok')
    expect(await hands.findMemberBy(group, { phone: fresh })).toMatchObject({ member: mei.id })
    expect(await hands.findMemberBy(group, { phone: old })).toBeUndefined()
    const next = await memberWith(old, '下一位')
    expect(next.id).not.toBe(mei.id)
  })

  test('to a number that a till wrote down asks first; one that somebody has is refused, also of two at the same moment', async () => {
    const taken = freePhone()
    await phoneOnly(taken)
    const [one, two] = [await memberWith(freePhone(), '甲'), await memberWith(freePhone(), '乙')]
    const proof = await proofFor(desk, one, taken)
    expect(await one.call('PUT /me/phone', { phone: taken, proof })).toMatchObject({
      failure: 'phone-taken',
      detail: { canBind: true },
    })
    expect(word(await one.call('PUT /me/phone', { phone: taken, proof, bind: true }))).toBe('ok')
    expect((await hands.findMemberBy(group, { phone: taken }))?.member).toBe(one.id)
    const wanted = freePhone()
    const first = await proofFor(desk, one, wanted)
    await desk.world.advance('PT1M1S')
    const proofs = [first, await proofFor(desk, two, wanted)]
    const answers = await Promise.all(
      [one, two].map((who, nth) => who.call('PUT /me/phone', { phone: wanted, proof: proofs[nth]! })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await hands.findMemberBy(group, { phone: wanted }))?.member).toBe(
      [one, two][answers.findIndex(({ ok }) => ok)]!.id,
    )
  })
})

test('a birthday is told once, at the join or later', async () => {
  const mei = await memberWith(freePhone())
  const tell = (birthday: string) => mei.call('PATCH /me', { birthday })
  expect(word(await tell('02-30'))).toBe('birthday-invalid')
  expect(must(await tell('07-15')).member.birthday).toBe('07-15')
  expect(word(await tell('07-15'))).toBe('ok')
  expect(word(await tell('07-16'))).toBe('birthday-locked')
  expect(must(await mei.call('PATCH /me', { locale: 'en' })).member.birthday).toBe('07-15')
})

describe('who comes back', () => {
  const gifts = async (member: Joined) => (await desk.home(member)).coupons.length

  test.each(['with the same number', 'with another number'])(
    '%s gets no second welcome, and is told so',
    async (how) => {
      const phone = freePhone()
      const mei = await memberWith(phone)
      expect(await gifts(mei)).toBe(1)
      must(await mei.call('DELETE /me', {}))
      await desk.world.idle()
      const visitor = await desk.signIn(mei.userId)
      const key = randomUUID()
      const body = form(how === 'with the same number' ? phone : freePhone())
      const answer = must(await visitor.call('POST /me', body, { key }))
      expect(answer.again).toBe(true)
      expect(must(await visitor.call('POST /me', body, { key })).again).toBe(true)
      await desk.world.idle()
      const back = desk.joinedAs(visitor, answer)
      expect(back.id).not.toBe(mei.id)
      expect(await gifts(back)).toBe(0)
    },
  )

  test('by another LINE with the number that left gets none either; another brand knows nothing of it', async () => {
    const phone = freePhone()
    must(await (await memberWith(phone)).call('DELETE /me', {}))
    await desk.world.idle()
    const other = await desk.newcomer('換了 LINE')
    expect(must(await join(other, phone)).again).toBe(true)
    const third = await desk.newcomer('跑者', { brand: shoes })
    const free = freePhone()
    expect(must(await join(third, free)).again).toBeUndefined()
  })

  test('leaves behind nothing that names them', async () => {
    const phone = freePhone()
    const mei = await memberWith(phone, '誰也不是')
    must(await mei.call('DELETE /me', {}))
    await desk.world.idle()
    const { Items } = (await desk.world.call('dynamodb', 'Scan', { TableName: desk.table })) as { Items: object[] }
    const named = Items.filter((one) => JSON.stringify(one).includes(phone.slice(1)))
    expect(named).toEqual([])
  })
})
