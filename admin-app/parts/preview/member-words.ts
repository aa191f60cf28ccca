// The member app’s own words, so that the phone says what members will read.
import type { Locale } from '#shared/base/text.ts'
import { words as en } from '#shared/text/en.ts'
import { words as ja } from '#shared/text/ja.ts'
import { words as zhHant, type MemberWords } from '#shared/text/zh-hant.ts'

const ALL: Record<Locale, MemberWords> = { 'zh-Hant': zhHant, en, ja }

export const memberWords = (locale: Locale): MemberWords => ALL[locale]
