// The code a till reads or a clerk types for one coupon: the chance part of its id, 80 bits.

const LETTERS = 16
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{16}$/
const TAIL = 8

export const codeOf = (id: string): string => id.slice(-LETTERS)

/** As it is printed under the bars: `4F7K 2QM0 …`. */
export const printed = (code: string): string => (SHAPE.test(code) ? code.match(/.{4}/g)!.join(' ') : code)

/** What was scanned or typed, as codes are kept: letters people confuse are read as the digits they look like (Crockford). */
export const readCode = (typed: string): string => {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  const read = plain.replace(/O/g, '0').replace(/[IL]/g, '1')
  return SHAPE.test(read) ? read : typed.trim()
}

/** What a clerk may read aloud: `HF 7K2Q 93`-like. It finds nothing; it is for comparing. */
export const couponNumber = (id: string): string => {
  const tail = id.slice(-TAIL)
  return `${tail.slice(0, 2)} ${tail.slice(2, 6)} ${tail.slice(6)}`
}
