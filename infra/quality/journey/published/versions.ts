// What is published anew while people hold the old: they keep what they were promised.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { cafe, must, word, type Desk, type Joined } from '../desk.ts'

const AT = { id: cafe.playbook.id as never, brand: cafe.id as never }
const GIFT = { id: cafe.campaigns[0]!.id as never, brand: cafe.id as never }
const OLD = '快到期了'
const NEW = '那杯美式還在等你'

let desk: Desk

const reminders = ({ userId }: Joined) =>
  desk.phone(userId, 'push').flatMap((text) => [OLD, NEW].filter((words) => text.includes(words)))

/** Five days instead of three, and other words. */
const rewritten = ({ steps, ...playbook }: Playbook): Playbook => ({
  ...playbook,
  steps: steps.map((step) =>
    step.id === 'three'
      ? { ...step, settings: { amount: 5, unit: 'days' } }
      : step.id === 'remind'
        ? { ...step, settings: { text: { 'zh-Hant': NEW, en: NEW, ja: NEW }, coupon: { step: 'gift' } } }
        : step,
  ),
})

const publishPlaybook = async () => {
  const settings = rewritten(cafe.playbook.settings)
  const { draftVersion } = must(
    await desk.admin('PUT /admin/playbooks/{id}/draft', { ...AT, settings, draftVersion: null }),
  )
  return must(await desk.admin('POST /admin/playbooks/{id}/publication', { ...AT, draftVersion: draftVersion! }))
}
const inside = async () => must(await desk.admin('GET /admin/playbooks/{id}', AT)).inside

export const versions = (opened: () => Desk) => {
  beforeAll(() => void (desk = opened()))

  test('whoever is inside a playbook walks on by the version they came into; newcomers walk the new one', async () => {
    const early = await desk.member('先來')
    await desk.world.advance('P1D')
    expect((await publishPlaybook()).liveVersion).toBe(2)
    const late = await desk.member('後到')
    expect(await inside()).toEqual([
      { version: 1, members: 1 },
      { version: 2, members: 1 },
    ])

    await desk.world.advance('P2DT1H')
    expect([reminders(early), reminders(late)]).toEqual([[OLD], []])
    expect(await inside()).toEqual([{ version: 2, members: 1 }])
    await desk.world.advance('P3D')
    expect([reminders(early), reminders(late)]).toEqual([[OLD], [NEW]])
    expect(await inside()).toEqual([])
    expect(desk.dead()).toEqual([])
  })

  test('a coupon keeps the days it was issued with', async () => {
    const before = await desk.member('七天')
    const settings = { ...cafe.campaigns[0]!.settings, validity: { kind: 'days-after-issue' as const, days: 1 } }
    const { draftVersion } = must(
      await desk.admin('PUT /admin/campaigns/{id}/draft', { ...GIFT, settings, draftVersion: null }),
    )
    must(await desk.admin('POST /admin/campaigns/{id}/publication', { ...GIFT, draftVersion: draftVersion! }))
    // What is live may be known for a minute.
    await desk.world.advance('PT2M')
    const after = await desk.member('一天')
    const days = async (member: Joined) => {
      const { member: person, coupons } = await desk.home(member)
      return (Date.parse(coupons[0]!.expiresAt!) - Date.parse(person.joinedAt)) / 86_400_000
    }
    expect(await days(before)).toBeGreaterThan(6)
    expect(await days(after)).toBeLessThan(2.1)
  })

  test('two who publish the same draft: one does, the other is told', async () => {
    const settings = cafe.playbook.settings
    const { draftVersion } = must(
      await desk.admin('PUT /admin/playbooks/{id}/draft', { ...AT, settings, draftVersion: null }),
    )
    const publish = () => desk.admin('POST /admin/playbooks/{id}/publication', { ...AT, draftVersion: draftVersion! })
    const words = (await Promise.all([publish(), publish()])).map(word).sort()
    expect(words[1]).toBe('ok')
    expect(['changed-meanwhile', 'nothing-to-publish']).toContain(words[0])
  })

  test('an act of the desk that is sent again with its key is answered again and done once', async () => {
    const brand = cafe.id as never
    const twice = async <T>(act: (options: { key: string }) => Promise<T>): Promise<[T, T]> => {
      const key = randomUUID()
      return [await act({ key }), await act({ key })]
    }
    const stores = async () => must(await desk.admin('GET /admin/stores', { brand })).stores

    const before = (await stores()).length
    const opened = await twice((options) => desk.admin('POST /admin/stores', { brand, name: '新店' }, options))
    const { id } = must(opened[0])
    expect(must(opened[1]).id).toBe(id)
    const hung = await twice((options) => desk.admin('POST /admin/stores/{id}/posters', { id, place: '門口' }, options))
    expect(must(hung[1])).toEqual(must(hung[0]))
    expect((await stores()).length).toBe(before + 1)
    expect((await stores()).find((one) => one.id === id)!.posters).toHaveLength(1)
    const fast = randomUUID()
    const open = () => desk.admin('POST /admin/stores', { brand, name: '同時' }, { key: fast })
    expect(new Set((await Promise.all([open(), open()])).map((one) => must(one).id)).size).toBe(1)

    const { draftVersion: seen, live } = must(await desk.admin('GET /admin/playbooks/{id}', AT))
    const drafted = await twice((options) =>
      desk.admin('PUT /admin/playbooks/{id}/draft', { ...AT, settings: live!, draftVersion: seen }, options),
    )
    const { draftVersion, liveVersion } = must(drafted[0])
    expect(must(drafted[1]).draftVersion).toBe(draftVersion)
    const published = await twice((options) =>
      desk.admin('POST /admin/playbooks/{id}/publication', { ...AT, draftVersion: draftVersion! }, options),
    )
    expect(published.map((one) => must(one).liveVersion)).toEqual([liveVersion! + 1, liveVersion! + 1])
  })
}
