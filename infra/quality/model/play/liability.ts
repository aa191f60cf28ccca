// What a brand owes is the sum of what its members have: the events of their ledgers, counted as the report counts them, and the
// report itself, asked what is owed.
import { businessDay } from '#shared/base/time.ts'
import type { Event } from '#shared/events/event.ts'
import { brandsOf, dayEnds, storeNames } from '#functions/abilities/house.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { eventsIn } from '#functions/platform/table/outbox.ts'
import type { Write } from '#functions/platform/table/write.ts'
import { countMoney } from '#functions/report/money/count-money.ts'
import { showMoney } from '#functions/report/money/show-money.ts'
import type { BrandMoney } from '#functions/report/money/weigh-money.ts'
import { check, type Row } from '../check.ts'
import { isWhole } from '../expected.ts'
import { now, place, POINTS, REWARD, STAMPS, staff, turn } from '../stage.ts'
import type { Play } from './play.ts'

const money = showMoney({ brandsOf, dayEnds, storeNames })
/** Of a transaction. */
const MOST_AT_ONCE = 100

/** As the subscriber adds them, each event once, and all that is added to one counter at once. */
const added = (writes: readonly Write[]): Write[] => {
  const rows = new Map<string, { write: Write; amounts: Map<string, number> }>()
  for (const write of writes) {
    const { Key, ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = write.Update!
    const name = `${Key!.pk} ${Key!.sk}`
    const row = rows.get(name) ?? { write, amounts: new Map<string, number>() }
    for (const [at, counter] of Object.entries(ExpressionAttributeNames))
      row.amounts.set(
        counter,
        (row.amounts.get(counter) ?? 0) + Number(ExpressionAttributeValues[at.replace('#n', ':v')]),
      )
    rows.set(name, row)
  }
  return [...rows.values()].map(({ write, amounts }) => {
    const counters = [...amounts.keys()]
    return {
      Update: {
        ...write.Update!,
        UpdateExpression: `ADD ${counters.map((_, nth) => `#n${nth} :v${nth}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(counters.map((name, nth) => [`#n${nth}`, name])),
        ExpressionAttributeValues: Object.fromEntries(counters.map((name, nth) => [`:v${nth}`, amounts.get(name)])),
      },
    }
  })
}

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

/** Whatever was done where: what stands by store is what stands. */
const checkStores = ({ programs, coupons }: BrandMoney): void => {
  for (const { programId, units, money: worth, ending, stores } of programs) {
    check(sum(stores.map((one) => one.units)) === units, `stores of ${programId} do not add up`)
    check(sum(stores.map((one) => one.money)) === (worth ?? 0), `money by store of ${programId} does not add up`)
    check(sum(stores.map((one) => one.ending.units)) === ending.units, `what ends by store of ${programId}`)
    check(
      sum(stores.map((one) => one.ending.money)) === (ending.money ?? 0),
      `money that ends by store of ${programId}`,
    )
  }
  for (const { campaignId, out, issued, used, weeks, stores } of coupons)
    check(
      sum(stores.map((one) => one.out)) === out &&
        sum(stores.map((one) => one.ending)) === sum(weeks) &&
        sum(stores.map((one) => one.issued)) === issued &&
        sum(stores.map((one) => one.used)) === used,
      `stores of ${campaignId} do not add up`,
    )
}

const report = async (): Promise<Record<string, number>> => {
  const told = await money({ brand: place.brand as never }, turn(staff))
  check(told.ok, 'the report tells nothing')
  if (!told.ok) return {}
  checkStores(told.value)
  const owed = told.value.programs.map(({ programId, units, debt }) => [programId, units - debt] as const)
  const out = told.value.coupons.map(({ campaignId, out: of }) => [campaignId, of] as const)
  return Object.fromEntries([...owed, ...out])
}

/** What the report says is owed more than it said before, once it has counted the events of these rows. */
export const tellReport = async (
  rows: readonly Row[],
): Promise<{ owed: Record<string, number>; events: readonly Event[] }> => {
  const events = rows.filter(({ outbox }) => outbox !== undefined).flatMap((row) => eventsIn(row as never))
  const before = await report()
  const writes = events.flatMap((event) => countMoney(place, event, businessDay(event.at)))
  const counters = added(writes)
  for (let at = 0; at < counters.length; at += MOST_AT_ONCE) await commit(counters.slice(at, at + MOST_AT_ONCE))
  const more = Object.entries(await report()).map(([id, units]) => [id, units - (before[id] ?? 0)] as const)
  return { owed: Object.fromEntries(more), events }
}

/** @param rows all that the members have */
export const auditLiability = async ({ expected, people }: Play, rows: readonly Row[]): Promise<void> => {
  const { owed } = await tellReport(rows)
  const has = (what: 'points' | 'stamp' | 'coupon') =>
    people
      .flatMap((_, nth) => expected.has(nth, what))
      .reduce((all, one) => all + (isWhole(one, now()) || what !== 'coupon' ? one.left - one.owes : 0), 0)
  for (const [id, what] of [
    [POINTS, 'points'],
    [STAMPS, 'stamp'],
    [REWARD, 'coupon'],
  ] as const)
    check((owed[id] ?? 0) === has(what), `the brand owes ${owed[id]} of ${id}, its members have ${has(what)}`)
}
