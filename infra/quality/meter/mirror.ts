// A copy of the table that follows it: what stood somewhere before a measured act is known without reading everything again.
import type { Item } from '#functions/platform/meter/item-size.ts'
import { itemAt, nameOf, wholeTable, writtenBy, type Place } from '../drive/whole-table.ts'
import type { World } from '../../local/world.ts'

const AT_ONCE = 25

export interface Mirror {
  /** As things stand, once everything is at rest. */
  now(): Promise<ReadonlyMap<string, Item>>
}

const openMirror = async (world: World): Promise<Mirror> => {
  const stale = new Map<string, Place>()
  world.dynamodb.onTraffic((one) => {
    for (const place of writtenBy(one)) stale.set(nameOf(place), place)
  })
  const items = await wholeTable(world)
  const refresh = async ([name, place]: [string, Place]) => {
    const item = await itemAt(world, place)
    if (item) items.set(name, item)
    else items.delete(name)
  }
  return {
    now: async () => {
      const asked = [...stale]
      stale.clear()
      for (let from = 0; from < asked.length; from += AT_ONCE)
        await Promise.all(asked.slice(from, from + AT_ONCE).map(refresh))
      return new Map(items)
    },
  }
}

const mirrors = new WeakMap<World, Promise<Mirror>>()

export const mirrorOf = (world: World): Promise<Mirror> => {
  const known = mirrors.get(world) ?? openMirror(world)
  mirrors.set(world, known)
  return known
}
