import type { BrandId, GroupId, StoreId } from '#shared/base/id.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { TillOf } from '../../platform/http/who.ts'
import { openDoor } from '../../platform/table/door.ts'
import { findTillKey } from '../store.ts'

const FRESH_MS = 60_000
const known = new Map<string, { until: number; till: Till }>()

/** The till behind a key; up to a minute after it was revoked it may still be known. */
export const tillOf: TillOf = async (key) => {
  const fresh = known.get(key)
  if (fresh && fresh.until > Date.now()) return fresh.till
  const behind = await openDoor('till', key)
  const found = behind?.brand ? await findTillKey(behind.group, behind.brand, key) : undefined
  if (!found) {
    known.delete(key)
    return undefined
  }
  const till: Till = {
    kind: 'till',
    group: found.group as GroupId,
    brand: found.brand as BrandId,
    key,
    channel: found.channel as Till['channel'],
    stores: found.stores as StoreId[],
  }
  known.set(key, { until: Date.now() + FRESH_MS, till })
  return till
}
