// Phone numbers are kept in E.164 and shown masked.
import { fail, ok, type Result } from '../../base/result.ts'

const TAIWAN_MOBILE = /^09\d{8}$/
const TAIWAN_ABROAD = /^\+8869\d{8}$/
/** ITU-T E.164: at most 15 digits. */
const ABROAD = /^\+[1-9]\d{7,14}$/

/** @param typed as people type it: `0912-345-678`, `+886 912 345 678`, full-width digits */
export const readPhone = (typed: string): Result<string, 'phone-invalid'> => {
  const plain = typed.normalize('NFKC').replace(/[\s().-]/g, '')
  if (TAIWAN_MOBILE.test(plain)) return ok(`+886${plain.slice(1)}`)
  if (plain.startsWith('+8860')) return readPhone(`+886${plain.slice(5)}`)
  if (plain.startsWith('+886')) return TAIWAN_ABROAD.test(plain) ? ok(plain) : fail('phone-invalid')
  return ABROAD.test(plain) ? ok(plain) : fail('phone-invalid')
}

/** `+886912345678` → `0912-***-678`; nothing of none. */
export const maskPhone = (phone: string): string => {
  if (phone === '') return ''
  const local = phone.startsWith('+886') ? `0${phone.slice(4)}` : phone
  return `${local.slice(0, 4)}-***-${local.slice(-3)}`
}
