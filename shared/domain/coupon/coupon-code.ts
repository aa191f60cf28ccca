// The code a till reads or a clerk types for one coupon: 80 bits of chance, which only the member's own phone shows.

const LETTERS = 16
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{16}$/
const TAIL = 8
const DIGITS = /^\d+$/
/** Fewer can be guessed, and no clerk’s screen takes them for a code. */
export const CODE_MIN = 4

/** @param fresh an id that chance made and that is nothing's: a coupon's own is told to staff and tills, and finds no coupon */
export const codeFrom = (fresh: string): string => fresh.slice(-LETTERS)

/** As tills, clerks and the desk are told of it: what it is used or taken by is on its holder's phone alone. */
export const withoutCode = <Shown extends { code?: string | null | undefined; gift?: string | null | undefined }>(
  coupon: Shown,
) => ({ ...coupon, code: null, ...(coupon.gift !== undefined && { gift: null }) })

/** As it is printed under the bars: `4F7K 2QM0 …`. */
export const printed = (code: string): string => (SHAPE.test(code) ? code.match(/.{4}/g)!.join(' ') : code)

/** What was scanned, typed or made by a shop's own till, as codes are kept and looked for: capitals say nothing, nor do spaces. Hyphens say nothing among digits alone, nor in what has the shape of ours, where letters people confuse are read as the digits they look like (Crockford). */
export const readCode = (typed: string): string => {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '')
  const bare = plain.replace(/-/g, '')
  if (DIGITS.test(bare)) return bare
  const read = bare.replace(/O/g, '0').replace(/[IL]/g, '1')
  return SHAPE.test(read) ? read : plain
}

/** What a clerk may read aloud: `HF 7K2Q 93`-like. It finds nothing; it is for comparing. */
export const couponNumber = (id: string): string => {
  const tail = id.slice(-TAIL)
  return `${tail.slice(0, 2)} ${tail.slice(2, 6)} ${tail.slice(6)}`
}
