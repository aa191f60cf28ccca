// `npm run soak [-- --seed 7 --histories 200000 --real 200 --people 12 --acts 200]`: two hundred thousand histories, half of them of
// the café against the model and half in houses of other rules, two hundred of the same length on DynamoDB Local, and then journeys
// under faults: nobody is paid twice and nobody is skipped, whatever goes wrong.
import { parseArgs } from 'node:util'
import { startLocalProcess } from '../local/aws/dynamodb/local-process.ts'
import { openHouse } from './drive/open-house.ts'
import { tell } from './model/play/play.ts'
import { playHistories } from './soak/histories.ts'
import { live } from './soak/journeys.ts'
import { complaints } from './soak/model.ts'
import { randomOf } from './soak/random.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    histories: { type: 'string', default: process.env.HISTORIES ?? '200000' },
    real: { type: 'string', default: '200' },
    people: { type: 'string', default: '12' },
    acts: { type: 'string', default: '200' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
console.log(
  `seed ${seed}: ${values.histories} histories, ${values.real} on DynamoDB Local, then ${values.people} people, ${values.acts} visits`,
)

const playIn = async (inHouses: boolean, histories: number, where: string, url?: string) => {
  if (histories === 0) return
  const { isRight, tally } = await playHistories(histories, seed, { inHouses, url })
  if (!isRight) process.exitCode = 1
  else
    console.log(
      `✓ ${histories} histories ${inHouses ? 'in houses of other rules' : 'of the café'} ${where} are what was promised. Done of tried: ${tell(tally)}`,
    )
}

const play = async (histories: number, where: string, url?: string) => {
  await playIn(false, Math.ceil(histories / 2), where, url)
  await playIn(true, Math.floor(histories / 2), where, url)
}

await play(Number(values.histories), 'in memory')
const local = await startLocalProcess()
await play(Number(values.real), 'on DynamoDB Local', local.url).finally(() => local.stop())

const world = await openHouse()
try {
  const end = await live(world, randomOf(seed), { people: Number(values.people), acts: Number(values.acts) })
  const wrong = complaints(end)
  const visits = [...end.told.values()].reduce((sum, one) => sum + one.visits, 0)
  for (const complaint of wrong) console.error(`✗ ${complaint}`)
  console.log(
    wrong.length === 0
      ? `✓ ${visits} visits of ${end.told.size} people: nobody was paid twice, nobody was skipped`
      : `${wrong.length} complaints. Type: npm run soak -- --seed ${seed} --histories 0 --real 0 --people ${values.people} --acts ${values.acts}`,
  )
  if (wrong.length > 0) process.exitCode = 1
} finally {
  await world.close()
}
