// What is owed of one programme: in all, by when it ends, and by store.
import type { ProgramId } from '#shared/base/id.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { brandMoney } from '#shared/contract/report/money.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { UnitValue } from '#shared/domain/card/use/unit-value.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { shareByStore } from '#shared/domain/report/share-by-store.ts'
import { valueOf, valuesOf, type Amount } from '#shared/domain/report/value-owed.ts'
import type { Config } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { byWeek, endingIn, grouped, placeName, standingIn, type Reading } from './read-rows.ts'
import type { MoneyRow } from './store.ts'

type ProgramLine = OutputOf<typeof brandMoney>['programs'][number]

const amountOf = (rows: readonly MoneyRow[], reading: Reading): Amount => ({
  units: standingIn(rows, reading),
  paid: standingIn(
    rows.filter(({ month }) => month === 'paid'),
    reading,
  ),
})

/** Nothing that was paid for ends. */
const unpaid = (units: number): Amount => ({ units, paid: 0 })

const endsOf = (worth: UnitValue | null, rows: readonly MoneyRow[], reading: Reading): ProgramLine['ends'] => {
  const months = [...grouped(rows, ({ month }) => (month === 'paid' ? 'never' : month))]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, some]) => ({ month, ...amountOf(some, reading) }))
    .filter(({ units }) => units !== 0)
  const values = valuesOf(worth, months)
  return months.map(({ month, units }, at) => ({ month, units, money: values[at]! }))
}

const storesOf = (worth: UnitValue | null, rows: readonly MoneyRow[], reading: Reading): ProgramLine['stores'] => {
  const shares = shareByStore(
    grouped(rows, ({ of }) => of[2]!),
    reading.today,
  )
  const stores = [...shares]
    .map(([store, share]) => ({ store, ...share }))
    .filter(({ units }) => units !== 0)
    .sort((one, other) => other.units - one.units)
  const values = valuesOf(worth, stores)
  const endings = valuesOf(
    worth,
    stores.map(({ ending }) => unpaid(ending)),
  )
  return stores.map(({ store, units, ending }, at) => ({
    ...placeName(store, reading),
    units,
    money: values[at]!,
    ending: { units: ending, money: endings[at]! },
  }))
}

export const programLine = (
  { id, brand, settings }: Config<Program>,
  worth: ProgramLine['worth'],
  rows: readonly MoneyRow[],
  opens: readonly MoneyRow[],
  reading: Reading,
): ProgramLine => {
  const owed = rows.filter(({ month }) => month !== 'debt')
  const amount = amountOf(owed, reading)
  const ending = endingIn(owed, reading)
  return {
    programId: id as ProgramId,
    kind: settings.kind,
    name: say(settings.name as Text, reading.locale),
    unit: say(settings.unit as Text, reading.locale),
    isGroups: brand === WHOLE_GROUP,
    units: amount.units,
    // What opens today is open when somebody reads this: its hour is the hour of the earning.
    pending: standingIn(opens, reading),
    paid: amount.paid,
    debt: standingIn(
      rows.filter(({ month }) => month === 'debt'),
      reading,
    ),
    worth,
    money: valueOf(worth, amount),
    weeks: byWeek(owed, reading),
    ending: { units: ending, money: valueOf(worth, unpaid(ending)) },
    ends: endsOf(worth, owed, reading),
    stores: storesOf(worth, owed, reading),
  }
}
