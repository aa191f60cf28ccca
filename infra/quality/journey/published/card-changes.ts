// What a marketer may change of a card that members hold, and whose cards the whole group’s are.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '#shared/domain/card/program.ts'
import { starting as startingPoints } from '#shared/plugins/cards/points/starting.ts'
import { cafe, chifeng, must, shoes, word, yongkang, type Desk } from '../desk.ts'

type Scope = 'brand' | 'group'

const STAMP = cafe.program.id
const live = cafe.program.settings as Program

let desk: Desk

const listed = async (brand = cafe.id) => must(await desk.admin('GET /admin/programs', { brand: brand as never }))
const page = async (id: string) => (await listed()).programs.find((one) => one.id === id)

/** Drafts and publishes; answers the publication. */
const publish = async (id: string, settings: Program, scope: Scope = 'brand', call = desk.admin) => {
  const at = { id: id as never, brand: cafe.id as never, scope }
  const draftVersion = (await page(id))?.draftVersion ?? null
  const drafted = await call('PUT /admin/programs/{id}/draft', { ...at, settings, draftVersion })
  if (!drafted.ok) return drafted
  return call('POST /admin/programs/{id}/publication', { ...at, draftVersion: drafted.value.draftVersion! })
}

export const cardChanges = (opened: () => Desk) => {
  beforeAll(async () => {
    desk = opened()
    const holder = await desk.member('有卡的人')
    must(await holder.call('POST /me/stamps', { code: await desk.claim() }, { key: randomUUID() }))
    await desk.world.idle()
  })

  describe('a card that somebody holds', () => {
    test('is counted', async () => {
      expect(await page(STAMP)).toMatchObject({ holders: 1, scope: 'brand' })
    })

    test.each<[string, string, Partial<Program>]>([
      ['of a store', 'stores', { stores: [yongkang.id as never] }],
      ['of a reward on the way, once it has one', 'halfway', { settings: { ...live.settings, halfway: [] } }],
    ])('is not deprived %s; nothing of it is published', async (_, what, change) => {
      const promised = { ...live.settings, halfway: [{ ...live.settings.reward, at: 5 }] }
      must(await publish(STAMP, { ...live, settings: promised }))
      const before = (await page(STAMP))!.liveVersion
      const refused = await publish(STAMP, { ...live, settings: promised, ...change })
      expect(refused).toMatchObject({ failure: 'card-hurts-holders', detail: { what } })
      expect((await page(STAMP))!.liveVersion).toBe(before)
    })

    test('may get another goal, for the next card', async () => {
      const settings = { ...live.settings, halfway: [{ ...live.settings.reward, at: 5 }], goal: 8 }
      expect(word(await publish(STAMP, { ...live, settings }))).toBe('ok')
    })

    test('never becomes a card of another kind', async () => {
      const other = { ...startingPoints(live.face), name: live.name }
      expect(await publish(STAMP, other)).toMatchObject({ failure: 'card-hurts-holders', detail: { what: 'kind' } })
    })
  })

  test('what nobody holds may be changed freely', async () => {
    const id = 'crd_01JDHF0PR0000000000000009Z'
    const points = { ...startingPoints(live.face), name: { 'zh-Hant': '試做點數' } }
    must(await publish(id, { ...points, stores: [yongkang.id, chifeng.id] as never }))
    expect(word(await publish(id, { ...points, stores: [chifeng.id] as never }))).toBe('ok')
  })

  test('settings that their kind cannot read are not saved', async () => {
    const at = { id: 'crd_01JDHF0PR0000000000000008Z' as never, brand: cafe.id as never, draftVersion: null }
    const draft = (settings: Program) => desk.admin('PUT /admin/programs/{id}/draft', { ...at, settings })
    expect(await draft({ ...live, settings: { ...live.settings, goal: 1 } })).toMatchObject({
      failure: 'card-invalid',
      detail: { field: 'goal' },
    })
    expect(await draft({ ...live, kind: 'no-such-kind' })).toMatchObject({ detail: { field: 'kind' } })
    expect(await draft({ ...live, period: { from: '2026-12-02', until: '2026-12-01' } })).toMatchObject({
      detail: { field: 'period' },
    })
  })

  test('a card that lacks something is saved and not published', async () => {
    const late = { ...live.settings, halfway: [{ ...live.settings.reward, at: live.settings.goal }] }
    const refused = await publish('crd_01JDHF0PR0000000000000006Z', { ...live, settings: late })
    expect(refused).toMatchObject({ failure: 'card-incomplete', detail: { field: 'halfway' } })
  })

  describe('a card of the whole group', () => {
    const id = 'crd_01JDHF0PR0000000000000007Z'
    const points = { ...startingPoints(live.face), name: { 'zh-Hant': '集團點數' } }

    test('is the owner’s to make, and every brand’s to see', async () => {
      const token = await desk.world.mintToken('marketer@jidian.example')
      expect(
        word(
          await publish(
            id,
            points,
            'group',
            desk.callAs(() => token),
          ),
        ),
      ).toBe('not-allowed')
      must(await publish(id, points, 'group'))
      for (const brand of [cafe.id, shoes.id])
        expect((await listed(brand)).programs.find((one) => one.id === id)).toMatchObject({
          scope: 'group',
          holders: 0,
        })
    })

    test('gives coupons of any of its brands, and none that nobody made', async () => {
      const campaign = live.settings.reward.campaign
      const giving = (one: string) => ({
        ...points,
        settings: { ...points.settings, exchanges: [{ campaign: one, points: 10 }] },
      })
      const unknown = 'cmp_00000000000000000000000009'
      expect(word(await publish(id, giving(unknown), 'group'))).toBe('reward-not-live')
      must(await publish(id, giving(campaign), 'group'))
    })
  })
}
