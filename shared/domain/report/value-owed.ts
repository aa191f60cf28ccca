// What is owed in money, for all of it and for its parts.
import type { UnitValue } from '../card/use/unit-value.ts'
import { moneyFor } from './still-owed.ts'

/** Units of a programme, and those of them that somebody paid for. */
export interface Amount {
  units: number
  paid: number
}

/** What was paid for is worth what was paid; the rest what the brand says. null: nobody has said what one is worth. */
export const valueOf = (worth: UnitValue | null, { units, paid }: Amount): number | null =>
  worth || units === paid ? paid + (worth ? moneyFor(units - paid, worth) : 0) : null

/** Of each part, rounded so that all of them together are the value of all: what rounding keeps from one goes to the next. */
export const valuesOf = (worth: UnitValue | null, parts: readonly Amount[]): (number | null)[] => {
  if (!worth) {
    const isPaid = parts.reduce((rest, { units, paid }) => rest + units - paid, 0) === 0
    return parts.map(({ paid }) => (isPaid ? paid : null))
  }
  const all = { units: 0, paid: 0 }
  let told = 0
  return parts.map(({ units, paid }) => {
    all.units += units
    all.paid += paid
    const until = valueOf(worth, all)!
    const money = until - told
    told = until
    return money
  })
}
