import { makeSpendCode } from '../../member/spend-code/make-spend-code.ts'
import { trySpendCode } from '../../member/spend-code/try-spend-code.ts'
import { textPhone } from '../../member/phone/text-phone.ts'
import type { SpendCodes } from '../../platform/asks/spend-codes.ts'
import { chance } from '../../platform/chance.ts'
import { brandNames } from '../house.ts'

/** Codes by SMS that spend. */
export const spendCodes: SpendCodes = {
  make: makeSpendCode({ chance, brandNames, textPhone }),
  tryCode: trySpendCode,
}
