// The counter and the desk: clocks that are wrong, people named twice or not at all, members of another brand of the group.
import { after, MINUTE } from '#shared/base/time.ts'
import { BRAND } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'

const reason = '試一試'
const row = (
  as: Row['as'],
  route: Row['route'],
  bad: string,
  input: Row['input'],
  word: Row['word'],
  field?: string,
): Row => ({
  as,
  route,
  bad,
  input,
  word,
  ...(field !== undefined && { field }),
})

const STAMPS = 'POST /clerk/stamps'
const TASKS = 'POST /clerk/tasks'
const byPhone = ({ mei }: Scene) => ({ phone: mei.phone })
const task = (scene: Scene) => ({ ...byPhone(scene), program: scene.mission, step: 'photo' })
const told = (scene: Scene, ms: number) => ({ at: after(scene.stage.now(), ms) })

const CLOCKS: Row[] = [
  row(
    'clerk',
    STAMPS,
    'in three minutes',
    (scene) => ({ ...byPhone(scene), ...told(scene, 3 * MINUTE) }),
    'told-in-future',
  ),
  row(
    'clerk',
    STAMPS,
    'sixteen minutes ago',
    (scene) => ({ ...byPhone(scene), ...told(scene, -16 * MINUTE) }),
    'told-too-late',
  ),
  row(
    'clerk',
    TASKS,
    'in three minutes',
    (scene) => ({ ...task(scene), ...told(scene, 3 * MINUTE) }),
    'told-in-future',
  ),
  row(
    'clerk',
    TASKS,
    'sixteen minutes ago',
    (scene) => ({ ...task(scene), ...told(scene, -16 * MINUTE) }),
    'told-too-late',
  ),
  row(
    'clerk',
    STAMPS,
    'at an hour without a zone',
    (scene) => ({ ...byPhone(scene), at: '2026-11-21T10:00:00' }),
    'input-invalid',
    'at',
  ),
  row(
    'owner',
    'POST /admin/members/{id}/adjustments',
    'missed tomorrow',
    (scene) => ({ ...late(scene), occurredAt: after(scene.stage.now(), 24 * 60 * MINUTE) }),
    'occurred-in-future',
  ),
  row(
    'owner',
    'POST /admin/members/{id}/adjustments',
    'missed at an hour without a zone',
    (scene) => ({ ...late(scene), occurredAt: '2026-11-21T10:00' }),
    'input-invalid',
    'occurredAt',
  ),
  row(
    'owner',
    'POST /admin/members/{id}/extensions',
    'until the day before yesterday',
    (scene) => ({ ...whose(scene), until: '2026-11-19' }),
    'until-invalid',
  ),
  row(
    'owner',
    'POST /admin/members/{id}/extensions',
    'until the 30th of February',
    (scene) => ({ ...whose(scene), until: '2027-02-30' }),
    'input-invalid',
    'until',
  ),
]
const whose = ({ mei, ids }: Scene) => ({ id: mei.id, brand: BRAND, program: ids.points, reason })
const late = (scene: Scene) => ({ ...whose(scene), kind: 'late-credit', amount: 5 })

const NAMED: Row[] = [
  row('clerk', STAMPS, 'nobody', () => ({ worth: 1 }), 'input-invalid'),
  row('clerk', STAMPS, 'named twice', ({ mei }) => ({ phone: mei.phone, code: mei.code }), 'input-invalid'),
  row(
    'clerk',
    STAMPS,
    'stamps and an amount',
    (scene) => ({ ...byPhone(scene), worth: 1, amount: 100 }),
    'input-invalid',
    'amount',
  ),
  row(
    'clerk',
    STAMPS,
    'a number that is none, to be enrolled',
    () => ({ phone: '12345', enrol: true }),
    'phone-invalid',
  ),
  row(
    'clerk',
    STAMPS,
    'a member of another brand of the group',
    ({ sisters }) => ({ phone: sisters.phone }),
    'member-elsewhere',
  ),
  row('clerk', TASKS, 'a task that is none', (scene) => ({ ...task(scene), step: 'dance' }), 'task-unknown'),
  row('clerk', 'POST /clerk/acts/{id}/undo', 'an act that is none', () => ({ id: 'act-of-nobody' }), 'act-unknown'),
  row(
    'till',
    'POST /pos/top-ups',
    'a member of another brand of the group',
    ({ sisters, ids }) => ({
      number: 'T',
      storeId: 'sto_01JDHF0ST0000000000000001A',
      amount: 100,
      programId: ids.value,
      member: { phone: sisters.phone },
    }),
    'member-not-found',
  ),
]

const POINTS: Row[] = [
  row(
    'owner',
    'POST /admin/members/{id}/adjustments',
    'more off than there is',
    (scene) => ({ ...whose(scene), kind: 'correction', amount: -1_000 }),
    'not-enough-left',
  ),
  row(
    'owner',
    'POST /admin/members/{id}/adjustments',
    'a late credit below zero',
    (scene) => ({ ...whose(scene), kind: 'late-credit', amount: -5 }),
    'input-invalid',
    'amount',
  ),
  row(
    'owner',
    'POST /admin/members/{id}/adjustments',
    'without a reason',
    (scene) => ({ ...late(scene), reason: ' ' }),
    'input-invalid',
    'reason',
  ),
  row(
    'mei',
    'POST /me/cards/{id}/transfers',
    'more than there is',
    ({ ids }) => ({ id: ids.points, amount: 100_000 }),
    'not-enough',
  ),
  row(
    'mei',
    'POST /me/cards/{id}/exchanges',
    'more than there is',
    ({ ids }) => ({ id: ids.points, campaign: ids.reward }),
    'not-enough',
  ),
  row(
    'mei',
    'POST /me/cards/{id}/exchanges',
    'at another price',
    ({ ids }) => ({ id: ids.points, campaign: ids.reward, points: 1 }),
    'exchange-changed',
  ),
  row(
    'mei',
    'POST /me/point-gifts/{code}',
    'their own link',
    ({ pointGift }) => ({ code: pointGift }),
    'point-gift-own',
  ),
  row('mei', 'POST /me/gifts/{code}', 'their own link', ({ gift }) => ({ code: gift }), 'gift-own'),
  row(
    'newcomer',
    'POST /me/point-gifts/{code}',
    'somebody who has not joined',
    ({ pointGift }) => ({ code: pointGift }),
    'member-not-found',
  ),
  row(
    'sisters',
    'POST /me/receipts/{code}',
    'from the app of another brand',
    ({ receipt }) => ({ code: receipt }),
    'receipt-unknown',
  ),
]

const ladder =
  (upgrades: readonly number[]) =>
  ({ tiers }: { tiers: readonly object[] }) =>
    tiers.map((tier, nth) => ({ ...tier, upgradeAt: upgrades[nth], renewAt: null }))
const scheme = (scene: Scene, upgrades: readonly number[]) => ({
  ...scene.tierScheme,
  tiers: ladder(upgrades)(scene.tierScheme as never),
})
const TIERS: Row[] = (
  [
    ['a ladder that goes down', [0, 3_000, 2_000], 'settings.tiers.2'],
    ['a lowest tier that asks for something', [100, 3_000, 12_000], 'settings.tiers.0'],
  ] as const
).flatMap(([bad, upgrades, field]) => [
  row(
    'owner',
    'PUT /admin/tiers/{id}/draft',
    bad,
    (scene) => ({ id: `tsc_${'0'.repeat(26)}`, brand: BRAND, settings: scheme(scene, upgrades), draftVersion: null }),
    'input-invalid',
    field,
  ),
  row(
    'owner',
    'POST /admin/tiers/{id}/preview',
    bad,
    (scene) => ({ id: `tsc_${'0'.repeat(26)}`, brand: BRAND, settings: scheme(scene, upgrades) }),
    'input-invalid',
    field,
  ),
])

export const COUNTER_ROWS: Row[] = [...CLOCKS, ...NAMED, ...POINTS, ...TIERS]
