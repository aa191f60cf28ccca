// What is printed on a coupon, and what a sentence says of its campaign.
import { fill, type Text } from '#shared/base/text.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { OpenHours } from '#shared/domain/coupon/open-hours.ts'
import { benefitKinds } from '#shared/plugins/coupon-benefits/load.admin.ts'
import { claused, listed, marks } from '#shared/ui/joiners.ts'
import { fillCount } from '../../words/fill-count.ts'
import { inSentence } from '../../words/in-sentence.ts'
import { coupons } from '../../words/rooms.ts'

const EMPTY: Text = { 'zh-Hant': '' }

/** The words of its benefit; empty while they are not whole. */
export const couponWords = ({ benefit: { kind, settings } }: Campaign): { headline: Text; line: Text } => {
  const benefit = benefitKinds.get(kind)
  const given = { ...benefit?.starting, ...(settings as object | undefined) }
  return { headline: benefit?.headline(given) ?? EMPTY, line: benefit?.line(given) ?? EMPTY }
}

export const sayTerm = ({ validity }: Campaign): string => {
  switch (validity.kind) {
    case 'days-after-issue':
    case 'days-after-opening':
      return fillCount(coupons.term[validity.kind], { days: validity.days })
    case 'fixed':
      return fill(coupons.term.fixed, {
        from: validity.from.replaceAll('-', '/'),
        until: validity.until.replaceAll('-', '/'),
      })
    case 'birthday-month':
      return coupons.term['birthday-month']
    case 'lunar-festival':
      return fill(coupons.term['lunar-festival'], {
        festival: coupons.festivals[validity.festival],
        before: validity.daysBefore,
        after: validity.daysAfter,
      })
  }
}

/** Monday comes first. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const
const WORKING_DAYS = WEEK.slice(0, 5)
const WEEKEND = WEEK.slice(5)

const sayDays = (weekdays: readonly number[] | undefined): string => {
  if (!weekdays) return coupons.everyDay
  const days = WEEK.filter((day) => weekdays.includes(day))
  const isOnly = (some: readonly number[]) => days.length === some.length && days.every((day) => some.includes(day))
  if (isOnly(WORKING_DAYS)) return coupons.workingDays
  if (isOnly(WEEKEND)) return coupons.weekend
  return `${coupons.week}${days.map((day) => coupons.weekdays[day]!).join(coupons.weekdaysJoin)}`
}

const sayPart = ({ weekdays, hours }: OpenHours[number]): string => {
  const times = hours && listed(hours.map(({ from, to }) => `${from}–${to}`))
  return times ? `${sayDays(weekdays)} ${times}` : sayDays(weekdays) + marks.between + inSentence(coupons.allDay)
}

export const sayOpen = (open: OpenHours): string => listed(open.map(sayPart))

export const sayStores = ({ stores }: Campaign, names: ReadonlyMap<string, string>): string =>
  stores ? fill(coupons.inStores, { stores: listed(stores.map((id) => names.get(id) ?? id)) }) : coupons.everyStore

export const sayCount = ({ stock, perMember }: Campaign): string =>
  claused([
    perMember ? fill(coupons.perMember, { count: perMember }) : null,
    stock == null ? (perMember ? null : coupons.unlimited) : fill(coupons.total, { count: stock.toLocaleString() }),
  ])
