// What is asked about the house: brands, stores, posters, staff, and what stands at a counter.
import type { CompanyId } from '#shared/base/id.ts'
import { fill, type Locale, type Text } from '#shared/base/text.ts'
import type { Coordinates } from '#shared/domain/brand/place.ts'
import { otherCompanies } from '#shared/domain/member/sharing.ts'
import type { Source } from '#shared/events/source.ts'
import { desk } from '#shared/text/desk.ts'
import { storePins } from '../brand/stores/store-pins.ts'
import { counterCodes } from '../brand/counter/use-code.ts'
import { openGroup } from '../brand/open-group.ts'
import { findBrand, findDevice, readHouse, type Brand } from '../brand/store.ts'
import type { DayEnds } from '../platform/asks.ts'
import type { CounterDevice } from '../platform/http/actor.ts'
import { openFixedDoor } from '../platform/table/door.ts'
import { staffOf } from '../staff/staff-of.ts'

export { counterCodes, findBrand, openGroup, readHouse, staffOf, storePins }

const FRESH_MS = 60_000
type House = Pick<Awaited<ReturnType<typeof readHouse>>, 'brands' | 'stores'>
type Stores = House['stores']
const houses = new Map<string, { until: number; house: House }>()

/** Up to a minute old: neither a home screen nor a till must read the house again. */
const freshHouse = async (group: string): Promise<House> => {
  const known = houses.get(group)
  if (known && known.until > Date.now()) return known.house
  const { brands, stores } = await readHouse(group)
  houses.set(group, { until: Date.now() + FRESH_MS, house: { brands, stores } })
  return { brands, stores }
}
const freshStores = async (group: string): Promise<Stores> => (await freshHouse(group)).stores

const namesIn = (stores: Stores): ReadonlyMap<string, string> => new Map(stores.map(({ id, name }) => [id, name]))

/** Names of a group's stores by id. */
export const storeNames = async (group: string) => namesIn(await freshStores(group))

/** Where a group's stores stand on the map, as far as anybody told. */
export const storePlaces = async (group: string): Promise<ReadonlyMap<string, Coordinates>> =>
  new Map((await freshStores(group)).flatMap(({ id, place }) => (place ? [[id, place]] : [])))

/** Names of a group's brands by id, in their languages. */
export const brandTexts = async (group: string): Promise<ReadonlyMap<string, Text>> =>
  new Map((await freshHouse(group)).brands.map(({ id, name }) => [id, name as Text]))

/** Stores of a group, each with the brand it belongs to. */
export const storesWithBrand = async (group: string) =>
  (await freshStores(group)).map(({ id, name, brand }) => ({ id, name, brand }))

/** The brand a store of the group belongs to. */
export const brandOfStore = async (group: string, store: string): Promise<string | undefined> =>
  (await freshStores(group)).find(({ id }) => id === store)?.brand

/** Names of a brand's stores by id. */
export const storesOf = async (group: string, brand: string) =>
  namesIn((await freshStores(group)).filter((one) => one.brand === brand))

export const brandName = async ({ group, brand }: { group: string; brand: string }): Promise<string> =>
  (await brandNames(group, brand))?.['zh-Hant'] ?? ''

/** The LIFF address of a page, which LINE opens inside itself. */
export const liffUrl = async ({ group, brand }: { group: string; brand: string }, path: string): Promise<string> =>
  `https://liff.line.me/${(await findBrand(group, brand))?.liffId ?? 'not-connected'}${path}`

export const dayEnds: DayEnds = async ({ group, brand }) => (await findBrand(group, brand))?.dayEndsAtHour ?? 0

/** False once somebody has revoked the screen. */
export const isPaired = async ({ group, store, device }: CounterDevice): Promise<boolean> =>
  (await findDevice(group, store, device))?.state === 'paired'

/** Stores of each brand of the group. */
export const placesOf = async (group: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { brands, stores } = await readHouse(group)
  return new Map(brands.map(({ id }) => [id, stores.filter((one) => one.brand === id).map((one) => one.id)]))
}

/** Every brand of a group. */
export const brandsOf = async (group: string): Promise<string[]> => (await readHouse(group)).brands.map(({ id }) => id)

/** The company a brand belongs to. */
export const companyOf = async ({ group, brand }: { group: string; brand: string }) => {
  const found = await findBrand(group, brand)
  return found ? { id: found.company as CompanyId, name: found.companyName } : null
}

/** The companies of the group's other brands; none where all are of this one's. */
export const companiesBeside = async ({ group, brand }: { group: string; brand: string }) => {
  const { brands } = await freshHouse(group)
  const own = brands.find(({ id }) => id === brand)
  return own ? otherCompanies(brands, own) : []
}

export const brandOfDoor = async (id: string): Promise<Brand | undefined> => {
  const behind = await openFixedDoor('brand', id)
  return behind && findBrand(behind.group, id)
}

/** A brand's name in its languages. */
export const brandNames = async (group: string, id: string): Promise<Text | undefined> =>
  (await findBrand(group, id))?.name as Text | undefined

export const storeOfSource = async (group: string, { store, poster }: Source): Promise<string | undefined> => {
  const behind =
    (poster && (await openFixedDoor('poster', poster))) || (store && (await openFixedDoor('store', store))) || undefined
  return behind && behind.group === group ? behind.store : undefined
}

export const sourceWords = async (group: string, source: Source | undefined, locale: Locale): Promise<string> => {
  const { poster, sources } = desk[locale]
  const { campaign, link, referrer, direct } = sources
  if (!source) return direct
  const store = await storeOfSource(group, source)
  const name = store && (await storeNames(group)).get(store)
  return (
    [
      name,
      source.poster && fill(poster, { code: source.poster }),
      source.campaign && `${campaign} ${source.campaign}`,
      source.link && `${link} ${source.link}`,
      source.referrer && referrer,
    ]
      .filter(Boolean)
      .join('・') || direct
  )
}
