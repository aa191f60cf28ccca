// How long a coupon will last, before anybody has it.
import { fill, type Locale } from '#shared/base/text.ts'
import type { ScreenWords } from '#shared/text/screens/zh-hant.ts'
import type { Claim } from '../../data/coupons/links.ts'
import { sayFullDay } from '../../data/dates.ts'

export const sayValidity = (validity: Claim['validity'], words: ScreenWords['claim'], locale: Locale): string => {
  switch (validity.kind) {
    case 'days-after-issue':
      return fill(words.daysAfterIssue, { days: validity.days })
    case 'days-after-opening':
      return fill(words.daysAfterOpening, { days: validity.days })
    case 'fixed': {
      const day = (of: string) => sayFullDay(`${of}T04:00:00.000Z`, locale)
      return fill(words.fixed, { from: day(validity.from), until: day(validity.until) })
    }
    case 'birthday-month':
      return words.birthdayMonth
    case 'lunar-festival':
      return words.lunarFestival
  }
}
