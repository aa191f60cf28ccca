// The number of a company in Taiwan 統一編號.

const WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1] as const
/** Since April 2023 the sum is a multiple of 5; before that of 10, so that older numbers hold as well. */
const DIVISOR = 5
/** Times 4 it is 28, whose digits add up to 10, which counts as 1 or as 0. */
const AMBIGUOUS = { at: 6, digit: 7 } as const

const digitSum = (number: number) => Math.floor(number / 10) + (number % 10)

/** Eight digits and their checksum, by the rule of the Ministry of Finance (營利事業統一編號檢查碼邏輯修正說明, 2023). */
export const isTaxId = (typed: string): boolean => {
  if (!/^\d{8}$/.test(typed) || /^0+$/.test(typed)) return false
  const digits = Array.from(typed, Number)
  const sum = digits.reduce((all, digit, nth) => all + digitSum(digit * WEIGHTS[nth]!), 0)
  return sum % DIVISOR === 0 || (digits[AMBIGUOUS.at] === AMBIGUOUS.digit && (sum + 1) % DIVISOR === 0)
}
