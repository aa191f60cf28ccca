import type { SpendCodeAt } from '../../platform/asks/spend-codes.ts'
import { keyedHash, keyedHashes } from '../../platform/session/keyed-hash.ts'

/** Of its own, so that no code that binds a number spends, and none that spends binds. */
const PURPOSE = 'spend-code'

const parts = ({ group, brand, store, phone }: SpendCodeAt, code: string) => [group, brand, store, phone, code]

/** @param at with the number in E.164 */
export const spendCodeHash = (at: SpendCodeAt, code: string) => keyedHash(PURPOSE, ...parts(at, code))

/** The keys may have changed since the code was sent. */
export const isSpendCode = async (stored: string, at: SpendCodeAt, code: string): Promise<boolean> =>
  (await keyedHashes(PURPOSE, ...parts(at, code))).includes(stored)
