// What is asked about a brand’s connection to LINE.
import { brand as brandEntity, findBrand } from '../brand/store.ts'
import type { ChannelBrand } from '../channel/account.ts'
import { replace, type Write } from '../platform/table/write.ts'

export const changeConnection = async (group: string, id: string, change: Partial<ChannelBrand>): Promise<Write[]> => {
  const brand = await findBrand(group, id, true)
  if (!brand) return []
  const { rev, ...rest } = brand
  return [replace(brandEntity, { ...rest, ...change }, rev)]
}
