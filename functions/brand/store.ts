// Keys and access patterns of group, company, brand, store, poster and counter screen.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { get, isA, query, shaped } from '../platform/table/read.ts'
import { revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'

export const group = new Entity({
  name: 'group',
  table,
  timestamps: false,
  schema: item({ group: string().key(), name: string(), ...revised }),
  computeKey: ({ group }) => ({ pk: group, sk: 'group' }),
})

export const company = new Entity({
  name: 'company',
  table,
  timestamps: false,
  schema: item({ group: string().key(), id: string().key(), name: string(), taxId: string().optional(), ...revised }),
  computeKey: ({ group, id }) => ({ pk: group, sk: `company#${id}` }),
})

export const brand = new Entity({
  name: 'brand',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    id: string().key(),
    /** Six letters that stand for the brand inside counter codes. */
    slug: string(),
    name: any(),
    face: any(),
    company: string(),
    /** The company’s name as the notice says it. */
    companyName: string(),
    region: string(),
    channelId: string().optional(),
    loginChannelId: string().optional(),
    liffId: string().optional(),
    providerId: string().optional(),
    basicId: string().optional(),
    secretSetAt: string().optional(),
    loginSecretSetAt: string().optional(),
    /** Rich menus that stand at LINE. */
    guestMenu: string().optional(),
    memberMenu: string().optional(),
    noticeVersion: number(),
    /** The campaign the join screen promises. */
    joinGift: string().optional(),
    dayEndsAtHour: number(),
    ...revised,
  }),
  computeKey: ({ group, id }) => brandKey(group, id),
})

export const store = new Entity({
  name: 'store',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    id: string().key(),
    code: string(),
    name: string(),
    address: string().optional(),
    /** Where it stands on the map, in degrees. */
    place: map({ lat: number(), lng: number() }).optional(),
    /** scrypt hash of the clerks’ PIN. */
    pin: string().optional(),
    openedAt: string(),
    ...revised,
  }),
  computeKey: ({ group, brand, id }) => ({ pk: group, sk: `store#${brand}#${id}` }),
})

export const poster = new Entity({
  name: 'poster',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string(),
    store: string().key(),
    id: string().key(),
    code: string(),
    place: string(),
    createdAt: string(),
    ...revised,
  }),
  computeKey: ({ group, store, id }) => ({ pk: group, sk: `poster#${store}#${id}` }),
})

export const device = new Entity({
  name: 'device',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string(),
    store: string().key(),
    id: string().key(),
    name: string(),
    state: string(),
    pairedAt: string(),
    pairedBy: string(),
    /** When its screen last asked, to the minute. */
    seenAt: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, store, id }) => deviceKey(group, store, id),
})

export type Brand = FormattedItem<typeof brand>
export type Store = FormattedItem<typeof store>
export type Poster = FormattedItem<typeof poster>
export type Device = FormattedItem<typeof device>

export const brandKey = (group: string, id: string) => ({ pk: group, sk: `brand#${id}` })
export const storeKey = (group: string, brand: string, id: string) => ({ pk: group, sk: `store#${brand}#${id}` })
export const deviceKey = (group: string, store: string, id: string) => ({ pk: group, sk: `device#${store}#${id}` })

const FRESH_MS = 60_000
const cache = new Map<string, { until: number; brand: Brand }>()

/** A brand, up to a minute old; `fresh` for those who are about to change it. */
export const findBrand = async (groupId: string, id: string, fresh = false): Promise<Brand | undefined> => {
  const known = cache.get(`${groupId}#${id}`)
  if (!fresh && known && known.until > Date.now()) return known.brand
  const found = await get(brand, brandKey(groupId, id))
  if (found) cache.set(`${groupId}#${id}`, { brand: found, until: Date.now() + FRESH_MS })
  return found
}

export const findStore = (groupId: string, brandId: string, id: string) => get(store, storeKey(groupId, brandId, id))
export const findPoster = (groupId: string, storeId: string, id: string) =>
  get(poster, { pk: groupId, sk: `poster#${storeId}#${id}` })
export const findDevice = (groupId: string, storeId: string, id: string) => get(device, deviceKey(groupId, storeId, id))
export const findGroup = (groupId: string) => get(group, { pk: groupId, sk: 'group' })

/** Everything a group has set up: its brands, stores, posters and screens, in one query. */
export const readHouse = async (groupId: string) => {
  const rows = await query(groupId)
  const all = <E extends Entity>(entity: E) => rows.filter((row) => isA(entity, row)).map((row) => shaped(entity, row))
  return {
    group: all(group)[0],
    companies: all(company) as FormattedItem<typeof company>[],
    brands: all(brand) as Brand[],
    stores: all(store) as Store[],
    posters: all(poster) as Poster[],
    devices: all(device) as Device[],
  }
}
