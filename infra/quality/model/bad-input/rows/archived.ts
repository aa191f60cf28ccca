// What was taken out of service, is over, or never was: nothing more is earned, bought, given or promised by it.
import { cafe } from '../../../../local/seed/demo-cafe.ts'
import { BRAND } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'
import { NOWHERE } from '../things.ts'

const reason = '試一試'
const by = (as: Row['as'], route: Row['route'], bad: string, input: Row['input'], word: Row['word']): Row => ({
  as,
  route,
  bad,
  input,
  word,
})

type Words = Record<'extension' | 'exchange' | 'transfer' | 'hold', Row['word']>
/** What is on a card out of service may still be used: who has nothing there is told so. */
const OLD: Words = {
  extension: 'nothing-to-extend',
  exchange: 'not-enough',
  transfer: 'not-enough',
  hold: 'not-enough',
}
const NONE: Words = {
  extension: 'program-not-live',
  exchange: 'exchange-gone',
  transfer: 'transfer-off',
  hold: 'use-not-allowed',
}
const PROGRAMS: readonly [string, (scene: Scene) => never, Words][] = [
  ['a programme out of service', ({ old }) => old.points, OLD],
  ['a programme that never was', () => NOWHERE.program, NONE],
]

const BY_HAND: Row[] = PROGRAMS.flatMap(([bad, program, words]): Row[] => {
  const card = (scene: Scene) => ({ id: scene.mei.id, brand: BRAND, program: program(scene), reason })
  return [
    by(
      'owner',
      'POST /admin/members/{id}/adjustments',
      bad,
      (scene) => ({ ...card(scene), kind: 'late-credit', amount: 5 }),
      'program-not-live',
    ),
    by(
      'owner',
      'POST /admin/members/{id}/adjustments/preview',
      bad,
      (scene) => ({ ...card(scene), kind: 'late-credit', amount: 5 }),
      'program-not-live',
    ),
    by(
      'owner',
      'POST /admin/members/{id}/extensions',
      bad,
      (scene) => ({ ...card(scene), until: '2028-12-31' }),
      words.extension,
    ),
    by(
      'owner',
      'POST /admin/members/{id}/extensions/preview',
      bad,
      (scene) => ({ ...card(scene), until: '2028-12-31' }),
      words.extension,
    ),
    by(
      'mei',
      'POST /me/cards/{id}/exchanges',
      bad,
      (scene) => ({ id: program(scene), campaign: scene.ids.reward }),
      words.exchange,
    ),
    by('mei', 'POST /me/cards/{id}/transfers', bad, (scene) => ({ id: program(scene), amount: 1 }), words.transfer),
    by(
      'till',
      'POST /pos/top-ups',
      bad,
      (scene) => ({ ...paying(scene), programId: program(scene) }),
      'value-not-offered',
    ),
    by(
      'till',
      'POST /pos/holds',
      bad,
      async (scene) => ({
        ...scene.basket,
        member: { code: await scene.liveCode() },
        use: [{ programId: program(scene), amount: 10 }],
      }),
      words.hold,
    ),
  ]
})
const paying = ({ mei }: Scene) => ({
  number: 'T',
  storeId: cafe.stores[0]!.id,
  amount: 100,
  member: { phone: mei.phone },
})

const TASKS: Row[] = [
  ['out of service', ({ old }: Scene) => old.mission, 'task-not-open'] as const,
  ['that never was', () => NOWHERE.program, 'task-unknown'] as const,
].flatMap(([which, program, word]): Row[] => [
  by(
    'clerk',
    'POST /clerk/tasks',
    `a mission ${which}`,
    (scene) => ({ phone: scene.mei.phone, program: program(scene), step: 'photo' }),
    word,
  ),
  by(
    'tablet',
    'POST /counter/tasks',
    `a mission ${which}`,
    (scene) => ({ member: { phone: scene.mei.phone }, program: program(scene), step: 'photo' }),
    word,
  ),
])

const GIVEN: Row[] = [
  ['out of service', ({ old }: Scene) => old.bundle] as const,
  ['that never was', () => NOWHERE.bundle] as const,
].flatMap(([which, bundle]) =>
  (['POST /admin/bundles/{id}/gifts', 'POST /admin/bundles/{id}/gifts/preview'] as const).map((route) =>
    by(
      'owner',
      route,
      `a bundle ${which}`,
      (scene) => ({ id: bundle(scene), brand: BRAND, member: scene.mei.id }),
      'bundle-not-live',
    ),
  ),
)

const CAMPAIGNS: Row[] = [
  by(
    'mei',
    'POST /me/claims/coupons/{code}',
    'a campaign out of service',
    ({ open }) => ({ code: open.oldLink }),
    'campaign-over',
  ),
  by(
    'nobody',
    'GET /claims/coupons/{code}',
    'a campaign out of service',
    ({ open }) => ({ code: open.oldLink }),
    'campaign-over',
  ),
  by(
    'mei',
    'POST /me/cards/{id}/exchanges',
    'a coupon out of service',
    ({ ids, old }) => ({ id: ids.points, campaign: old.campaign }),
    'exchange-gone',
  ),
  by(
    'mei',
    'POST /me/cards/{id}/exchanges',
    'a coupon that never was',
    ({ ids }) => ({ id: ids.points, campaign: NOWHERE.campaign }),
    'exchange-gone',
  ),
  by(
    'mei',
    'POST /me/cards/{id}/exchanges',
    'a coupon of another brand',
    ({ ids, sistersCampaign }) => ({ id: ids.points, campaign: sistersCampaign }),
    'exchange-gone',
  ),
]

export const ARCHIVED_ROWS: Row[] = [...BY_HAND, ...TASKS, ...GIVEN, ...CAMPAIGNS]
