// Random people on random days, with something going wrong now and then.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { cafe } from '../../local/seed/demo-cafe.ts'
import type { World } from '../../local/world.ts'
import { pairCounter, type Counter } from '../drive/counter.ts'
import type { End, Row, Told } from './model.ts'
import { createPatron, type Patron } from './patron.ts'
import type { Random } from './random.ts'
import { cause } from './trouble.ts'

export interface Length {
  people: number
  /** Visits to the counter, all people together. */
  acts: number
}

/** Longer than the pause between two visits. */
const PAUSES = ['PT2H30M', 'P1D', 'P1D', 'P2D']
const TROUBLED = 0.7

const everything = async (world: World): Promise<Row[]> => {
  const TableName = world.assembly.of('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')[0]!.name
  const rows: Row[] = []
  let ExclusiveStartKey: unknown
  do {
    const page = (await world.call('dynamodb', 'Scan', { TableName, ExclusiveStartKey })) as {
      Items: never[]
      LastEvaluatedKey?: unknown
    }
    rows.push(...page.Items.map((item) => unmarshall(item) as Row))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return rows
}

const pushed = (world: World, { userId }: Patron): string[] =>
  world.line.people
    .chat(userId)
    .filter(({ from, method }) => from === 'account' && method === 'push')
    .map(({ message }) => JSON.stringify(message))

interface Stage {
  world: World
  random: Random
  counter: Counter
  patrons: Patron[]
  told: Map<string, Told>
}

const trouble = ({ world, random }: Stage) => {
  if (random.chance(TROUBLED)) cause(world, random)
}

const arrive = async (stage: Stage) => {
  for (const patron of stage.patrons) {
    trouble(stage)
    await patron.join()
    stage.told.set(patron.member!, { stamps: 0, visits: 0, redeemed: new Set() })
  }
}

/** Two people may hold their phones to the same code: one of them gets it. */
const visit = async (stage: Stage) => {
  const { random, counter, patrons, told } = stage
  // Showing the code is not what is tried here.
  const code = random.chance(0.3) ? await counter.worth(3) : await counter.code()
  const people = new Set([random.pick(patrons), ...(random.chance(0.4) ? [random.pick(patrons)] : [])])
  trouble(stage)
  const collect = async (patron: Patron) => {
    const collected = await patron.collect(code)
    if (!collected.ok) return
    const mine = told.get(patron.member!)!
    mine.visits += 1
    mine.stamps += collected.value.earned[0]!.added
  }
  await Promise.all([...people].map(collect))
}

const redeem = async (stage: Stage) => {
  const { random, counter, patrons, told } = stage
  const patron = random.pick(patrons)
  const [coupon] = await patron.usableCoupons()
  if (!coupon) return
  const { id: storeId, pin } = counter.store
  const proof = random.chance(0.5) ? { code: await counter.code() } : { storeId, pin }
  trouble(stage)
  const redeemed = await patron.redeem(coupon, proof)
  if (redeemed.ok) told.get(patron.member!)!.redeemed.add(coupon)
}

/** Lives through it and tells what people were told and what is there. */
export const live = async (world: World, random: Random, { people, acts }: Length): Promise<End> => {
  const counter = await pairCounter(world, cafe.stores[0]!)
  const patrons = Array.from({ length: people }, (_, nth) => createPatron(world, cafe, nth))
  const stage: Stage = { world, random, counter, patrons, told: new Map() }
  await arrive(stage)
  for (let act = 0; act < acts; act++) {
    await world.idle()
    await world.advance(random.pick(PAUSES))
    await visit(stage)
    if (random.chance(0.4)) await redeem(stage)
  }
  world.faults.clear()
  await world.idle()
  // What is to be tried again has been by then, and every stay has ended.
  await world.advance('P4D')
  const chats = new Map(patrons.map((patron) => [patron.member!, pushed(world, patron)]))
  return { told: stage.told, rows: await everything(world), chats, goal: cafe.program.settings.settings.goal }
}
