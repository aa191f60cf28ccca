// What staff do at the desk to what a member holds, alone and with a colleague.
import { LASTING } from '../coupon/coupon-hands.ts'
import { must } from '../desk.ts'
import { reading, type Act } from './act.ts'
import { brand, freshId, POINTS, type Stage } from './stage.ts'

const publishBundle = async ({ desk, coupons }: Stage) => {
  const { id: campaign } = await coupons.publish()
  const at = { id: freshId('bdl'), brand }
  const settings = {
    name: { 'zh-Hant': '開幕禮' },
    coupons: [{ brand, campaign }],
    points: [{ brand, program: POINTS, amount: 8 }],
  } as never
  const { draftVersion } = must(
    await desk.admin('PUT /admin/bundles/{id}/draft', { ...at, settings, draftVersion: null }),
  )
  must(await desk.admin('POST /admin/bundles/{id}/publication', { ...at, draftVersion: draftVersion! }))
  return at
}

export const deskActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people, colleague } = stage
  const { regular, wealthy, stays, goes, stayed, gone } = people
  const whom = (into: string, from: string) => ({ id: into as never, brand, from: from as never, reason: '同一個人' })
  const merged = must(await desk.admin('POST /admin/members/{id}/merges', whom(stayed.id, gone.id), { key: 'merged' }))
  await desk.world.idle()
  const bundle = await publishBundle(stage)
  // What functions remember for a minute is over.
  await desk.world.advance('PT61S')
  const wish = (who: { id: string }, amount: number, reason: string) =>
    ({ id: who.id, brand, program: POINTS, kind: 'late-credit', amount, reason }) as never
  const adjusted = must(await desk.admin('POST /admin/members/{id}/adjustments', wish(regular, 30, '第一杯')))
  must(await desk.admin('POST /admin/members/{id}/adjustments', wish(regular, 20, '第二杯')))
  const { approval } = must(await desk.admin('POST /admin/members/{id}/adjustments', wish(wealthy, 1_200, '手機沒電')))
  const extension = { id: regular.id, brand, program: POINTS, until: '2031-01-31', reason: '住院' } as never
  return [
    {
      route: 'POST /admin/members/{id}/adjustments',
      refusal: 'another',
      send: (options) => desk.admin('POST /admin/members/{id}/adjustments', wish(people.giver, 1, '手機沒電'), options),
    },
    {
      route: 'POST /admin/members/{id}/adjustments/undo',
      refusal: ['adjustment-undone'],
      send: (options) =>
        desk.admin(
          'POST /admin/members/{id}/adjustments/undo',
          { id: regular.id as never, brand, entry: adjusted.entry! },
          options,
        ),
    },
    {
      route: 'POST /admin/members/{id}/extensions',
      refusal: ['nothing-to-extend'],
      send: (options) => desk.admin('POST /admin/members/{id}/extensions', extension, options),
    },
    {
      route: 'POST /admin/approvals/{id}/decision',
      refusal: ['approval-decided'],
      send: (options) =>
        colleague('POST /admin/approvals/{id}/decision', { id: approval!, brand, approve: true }, options),
    },
    {
      route: 'POST /admin/bundles/{id}/gifts',
      refusal: ['bundle-given-already'],
      send: (options) =>
        desk.admin('POST /admin/bundles/{id}/gifts', { ...bundle, member: wealthy.id as never }, options),
    },
    {
      route: 'POST /admin/members/{id}/tier',
      refusal: 'another',
      send: (options) =>
        desk.admin(
          'POST /admin/members/{id}/tier',
          { id: people.giver.id as never, brand, tier: 'regular', reason: '開幕常客' },
          options,
        ),
      living: ['tier'],
    },
    {
      route: 'POST /admin/members/{id}/merges',
      refusal: ['member-merged'],
      send: (options) => desk.admin('POST /admin/members/{id}/merges', whom(stays.id, goes.id), options),
    },
    {
      route: 'POST /admin/members/{id}/merges/{merge}/undo',
      refusal: ['merge-undone'],
      send: (options) =>
        desk.admin(
          'POST /admin/members/{id}/merges/{merge}/undo',
          { id: stayed.id as never, brand, merge: merged.id, reason: '不是同一個人' },
          options,
        ),
    },
    reading('POST /admin/members/{id}/adjustments/preview', (options) =>
      desk.admin('POST /admin/members/{id}/adjustments/preview', wish(people.giver, 1, '看看'), options),
    ),
    reading(
      'POST /admin/members/{id}/extensions/preview',
      (options) =>
        desk.admin(
          'POST /admin/members/{id}/extensions/preview',
          { ...(extension as object), id: wealthy.id } as never,
          options,
        ),
      ['nothing-to-extend'],
    ),
    reading('POST /admin/bundles/{id}/gifts/preview', (options) =>
      desk.admin('POST /admin/bundles/{id}/gifts/preview', { ...bundle, member: people.friend.id as never }, options),
    ),
  ]
}

/** A campaign nobody else in this test touches. */
export const codeCampaign = async ({ desk }: Stage) => {
  const at = { id: freshId('cmp'), brand }
  must(await desk.admin('PUT /admin/campaigns/{id}/draft', { ...at, settings: LASTING, draftVersion: null }))
  return at
}
