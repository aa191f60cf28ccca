import { fill } from '#shared/base/text.ts'
import { listed, marks } from '#shared/ui/joiners.ts'
import { Says } from '../../parts/page/says.tsx'
import { moneyWords as words } from '../../words/rooms.ts'
import { kindsOf, ownOf, totalOf, type Money } from './money-figures.ts'
import { counted, dollars, unitOf } from './say-month.ts'

/** What is owed, as one sentence, and what it is made of. */
export const Lead = (money: Money) => {
  const { programs, coupons } = ownOf(money)
  const shared = totalOf(money.programs.flatMap((one) => (one.isGroups ? [one.money] : [])))
  const owed = totalOf(programs.map((one) => one.money))
  const ending = totalOf(programs.map(({ ending: ends }) => ends.money))
  const unvalued = programs.filter((one) => one.money === null && one.units > 0)
  const units = listed(
    unvalued.map((one) =>
      fill(words.unitsOf, { name: one.name, unit: unitOf(one.unit, one.units), count: counted(one.units) }),
    ),
  )
  const kinds = kindsOf(programs)
  const isUnsaid = owed === 0 && unvalued.length > 0
  const lines = [
    kinds.length > 1 &&
      kinds
        .map((one) => fill(words.kind, { kind: words.kinds[one.kind] ?? one.kind, money: dollars(one.money) }))
        .join(marks.dot),
    ending > 0 && fill(words.leadEnding, { money: dollars(ending) }),
    !isUnsaid && units && fill(words.leadUnvalued, { units }),
    shared > 0 && fill(words.leadShared, { money: dollars(shared) }),
    fill(words.leadCoupons, {
      out: counted(totalOf(coupons.map(({ out }) => out))),
      issued: counted(totalOf(coupons.map(({ issued }) => issued))),
      used: counted(totalOf(coupons.map(({ used }) => used))),
    }),
  ].filter(Boolean)
  return (
    <div class="money__lead">
      {isUnsaid ? (
        <Says says={fill(words.leadUnsaid, { units, unit: unvalued[0]!.unit })} />
      ) : (
        <Says
          says={owed === 0 ? words.leadNothing : words.lead}
          with={{ money: <span class="n">{dollars(owed)}</span> }}
        />
      )}
      {lines.map((line) => (
        <p key={String(line)} class="second">
          {line}
        </p>
      ))}
    </div>
  )
}
