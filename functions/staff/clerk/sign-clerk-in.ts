import type { BrandId, ClerkId, DeviceId, GroupId, StoreId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { openClerkSession as route } from '#shared/contract/staff/clerk.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import type { StoreNames } from '../../platform/asks.ts'
import { signSession } from '../../platform/session/session.ts'
import type { ClerkItem } from './store.ts'

export interface SignInDeps {
  storeNames: StoreNames
  findBrand: (group: string, id: string) => Promise<{ name: unknown; face: unknown } | undefined>
}

/** @param others stores where the same person is a clerk too */
export const signClerkIn = async (
  { storeNames, findBrand }: SignInDeps,
  {
    group,
    brand,
    store,
    id,
    name,
    isLead = false,
  }: Pick<ClerkItem, 'group' | 'brand' | 'store' | 'id' | 'name' | 'isLead'>,
  { device, others = [], now }: { device?: DeviceId; others?: readonly string[]; now: Instant },
): Promise<OutputOf<typeof route>> => {
  const place = { group: group as GroupId, brand: brand as BrandId, store: store as StoreId }
  const clerk = id as ClerkId
  const [names, found, session] = await Promise.all([
    storeNames(group),
    findBrand(group, brand),
    signSession({ kind: 'clerk', ...place, clerk, ...(device && { device }) }, now),
  ])
  return {
    ...session,
    clerk: { id: clerk, name, lead: isLead },
    store: {
      id: place.store,
      name: names.get(store) ?? '',
      brandId: place.brand,
      brandName: found!.name as Text,
      face: found!.face as Face,
    },
    others: others.map((one) => ({ id: one as StoreId, name: names.get(one) ?? '' })),
    now,
  }
}
