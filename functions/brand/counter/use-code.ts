// What other modules may ask of the counter: is this code good for this member now, and write its use.
import { fail, ok } from '#shared/base/result.ts'
import { readPresented, use, type Use } from '#shared/domain/brand/counter-code.ts'
import type { CounterCodes } from '../../platform/asks.ts'
import { findBrand } from '../store.ts'
import { codeIn, codeKey, useCode } from './store.ts'

const presentedIn = async (code: string, { group, brand }: { group: string; brand: string }) =>
  readPresented(code, (await findBrand(group, brand))?.slug)

export const counterCodes: CounterCodes = {
  keyOf: async (code, holder) => {
    const presented = await presentedIn(code, holder)
    return presented && codeKey(presented)
  },
  read: presentedIn,
  judge: async (rows, code, wish) => {
    const presented = await presentedIn(code, wish)
    const found = presented && codeIn(rows, presented)
    // Another brand's or group's code is no code here: the sentence says where to scan.
    if (!found || found.group !== wish.group) return fail('code-invalid')
    if (found.brand !== wish.brand && !wish.anywhere) return fail('code-invalid')
    const wanted: Use = { member: wish.member, for: wish.for, at: wish.now }
    const usable = use(found, presented, wanted)
    if (!usable.ok) return usable
    return ok({ code: found, again: usable.value !== wanted, write: useCode(found, wanted) })
  },
}
