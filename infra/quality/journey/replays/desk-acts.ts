// What people of the brand make and change at the desk.
import { makeId } from '#shared/base/id.ts'
import { LASTING } from '../coupon/coupon-hands.ts'
import { cafe, must, yongkang, type Desk, type Joined } from '../desk.ts'
import type { Act } from './act.ts'
import type { People } from './coupon-acts.ts'

const brand = cafe.id as never

/** @param pairs who become one, and who became one already */
export const deskActs = async (desk: Desk, { giver }: People, pairs: Joined[]): Promise<Act[]> => {
  const [stays, goes, stayed, gone] = pairs as [Joined, Joined, Joined, Joined]
  const whom = (id: string, from: string) => ({ id: id as never, brand, from: from as never, reason: '同一個人' })
  const merged = must(await desk.admin('POST /admin/members/{id}/merges', whom(stayed.id, gone.id), { key: 'merged' }))
  await desk.world.idle()
  const at = { id: makeId('cmp', Date.parse('2026-11-03'), new Uint8Array(16).fill(77)) as never, brand }
  const { draftVersion } = must(
    await desk.admin('PUT /admin/campaigns/{id}/draft', { ...at, settings: LASTING, draftVersion: null }),
  )
  const id = ({ id: made }: { id: string }) => made
  return [
    {
      route: 'POST /admin/stores',
      refusal: 'another',
      send: (options) => desk.admin('POST /admin/stores', { brand, name: '再來店' }, options),
      about: id,
    },
    {
      route: 'POST /admin/stores/{id}/posters',
      refusal: 'another',
      send: (options) =>
        desk.admin('POST /admin/stores/{id}/posters', { id: yongkang.id as never, place: '門口' }, options),
      about: id,
    },
    {
      route: 'POST /admin/till-keys',
      refusal: 'another',
      send: (options) =>
        desk.admin('POST /admin/till-keys', { brand, name: '二號機', channel: 'pos', stores: [] }, options),
      about: ({ id: made, secret }: { id: string; secret: string }) => [made, secret],
    },
    {
      route: 'POST /admin/members/{id}/tier',
      refusal: 'another',
      send: (options) =>
        desk.admin(
          'POST /admin/members/{id}/tier',
          { id: giver.id as never, brand, tier: 'regular', reason: '開幕常客' },
          options,
        ),
      about: () => 'done',
    },
    {
      route: 'POST /admin/members/{id}/adjustments',
      refusal: 'another',
      send: (options) =>
        desk.admin(
          'POST /admin/members/{id}/adjustments',
          {
            id: giver.id,
            brand,
            program: cafe.program.id,
            kind: 'late-credit',
            amount: 1,
            reason: '手機沒電',
          } as never,
          options,
        ),
      about: ({ entry, before, after }: { entry: string; before: number; after: number }) => [entry, before, after],
    },
    {
      route: 'POST /admin/members/{id}/merges',
      refusal: ['member-merged'],
      send: (options) => desk.admin('POST /admin/members/{id}/merges', whom(stays.id, goes.id), options),
      about: id,
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
      about: id,
    },
    {
      route: 'POST /admin/campaigns/{id}/publication',
      refusal: ['nothing-to-publish'],
      send: (options) =>
        desk.admin('POST /admin/campaigns/{id}/publication', { ...at, draftVersion: draftVersion! }, options),
      about: ({ liveVersion }: { liveVersion: number }) => liveVersion,
    },
  ]
}
