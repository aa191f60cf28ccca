// What other modules may ask of the counter: is this code good for this member now, and write its use.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import { readPresented, use, type CodeRefusal, type CounterCode, type Use } from '#shared/domain/brand/counter-code.ts'
import type { Write } from '../../platform/write.ts'
import { findBrand } from '../store.ts'
import { findCode, useCode as writeUse } from './store.ts'

export interface UsableCode {
  code: CounterCode
  /** Already used by this member for this: the act was done before. */
  again: boolean
  /** Marks it used; must succeed together with what it is used for. */
  write: Write
}

interface Wish {
  group: string
  brand: string
  member: string
  /** `stamp`, or the id of the coupon that is redeemed. */
  for: string
  now: Instant
}

export const findUsableCode = async (code: string, wish: Wish): Promise<Result<UsableCode, CodeRefusal>> => {
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
