// A brand that is no brand of the group is nobody’s: every road of the desk that names one says so, and nothing is written.
import { beforeAll, expect, test } from 'vitest'
import { allRoutes } from '#shared/contract/contracts.ts'
import type { Route } from '#shared/contract/route.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { LASTING } from '../../journey/coupon/coupon-hands.ts'
import type { RouteKey } from './front-door.ts'
import { STORE } from './places.ts'
import { refuses } from './refuses.ts'
import type { Scene } from './scene.ts'

interface Place {
  safeParse: (value: unknown) => { success: boolean }
}

const made = (prefix: string) => `${prefix}_${'0'.repeat(25)}Z`
const IDS = ['mem', 'crd', 'cmp', 'bdl', 'cpn', 'tsc', 'ply', 'dbt', 'apr', 'bnd', 'mrg', 'att'].map(made)

/** What a request may say in its places, whatever its route; ids are of nobody. */
const SAID: Readonly<Record<string, unknown>> = {
  name: '小店',
  contentType: 'image/png',
  bytes: 1_000,
  approve: true,
  reason: '看過證件',
  phone: '0988000111',
  tag: '老客人',
  version: 0,
  attributes: [],
  value: null,
  birthday: '03-05',
  file: 'no-brand-file',
  isTrial: false,
  store: STORE,
  enrol: false,
  rows: [{ line: 2, number: 'F-1', total: '120' }],
  channel: 'pos',
  stores: [],
  draftVersion: 1,
  kind: 'late-credit',
  amount: 1,
  until: '2031-01-31',
  tier: 'regular',
  entry: 'scan:1',
  codes: ['SALE-1'],
  worth: { units: 10, money: 1 },
  key: 'store#1',
  count: 1,
  rev: 0,
  limits: { stamp: 1, mission: 1, points: 1, 'stored-value': 1, coupons: 1, 'gift-points': 1 },
}
const SETTINGS: Readonly<Record<string, unknown>> = {
  programs: cafe.program.settings,
  tiers: cafe.tiers!.settings,
  campaigns: LASTING,
  bundles: { name: { 'zh-Hant': '開幕禮' }, coupons: [{ brand: cafe.id, campaign: made('cmp') }], points: [] },
  playbooks: cafe.playbook.settings,
}

const placesOf = ({ input }: Route): Record<string, Place> =>
  (input as unknown as { shape: Record<string, Place> }).shape

const sampleOf = (route: Route, brand: string) => {
  const noun = route.key.split('/')[2]!
  const places = Object.entries(placesOf(route)).map(([name, place]) => {
    const said = name === 'brand' ? [brand] : name === 'settings' ? [SETTINGS[noun]] : [SAID[name], ...IDS]
    return [name, said.find((value) => value !== undefined && place.safeParse(value).success)] as const
  })
  return Object.fromEntries(places.filter(([, said]) => said !== undefined))
}

const NAMING = allRoutes().filter((route) => route.who === 'staff' && 'brand' in placesOf(route))

let scene: Scene
beforeAll(async () => {
  scene = await (await import('./scene.ts')).setScene()
})

test.each(NAMING.map((route) => [route.key, route] as const))('%s', async (key, route) => {
  for (const [bad, brand] of [
    ['nobody made it', made('brd')],
    ['of another group', scene.stranger.brand],
  ] as const) {
    const input = sampleOf(route, brand)
    expect(route.input.safeParse(input).error?.issues, 'it is the brand alone that is bad').toBeUndefined()
    await refuses(scene, { bad, as: 'owner', route: key as RouteKey, input: () => input, word: 'not-found' })
  }
})

test('they are most of what the desk asks', () => {
  expect(NAMING.length).toBeGreaterThan(60)
})
