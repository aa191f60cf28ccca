import { fill } from '#shared/base/text.ts'
import { moneyWords as words } from '../../words/rooms.ts'
import { totalOf, type CouponMoney } from './money-figures.ts'
import { OpeningRow, Parts } from './opening-row.tsx'
import { counted } from './say-month.ts'

const COLUMNS = 5
const rateOf = (used: number, issued: number) => (issued === 0 ? '–' : `${Math.round((used / issued) * 100)}%`)

/** Coupons that are out, and those of this month; each campaign opens its stores. */
export const CouponsOut = ({ coupons }: { coupons: readonly CouponMoney[] }) => {
  const { name: label, ...figures } = words.couponColumns
  const sums = {
    out: totalOf(coupons.map(({ out }) => out)),
    issued: totalOf(coupons.map(({ issued }) => issued)),
    used: totalOf(coupons.map(({ used }) => used)),
  }
  return (
    <table class="table money__table">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {Object.values(figures).map((column) => (
            <th key={column} scope="col" class="r">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coupons.map(({ campaignId, name, value, out, issued, used, stores }) => (
          <OpeningRow
            key={campaignId}
            name={name}
            small={value === null ? undefined : fill(words.couponValue, { value: counted(value) })}
            columns={COLUMNS}
            inside={
              stores.length > 0 && (
                <Parts
                  rows={stores.map((one) => ({
                    key: one.store ?? '',
                    name: one.store === null ? words.noStore : one.name,
                    figures: [],
                    says: fill(words.couponsSay, {
                      out: counted(one.out),
                      ending: counted(one.ending),
                      issued: counted(one.issued),
                      used: counted(one.used),
                    }),
                  }))}
                />
              )
            }
          >
            <td class="r money__n">{counted(out)}</td>
            <td class="r">{counted(issued)}</td>
            <td class="r">{counted(used)}</td>
            <td class="r">{rateOf(used, issued)}</td>
          </OpeningRow>
        ))}
        {coupons.length > 1 && (
          <tr class="sum">
            <td>{words.sum}</td>
            <td class="r money__n">{counted(sums.out)}</td>
            <td class="r">{counted(sums.issued)}</td>
            <td class="r">{counted(sums.used)}</td>
            <td class="r">{rateOf(sums.used, sums.issued)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
