import { fill, say, type Locale } from '#shared/base/text.ts'
import { businessDay, DAY, instant, type Instant } from '#shared/base/time.ts'
import type { Bundle } from '#shared/domain/coupon/bundle.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import { dayWords } from '#shared/plugins/channels/line/words.ts'
import { PointsSlip } from '#shared/ui/cards/points-slip.tsx'
import { CouponTicket } from '#shared/ui/coupon-ticket.tsx'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { LiffSheet } from '../../parts/preview/liff-sheet.tsx'
import { memberWords } from '../../parts/preview/member-words.ts'
import { Phone } from '../../parts/preview/phone.tsx'
import { bundles } from '../../words/rooms.ts'
import { couponWords } from '../coupons/coupon-words.ts'
import type { Goods } from './use-goods.ts'

type Coupon = Goods['coupons'][number]

const daysBetween = (from: Instant, to: Instant) =>
  Math.max(0, (Date.parse(businessDay(to)) - Date.parse(businessDay(from))) / DAY)

/** Each ticket as it lies in the wallet on the day it is given. */
const Ticket = ({ coupon, locale }: { coupon: Coupon; locale: Locale }) => {
  const words = memberWords(locale)
  const now = instant(nowMs())
  const { settings, brand } = coupon
  const { headline, line } = couponWords(settings)
  const span = spanOf(settings.validity, { now, birthday: businessDay(now) })
  const endsAt = span.ok ? span.value.endsAt : now
  return (
    <CouponTicket
      state="usable"
      headline={say(headline, locale)}
      name={say(settings.name, locale)}
      line={say(line, locale)}
      face={settings.face ?? brand.face}
      until={fill(words.when.before, { day: dayWords(endsAt, locale) })}
      good={fill(words.when.days, { days: daysBetween(now, endsAt) })}
    />
  )
}

/** What lies in the wallet and on the cards afterwards, drawn by the member app’s own parts. */
export const BundlePhone = ({ bundle, goods, locale }: { bundle: Bundle; goods: Goods; locale: Locale }) => {
  const { brand } = useHere()
  const words = memberWords(locale)
  const coupons = bundle.coupons.flatMap(({ campaign }) => goods.coupons.find(({ id }) => id === campaign) ?? [])
  const points = bundle.points.flatMap(({ program, amount }) => {
    const good = goods.points.find(({ id }) => id === program)
    return good ? [{ good, amount }] : []
  })
  return (
    <Phone colour={brand.face.colour} lang={locale}>
      <LiffSheet title={words.coupons.page}>
        <div class="preview-scroll" tabIndex={0} role="group" aria-label={say(bundle.name, locale) || bundles.preview}>
          <div inert class="preview-scroll__in bundle-phone">
            {coupons.length > 0 && <p class="preview-title">{words.coupons.usable}</p>}
            {coupons.map((coupon, nth) => (
              <Ticket key={nth} coupon={coupon} locale={locale} />
            ))}
            {points.map(({ good, amount }) => (
              <PointsSlip
                key={good.id}
                face={good.settings.face}
                brandName={good.brand.name}
                name={say(good.settings.name, locale)}
                label={say(bundle.name, locale)}
                count={fill(bundles.gets, { amount: amount.toLocaleString('en') })}
                unit={say(good.settings.unit, locale)}
                lines={[]}
              />
            ))}
          </div>
        </div>
      </LiffSheet>
    </Phone>
  )
}
