import { brandOfStore } from '#functions/abilities/house.ts'
import type { Text } from '#shared/base/text.ts'
import { businessDay } from '#shared/base/time.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { stampCollected } from '#shared/events/card.ts'
import type { Event } from '#shared/events/event.ts'
import { commit } from '../platform/table/commit.ts'
import { liveConfig } from '../platform/table/config.ts'
import { subscribe } from '../platform/subscriber.ts'
import { servedWords } from './counter/served-words.ts'
import { keepServed } from './counter/store.ts'
import { findBrand } from './store.ts'

const UNNAMED: Text = { 'zh-Hant': '點' }

/** Keeps the line that the counter screen shows: who was served, with a masked name. */
const rememberServed = async (event: Event) => {
  const { group, brand: brandId, store, member, at, id } = event
  if (!brandId || !store || !member) return
  // The screen lists the days of its own brand, also where it took another one's coupon.
  const brand = await findBrand(group, (await brandOfStore(group, store)) ?? brandId)
  if (!brand) return
  const line = {
    group,
    store,
    day: businessDay(at, brand.dayEndsAtHour),
    at,
    event: id,
    member,
    ...servedWords(event, await unitOf(event, brandId)),
  }
  // A repeat finds its line there already.
  await commit([keepServed(line, at)])
}

const unitOf = async ({ name, group, data }: Event, brand: string): Promise<Text> => {
  if (name !== stampCollected.name) return UNNAMED
  const { program } = stampCollected.data.parse(data)
  return (
    ((await liveConfig<Program>({ group, brand }, 'program', program))?.settings.unit as Text | undefined) ?? UNNAMED
  )
}

export const handler = subscribe(rememberServed)
