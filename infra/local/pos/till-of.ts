import type { World } from '../world/world-face.ts'
import { NotFound } from '../world/own-pages.ts'
import { openTills, type Product, type Tills } from './tills.ts'
import type { Wire } from './send-signed.ts'
import type { TillKey } from './sign.ts'

/** The cash register that stands in one store. */
export interface Till {
  storeId: string
  brandId: string
  /** `A` in a brand’s first store, `B` in its second: they share one space of numbers. */
  letter: string
  tills: Tills
  wire: Wire
  key: TillKey | undefined
  products: Product[]
  takesValue?: boolean
}

const FIRST = 'A'.charCodeAt(0)

export const tillOf = (world: World, storeId: string): Till => {
  const tills = openTills(world.vault)
  for (const { id: brandId, stores } of world.facts.read().groups.flatMap(({ brands }) => brands)) {
    const nth = stores.findIndex(({ id }) => id === storeId)
    if (nth < 0) continue
    const setUp = tills.setUp(brandId)
    return {
      storeId,
      brandId,
      letter: String.fromCharCode(FIRST + nth),
      tills,
      wire: { api: world.urls.api, now: world.clock.now },
      key: setUp?.key,
      products: setUp?.products ?? [],
      takesValue: setUp?.takesValue ?? false,
    }
  }
  throw new NotFound(`沒有這間門市：${storeId}`)
}
