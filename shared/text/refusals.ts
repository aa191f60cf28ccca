// What a person reads when something is refused: what happened, why, and what to do now. The API says it in `problem.detail`.
// Facts each word understands: too-soon, pin-locked, sms-too-often, sms-code-locked { retryAt } · sms-code-wrong { left } · pin-wrong { left } · coupon-already-redeemed { redeemedAt, store } ·
// coupon-expired { expiresAt } · code-invalid, other-qr { brand } · changed-meanwhile { changedBy, changedAt } ·
// colour-unreadable { contrast, least } · playbook-has-problems { problems }. All are optional.
import type { Detail } from '../base/result.ts'
import type { Locale } from '../base/text.ts'
import * as en from './refusals/en.ts'
import * as ja from './refusals/ja.ts'
import { sayRefusal } from './refusals/say-refusal.ts'
import type { FailureWord, OwnFailure, Refusal, Variants } from './refusals/words.ts'
import * as zhHant from './refusals/zh-hant.ts'

export type { FailureWord, Refusal }

const BY_LOCALE: Record<Locale, Record<FailureWord | OwnFailure, Variants>> = {
  'zh-Hant': { ...zhHant.member, ...zhHant.staff },
  en: { ...en.member, ...en.staff },
  ja: { ...ja.member, ...ja.staff },
}

/** @param code a failure word of a contract; an unknown one is said as `unexpected` @param facts places of the sentence; instants under names that end in `At` */
export const refusal = (code: FailureWord | OwnFailure, locale: Locale, facts?: Detail): Refusal =>
  sayRefusal(BY_LOCALE[locale][code] ?? BY_LOCALE[locale].unexpected, locale, facts)
