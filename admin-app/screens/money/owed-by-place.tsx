import { moneyWords as words } from '../../words/rooms.ts'
import { totalOf, type Place } from './money-figures.ts'
import { OpeningRow, Parts } from './opening-row.tsx'
import { counted, dollars } from './say-month.ts'

const COLUMNS = 5

/** What is owed by store, brand or company; each opens what it is made of. */
export const OwedByPlace = ({ label, places }: { label: string; places: readonly Place[] }) => (
  <table class="table money__table">
    <thead>
      <tr>
        <th scope="col">{label}</th>
        <th scope="col" class="r only-wide">
          {words.columns.out}
        </th>
        <th scope="col" class="r only-wide">
          {words.columns.used}
        </th>
        <th scope="col" class="r">
          {words.columns.ending}
        </th>
        <th scope="col" class="r">
          {words.columns.money}
        </th>
      </tr>
    </thead>
    <tbody>
      {places.map(({ key, name, small, money, ending, coupons, parts }) => (
        <OpeningRow
          key={key}
          name={name}
          small={small}
          columns={COLUMNS}
          inside={
            parts.length > 0 && (
              <Parts
                rows={parts.map((part) => ({
                  key: part.key,
                  name: part.name,
                  figures: [
                    ...(part.units ? [part.units] : []),
                    ...(part.money === undefined ? [] : [part.money === null ? '–' : dollars(part.money)]),
                  ],
                  says: part.says,
                }))}
              />
            )
          }
        >
          <td class="r only-wide">{counted(coupons.out)}</td>
          <td class="r only-wide">{counted(coupons.used)}</td>
          <td class="r">{counted(ending)}</td>
          <td class="r money__n">{counted(money)}</td>
        </OpeningRow>
      ))}
      {places.length > 1 && (
        <tr class="sum">
          <td>{words.sum}</td>
          <td class="r only-wide">{counted(totalOf(places.map(({ coupons }) => coupons.out)))}</td>
          <td class="r only-wide">{counted(totalOf(places.map(({ coupons }) => coupons.used)))}</td>
          <td class="r">{counted(totalOf(places.map(({ ending }) => ending)))}</td>
          <td class="r money__n">{counted(totalOf(places.map(({ money }) => money)))}</td>
        </tr>
      )}
    </tbody>
  </table>
)
