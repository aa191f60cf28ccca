import { readHouse, store } from '#functions/brand/store.ts'
import { hashPin } from '#functions/platform/session/pin.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { replace } from '#functions/platform/table/write.ts'
import { demoBrands, demoGroup } from '../../local/seed/demo-brands.ts'

/** The house alone has no PIN at its stores: one of the four ways to redeem wants it. */
export const hangPins = async (): Promise<void> => {
  const { stores } = await readHouse(demoGroup.id)
  const pins = new Map(demoBrands.flatMap((brand) => brand.stores.map(({ id, pin }) => [id, pin])))
  for (const { rev, ...one } of stores) await commit([replace(store, { ...one, pin: hashPin(pins.get(one.id)!) }, rev)])
}
