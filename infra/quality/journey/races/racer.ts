// One of several processes that act at the same moment: the use cases themselves, against the same DynamoDB Local.
import { env } from '#functions/platform/env.ts'
import { documents } from '#functions/platform/table/table.ts'
import { act } from './acts/act.ts'
import { quickenEntities } from '../../model/double/quick-entities.ts'
import type { Job, Ran, Road } from './job.ts'
import { quickTable } from './quick-table.ts'

/** Requests one process has on the way. */
const SIDE_BY_SIDE = 16
const WRITES = /^(Transact|Put|Update|Delete)/
const [IN_A_TRANSACTION, ALONE] = [2, 1]

interface Sent {
  constructor: { name: string }
  input: { TransactItems?: Record<string, Place>[] } & Place
}
interface Place {
  Key?: { pk: string }
  Item?: { pk: string }
}

const writes: Ran['writes'] = {}
const note = ({ constructor: { name }, input }: Sent) => {
  if (!WRITES.test(name)) return
  const places = input.TransactItems?.flatMap((one) => Object.values(one)) ?? [input]
  for (const { Key, Item } of places) {
    const { pk } = (Key ?? Item)!
    writes[pk] = (writes[pk] ?? 0) + (input.TransactItems ? IN_A_TRANSACTION : ALONE)
  }
}

const table = documents as unknown as { send: Send }
type Send = (command: Sent) => Promise<unknown>
const roads: Record<Road, Send> = {
  aws: table.send.bind(documents),
  quick: quickTable(env('AWS_ENDPOINT_URL_DYNAMODB')) as Send,
}

const race = async (jobs: Job[], road: Road): Promise<Ran> => {
  table.send = (command) => {
    note(command)
    return roads[road](command)
  }
  for (const key of Object.keys(writes)) delete writes[key]
  const words: string[] = []
  const answers: unknown[] = []
  let next = 0
  const runner = async () => {
    for (let nth = next++; nth < jobs.length; nth = next++) {
      const answer = await act(jobs[nth]!).catch((error) => ({
        ok: false as const,
        failure: `thrown: ${String(error)}`,
      }))
      words.push(answer.ok ? 'ok' : answer.failure)
      if (answer.ok) answers.push(answer.value)
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, runner))
  return { words, answers, writes: { ...writes } }
}

process.on('message', ([jobs, road]: [Job[], Road]) => void race(jobs, road).then((ran) => process.send!(ran)))
quickenEntities()
process.send?.('ready')
