// What an editor saves, publishes and pauses: drafts and versions of cards, tiers, campaigns, bundles and playbooks.
import { LASTING } from '../coupon/coupon-hands.ts'
import { cafe, must, shoes, type Desk } from '../desk.ts'
import { reading, setting, type Act, type Sent } from './act.ts'
import { codeCampaign } from './desk-acts.ts'
import { brand, freshId, POINTS, type Stage } from './stage.ts'

interface Page {
  liveVersion: number
  draftVersion: number
}

/** Saved and made live; each may be begun anew once it is live, so a draft without its key is another draft. */
const versioned = (desk: Desk, noun: string, at: { id: unknown; brand: unknown }, settings: unknown): Act[] => {
  const call = desk.admin as unknown as (route: string, input: object, options?: object) => Promise<Sent>
  const [draft, publication] = [`PUT /admin/${noun}/{id}/draft`, `POST /admin/${noun}/{id}/publication`]
  let saved: number | undefined
  return [
    {
      route: draft,
      page: ['draftVersion'],
      refusal: 'another',
      send: async (options) => {
        const answer = await call(draft, { ...at, settings, draftVersion: null }, options)
        saved ??= (answer.value as Page | undefined)?.draftVersion
        return answer
      },
    },
    {
      route: publication,
      page: ['liveVersion'],
      refusal: ['nothing-to-publish'],
      send: (options) => call(publication, { ...at, draftVersion: saved! }, options),
    },
  ]
}

/** One is taken out of service, and another that was is brought back. */
const shelved = async (desk: Desk, noun: string, prefix: 'crd' | 'cmp' | 'bdl', settings: unknown): Promise<Act[]> => {
  const call = desk.admin as unknown as (route: string, input: object, options?: object) => Promise<Sent>
  const live = async () => {
    const at = { id: freshId(prefix), brand }
    const [draft, publication] = versioned(desk, noun, at, settings)
    for (const act of [draft!, publication!]) if (!(await act.send()).ok) throw new Error(`${noun} did not go live`)
    return at
  }
  const [first, second] = [await live(), await live()]
  const [archive, back] = [`POST /admin/${noun}/{id}/archive`, `DELETE /admin/${noun}/{id}/archive`]
  if (!(await call(archive, second)).ok) throw new Error(`${noun} stayed in service`)
  return [
    { route: archive, refusal: ['already-archived'], send: (options) => call(archive, first, options) },
    { route: back, refusal: ['not-archived'], send: (options) => call(back, second, options) },
  ]
}

/** A brand that had tiers of its own goes by the group’s again. */
const givenUp = async (desk: Stage['desk']): Promise<Act> => {
  const none = { words: [], couponOnUpgrade: null, birthdayCoupon: null }
  const settings = {
    ...cafe.tiers!.settings,
    tiers: cafe.tiers!.settings.tiers.map((one) => ({ ...one, benefits: none })),
  }
  const own = { id: freshId('tsc'), brand: shoes.id as never }
  for (const at of [{ id: freshId('tsc'), brand, scope: 'group' as const }, own])
    for (const act of versioned(desk, 'tiers', at, settings))
      if (!(await act.send()).ok) throw new Error('tiers did not go live')
  return {
    route: 'POST /admin/tiers/{id}/archive',
    refusal: ['already-archived'],
    send: (options) => desk.admin('POST /admin/tiers/{id}/archive', own as never, options),
  }
}

export const editorActs = async (stage: Stage): Promise<Act[]> => {
  const { desk } = stage
  const tiers = { id: cafe.tiers!.id as never, brand }
  const playbook = { id: shoes.playbook!.id as never, brand: shoes.id as never }
  const codes = await codeCampaign(stage)
  const { id: campaign } = await stage.coupons.publish()
  const bundle = {
    name: { 'zh-Hant': '開幕禮' },
    coupons: [{ brand, campaign }],
    points: [{ brand, program: POINTS, amount: 1 }],
  }
  const card = { ...cafe.program.settings, ways: ['office'] }
  return [
    ...(await shelved(desk, 'programs', 'crd', card)),
    ...(await shelved(desk, 'campaigns', 'cmp', LASTING)),
    ...(await shelved(desk, 'bundles', 'bdl', bundle)),
    ...versioned(desk, 'programs', { id: freshId('crd'), brand }, card),
    ...versioned(desk, 'tiers', tiers, cafe.tiers!.settings),
    await givenUp(desk),
    ...versioned(desk, 'campaigns', { id: freshId('cmp'), brand }, LASTING),
    ...versioned(desk, 'bundles', { id: freshId('bdl'), brand }, bundle),
    ...versioned(desk, 'playbooks', playbook, shoes.playbook!.settings),
    setting(
      'POST /admin/playbooks/{id}/pause',
      (options) => desk.admin('POST /admin/playbooks/{id}/pause', { id: cafe.playbook.id as never, brand }, options),
      { page: ['state'] },
    ),
    setting('POST /admin/campaigns/{id}/codes', (options) =>
      desk.admin('POST /admin/campaigns/{id}/codes', { ...codes, codes: ['SALE-1', 'SALE-2'] }, options),
    ),
    reading('POST /admin/tiers/{id}/preview', (options) =>
      desk.admin('POST /admin/tiers/{id}/preview', { ...tiers, settings: cafe.tiers!.settings } as never, options),
    ),
    // A place to put a picture: nothing stands in the table until something shows it.
    reading('POST /admin/pictures', (options) =>
      desk.admin('POST /admin/pictures', { brand, contentType: 'image/png', bytes: 1_000 }, options),
    ),
  ]
}

/** How the house is set up: stores, devices, keys, limits. */
export const houseActs = async ({ desk, clerk, clerks, coupons }: Stage): Promise<Act[]> => {
  const [yongkang, chifeng] = cafe.stores as [(typeof cafe.stores)[0], (typeof cafe.stores)[0]]
  const at = { id: yongkang.id as never }
  const place = { id: chifeng.id as never, place: { lat: 22.6874, lng: 120.3075 } }
  await coupons.screen(chifeng)
  const { stores } = must(await desk.admin('GET /admin/stores', {}))
  const [device] = stores.find(({ id }) => id === chifeng.id)!.devices
  const key = must(await desk.admin('POST /admin/till-keys', { brand, name: '舊機', channel: 'pos', stores: [] }))
  const leaving = await clerks.invite('臨時工')
  const { people } = must(await desk.admin('GET /admin/people', {}))
  const manager = people.find(({ role }) => role === 'store-manager')!
  const { limits, limitsRev: rev } = must(await desk.admin('GET /admin/approvals', { brand }))
  const { line } = shoes
  const connection = {
    id: shoes.id as never,
    channelId: line.channelId,
    loginChannelId: line.loginChannelId,
    liffId: line.liffId,
    providerId: line.providerId,
  }
  const another = (route: string, send: Act['send']): Act => ({
    route,
    send,
    refusal: 'another',
  })
  return [
    another('POST /admin/stores', (options) => desk.admin('POST /admin/stores', { brand, name: '再來店' }, options)),
    another('POST /admin/stores/{id}/posters', (options) =>
      desk.admin('POST /admin/stores/{id}/posters', { ...at, place: '門口' }, options),
    ),
    another('POST /admin/till-keys', (options) =>
      desk.admin('POST /admin/till-keys', { brand, name: '二號機', channel: 'pos', stores: [] }, options),
    ),
    {
      route: 'DELETE /admin/till-keys/{id}',
      send: (options) => desk.admin('DELETE /admin/till-keys/{id}', { id: key.id, brand }, options),
      refusal: ['not-found'],
    },
    setting('PUT /admin/stores/{id}/pin', (options) =>
      desk.admin('PUT /admin/stores/{id}/pin', { ...at, pin: yongkang.pin }, options),
    ),
    setting('PUT /admin/stores/{id}/place', (options) => desk.admin('PUT /admin/stores/{id}/place', place, options)),
    setting('PUT /admin/brands/{id}/day-end', (options) =>
      desk.admin('PUT /admin/brands/{id}/day-end', { id: brand as never, hour: 0 }, options),
    ),
    setting('DELETE /admin/devices/{id}', (options) =>
      desk.admin('DELETE /admin/devices/{id}', { id: device!.id }, options),
    ),
    setting('DELETE /admin/stores/{store}/clerks/{id}', (options) =>
      desk.admin('DELETE /admin/stores/{store}/clerks/{id}', { store: at.id, id: leaving.id }, options),
    ),
    setting('PUT /admin/stores/{store}/clerks/{id}/stores', (options) =>
      desk.admin(
        'PUT /admin/stores/{store}/clerks/{id}/stores',
        { store: at.id, id: clerk.id as never, stores: [at.id] },
        options,
      ),
    ),
    setting('PUT /admin/people/{id}/stores', (options) =>
      desk.admin('PUT /admin/people/{id}/stores', { id: manager.id, stores: [] }, options),
    ),
    setting('PUT /admin/programs/{id}/worth', (options) =>
      desk.admin('PUT /admin/programs/{id}/worth', { id: POINTS, brand, worth: { units: 10, money: 1 } }, options),
    ),
    {
      route: 'PUT /admin/desk-limits',
      send: (options) => desk.admin('PUT /admin/desk-limits', { brand, limits, rev }, options),
      refusal: ['changed-meanwhile'],
    },
    setting('POST /admin/unusual/seen', (options) =>
      desk.admin('POST /admin/unusual/seen', { brand, key: 'store#replays', count: 1 }, options),
    ),
    setting('PUT /admin/brands/{id}/line', (options) => desk.admin('PUT /admin/brands/{id}/line', connection, options)),
    // Asks LINE how things are now, and writes down who it says we are.
    {
      route: 'POST /admin/brands/{id}/line/check',
      send: (options) => desk.admin('POST /admin/brands/{id}/line/check', { id: shoes.id as never }, options),
      refusal: ['ok'],
      living: ['checkedAt'],
      overwrites: true,
    },
  ]
}
