// `npm run meter -- --json`: what each named operation costs the table, counted by AWS’s published rule.
import { openHouse } from './drive/open-house.ts'
import { measureDrop } from './meter/drop.ts'
import { measureOperations } from './meter/operations.ts'
import { readingOfDrop, readingsOf, type Reading } from './meter/readings.ts'

const NAME_WIDTH = 42

const table = (readings: Reading[]): string =>
  [
    `${'operation'.padEnd(NAME_WIDTH)}  WCU   RCU  trips  hottest key  US$ per million`,
    ...readings.map(({ operation, wcu, rcu, trips, hottestKeyShare, usdPerMillion }) =>
      [
        operation.padEnd(NAME_WIDTH),
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
  const operations = readingsOf(await measureOperations(world))
  const readings = [...operations, readingOfDrop(await measureDrop(world, 96, 120))]
  console.log(process.argv.includes('--json') ? JSON.stringify(readings, null, 2) : table(readings))
} finally {
  await world.close()
}
