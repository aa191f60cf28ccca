// Doors: the only items whose key does not start with a group. An outsider knocks with what they know and learns the group.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { get } from './read.ts'
import { lapsing, stored } from './stored.ts'
import { table } from './table.ts'
import { insert, insertOverLapsed, remove, type Write } from './write.ts'

export type DoorKind =
  | 'invitation'
  | 'brand'
  | 'store'
  | 'poster'
  | 'channel'
  | 'login'
  | 'device'
  | 'pairing'
  | 'claim'
  | 'till'
  | 'receipt'

const door = new Entity({
  name: 'door',
  table,
  timestamps: false,
  schema: item({
    kind: string().key(),
    value: string().key(),
    group: string(),
    brand: string().optional(),
    store: string().optional(),
    /** What stands behind it: the id of a staff, a device, a poster. */
    id: string().optional(),
    ...lapsing,
    ...stored,
  }),
  computeKey: ({ kind, value }) => doorKey(kind as DoorKind, value),
})

export interface Behind {
  group: string
  brand?: string
  store?: string
  id?: string
}

export const doorKey = (kind: DoorKind, value: string) => ({ pk: `door#${kind}#${value}`, sk: 'door' })

export const openDoor = async (kind: DoorKind, value: string): Promise<Behind | undefined> =>
  get(door, doorKey(kind, value))

export const hangDoor = (kind: DoorKind, value: string, behind: Behind): Write =>
  insert(door, { kind, value, ...behind })

/** A door that closes by itself. @param until @param now seconds since the epoch */
export const hangDoorUntil = (kind: DoorKind, value: string, behind: Behind, until: number, now: number): Write =>
  insertOverLapsed(door, { kind, value, ...behind, expiresAt: until }, now)

export const takeDoorAway = (kind: DoorKind, value: string): Write => remove(doorKey(kind, value))

const cache = new Map<string, Behind>()

/** For doors that never lead elsewhere: brands, stores, posters, links of campaigns. */
export const openFixedDoor = async (
  kind: 'brand' | 'store' | 'poster' | 'claim',
  value: string,
): Promise<Behind | undefined> => {
  const known = cache.get(`${kind}#${value}`)
  if (known) return known
  const found = await openDoor(kind, value)
  if (found) cache.set(`${kind}#${value}`, found)
  return found
}
