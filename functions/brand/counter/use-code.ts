// What other modules may ask of the counter: is this code good for this member now, and write its use.
import { fail, ok } from '#shared/base/result.ts'
import { readPresented, use, type Use } from '#shared/domain/brand/counter-code.ts'
import type { FindUsableCode } from '../../platform/asks.ts'
import { findBrand } from '../store.ts'
import { findCode, useCode as writeUse } from './store.ts'

export const findUsableCode: FindUsableCode = async (code, wish) => {
  const brand = await findBrand(wish.group, wish.brand)
  const presented = readPresented(code, brand?.slug)
  const found = presented && (await findCode(presented))
  // Another brand's or group's code is no code here: the sentence says where to scan.
  if (!found || found.group !== wish.group || found.brand !== wish.brand) return fail('code-invalid')
  const wanted: Use = { member: wish.member, for: wish.for, at: wish.now }
  const usable = use(found, presented, wanted)
  if (!usable.ok) return usable
  return ok({ code: found, again: usable.value !== wanted, write: writeUse(found, wanted) })
}
