import { fail, ok, type Result } from '../../base/result.ts'
import type { SmsAccount, SmsField, SmsForm } from './family.ts'

const LINE = /^[^\p{C}]+$/u

const isGood = ({ most }: SmsField, value: string | undefined): value is string =>
  value !== undefined && value.length <= most && LINE.test(value) && value.trim() === value

/** What was typed into the form of a gateway. A secret that is left empty stays as it is stored. @param stored the account of the same gateway, if there is one */
export const readFields = (
  { fields }: SmsForm,
  typed: Readonly<Record<string, string>>,
  stored: SmsAccount | undefined,
): Result<Record<string, string>, 'sms-field-wrong'> => {
  const other = Object.keys(typed).find((name) => !fields.some((field) => field.name === name))
  if (other !== undefined) return fail('sms-field-wrong', { field: other })
  const read: Record<string, string> = {}
  for (const field of fields) {
    const value = typed[field.name] || (field.isSecret && stored?.[field.name])
    if (!isGood(field, value || undefined)) return fail('sms-field-wrong', { field: field.name })
    read[field.name] = value as string
  }
  return ok(read)
}

const SHOWN = 4

/** The end of a secret, to know it by: never more than a third of it. */
export const endingOf = (secret: string): string =>
  secret.slice(secret.length - Math.min(SHOWN, Math.floor(secret.length / 3)))
