// What is asked about the house: brands, stores, posters, staff, and what stands at a counter.
import type { Text } from '#shared/base/text.ts'
import type { Source } from '#shared/events/source.ts'
import { storePins } from '../brand/stores/store-pins.ts'
import { counterCodes } from '../brand/counter/use-code.ts'
import { openGroup } from '../brand/open-group.ts'
import { findBrand, readHouse, type Brand } from '../brand/store.ts'
import type { DayEnds } from '../platform/asks.ts'
import { openFixedDoor } from '../platform/table/door.ts'
import { staffOf } from '../staff/staff-of.ts'

export { counterCodes, findBrand, openGroup, readHouse, staffOf, storePins }

const NAMES_MS = 60_000
const namesByGroup = new Map<string, { until: number; names: ReadonlyMap<string, string> }>()

/** Store names, up to a minute old: a home screen must not read the house again. */
export const storeNames = async (group: string): Promise<ReadonlyMap<string, string>> => {
  const known = namesByGroup.get(group)
  if (known && known.until > Date.now()) return known.names
  const names = new Map((await readHouse(group)).stores.map(({ id, name }) => [id, name]))
  namesByGroup.set(group, { until: Date.now() + NAMES_MS, names })
  return names
}

export const dayEnds: DayEnds = async ({ group, brand }) => (await findBrand(group, brand))?.dayEndsAtHour ?? 0

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

export const sourceWords = async (group: string, source: Source | undefined): Promise<string> => {
  if (!source) return '直接打開'
  const store = await storeOfSource(group, source)
  const name = store && (await storeNames(group)).get(store)
  return (
    [name, source.poster, source.campaign, source.link, source.referrer && '朋友推薦'].filter(Boolean).join('・') ||
    '直接打開'
  )
}
