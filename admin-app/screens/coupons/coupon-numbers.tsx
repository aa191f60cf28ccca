import { coupons } from '../../words/rooms.ts'
import './coupon-numbers.css'

/** How many went out, how many came back. */
export const CouponNumbers = ({ issued, redeemed }: { issued: number; redeemed: number }) => {
  const { numbers } = coupons
  const share = issued === 0 ? '—' : `${Math.round((redeemed / issued) * 100)}%`
  return (
    <dl class="numbers">
      {[
        [numbers.issued, issued.toLocaleString()],
        [numbers.redeemed, redeemed.toLocaleString()],
        [numbers.rate, share],
      ].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
