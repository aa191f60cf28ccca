// What people do with their numbers, and what the staff sees of it.
import { instant } from '#shared/base/time.ts'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { cafe, must, yongkang, type Desk, type Joined, type Visitor } from './desk.ts'
import { proofFor, type Hands } from './phone-hands.ts'

const group = demoGroup.id

export const phonePeople = (desk: () => Desk, hands: () => Hands) => {
  let phones = 0
  const freePhone = () => `0955000${String(++phones).padStart(3, '0')}`
  const form = (phone: string, more: object = {}) => ({ ...desk().application(), phone, ...more })
  const join = (visitor: Visitor, phone: string, more: object = {}, key?: string) =>
    visitor.call('POST /me', form(phone, more), { key })

  /** A clerk writes down a phone. */
  const phoneOnly = async (phone: string) => {
    const { writes, member } = must(
      hands().phoneOnlyMember({
        group,
        brand: cafe.id,
        phone,
        origin: 'clerk',
        source: { store: yongkang.code },
        store: yongkang.id,
        locale: 'zh-Hant',
        now: instant(desk().world.clock.now()),
      }),
    )
    must(await hands().commit(writes))
    await desk().world.idle()
    return member
  }

  const memberWith = async (phone: string, name = '林雅婷', brand = cafe): Promise<Joined> => {
    const visitor = await desk().newcomer(name, { brand })
    const joined = desk().joinedAs(visitor, must(await join(visitor, phone)))
    await desk().world.idle()
    return joined
  }

  const page = async (id: string, brand = cafe) =>
    must(await desk().admin('GET /admin/members/{id}', { id: id as never, brand: brand.id as never }))
  /** Events of joining the café that the table holds for this member. */
  const joinedEvents = async (id: string) =>
    (await desk().items(`${group}#${id}`, `join#${cafe.id}#`)).filter(({ outbox }) => outbox)
  const newest = async () => must(await desk().admin('GET /admin/members', { brand: cafe.id as never }))
  const bindings = async (member: string) =>
    must(await desk().admin('GET /admin/members/{id}/bindings', { id: member as never, brand: cafe.id as never })).open
  const merges = async (member: string) =>
    must(await desk().admin('GET /admin/members/{id}/merges', { id: member as never, brand: cafe.id as never })).merges
  const decide = (id: string, member: string, approve: boolean, reason = '本人到店核對過證件') =>
    desk().admin('POST /admin/bindings/{id}/decision', {
      id: id as never,
      member: member as never,
      brand: cafe.id as never,
      approve,
      reason,
    })
  /** A fresh session, as opening the app makes one; whether they are in. */
  const opens = async ({ userId }: Visitor, brand = cafe) => {
    const { idToken } = desk().world.line.people.idToken(userId, brand.line.liffId)
    return must(await desk().nobody('POST /session', { brandId: brand.id as never, idToken })).member?.member.id ?? null
  }

  /** Who has a number in LINE, and who has it now and can prove it. */
  const held = async (name = '新主人') => {
    const phone = freePhone()
    const mei = await memberWith(phone)
    must(await mei.call('PUT /me/phone', { phone, proof: await proofFor(desk(), mei, phone) }))
    await desk().world.advance('PT1M1S')
    const owner = await desk().newcomer(name)
    const proof = await proofFor(desk(), owner, phone)
    return { phone, mei, owner, proof }
  }

  return {
    freePhone,
    form,
    join,
    phoneOnly,
    memberWith,
    page,
    joinedEvents,
    newest,
    bindings,
    merges,
    decide,
    opens,
    held,
  }
}
