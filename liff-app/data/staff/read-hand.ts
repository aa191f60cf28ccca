// What a camera read or a clerk typed: a code or a phone number.
import { readCode } from '#shared/domain/coupon/coupon-code.ts'

export type Named = { code: string } | { phone: string }

const MOBILE = /^(09\d{8}|\+\d{8,15})$/

/** A member's, ours, or one that a shop's own till made. */
const CODE = /^[\w.-]{4,40}$/

/** A member code that is typed may look like a phone number; scanned it never is one. @returns null for what is neither */
export const readHand = (text: string, how: 'scanned' | 'typed'): Named | null => {
  const plain = text.normalize('NFKC').trim()
  const bare = plain.replace(/[\s-]/g, '')
  if (how === 'typed' && MOBILE.test(bare)) return { phone: bare }
  const code = readCode(plain)
  return CODE.test(code) ? { code } : null
}

/** Digits are a member’s, letters a coupon’s: told apart without a network too. */
export const isCoupon = (named: Named): boolean => 'code' in named && !/^\d+$/.test(named.code)

export const spacedCode = (code: string): string => code.match(/.{1,5}/g)?.join(' ') ?? code
