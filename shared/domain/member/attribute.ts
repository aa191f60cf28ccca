// What a brand wants to know of its members beyond what everybody is asked.
import { fail, ok, type Result } from '../../base/result.ts'
import { z } from '../../base/schema.ts'

export const ATTRIBUTE_KINDS = ['text', 'number', 'date', 'choice'] as const
export const ATTRIBUTES_MAX = 30
export const ATTRIBUTE_NAME_MAX = 20
export const CHOICES_MAX = 20
export const CHOICE_MAX = 30
export const TEXT_MAX = 200
export const NUMBER_MAX = 1_000_000_000

/** Who told it. */
export const ATTRIBUTE_ORIGINS = ['staff', 'import', 'survey', 'liff'] as const
export type AttributeOrigin = (typeof ATTRIBUTE_ORIGINS)[number]

export interface Attribute {
  kind: (typeof ATTRIBUTE_KINDS)[number]
  /** Of a choice. */
  choices: readonly string[]
}

export type AttributeValue = string | number

const day = z.iso.date()

/** @param said as somebody typed it */
export const readAttribute = (
  { kind, choices }: Attribute,
  said: AttributeValue,
): Result<AttributeValue, 'attribute-invalid'> => {
  const words = String(said).normalize('NFKC').trim()
  switch (kind) {
    case 'text':
      return words.length > 0 && words.length <= TEXT_MAX ? ok(words) : fail('attribute-invalid')
    case 'number': {
      const number = words === '' ? NaN : Number(words)
      return Math.abs(number) <= NUMBER_MAX ? ok(number) : fail('attribute-invalid')
    }
    case 'date':
      return day.safeParse(words).success ? ok(words) : fail('attribute-invalid')
    case 'choice':
      return choices.includes(words) ? ok(words) : fail('attribute-invalid')
  }
}
