// `npm run meter -- --json`: what each named operation costs the table, counted by AWS’s published rule.
import { openHouse } from './drive/open-house.ts'
import { measureOperations } from './meter/operations.ts'
import { readingsOf, type Reading } from './meter/readings.ts'

const table = (readings: Reading[]): string =>
  [
    'operation          WCU   RCU  trips  hottest key  US$ per million',
    ...readings.map(({ operation, wcu, rcu, trips, hottestKeyShare, usdPerMillion }) =>
      [
        operation.padEnd(17),
        String(wcu).padStart(4),
        String(rcu).padStart(5),
        String(trips).padStart(6),
        `${Math.round(hottestKeyShare * 100)} %`.padStart(12),
        usdPerMillion.toFixed(2).padStart(16),
      ].join(' '),
    ),
  ].join('\n')

const world = await openHouse()
try {
  const readings = readingsOf(await measureOperations(world))
  console.log(process.argv.includes('--json') ? JSON.stringify(readings, null, 2) : table(readings))
} finally {
  await world.close()
}
