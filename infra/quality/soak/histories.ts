// The long version of the model test: so many histories over all processors, each processor by a seed of its own.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { MODEL_ENV } from '../model/open-model.ts'
import type { Tally } from '../model/play/play.ts'

const PLAYER = fileURLToPath(new URL('./play-part.ts', import.meta.url))
const TELL_EVERY = 1_000

export interface Part {
  histories: number
  seed: number
  /** Each in a house of its own rules, and not in the café. */
  inHouses: boolean
  /** DynamoDB Local, with a table for this part alone; in memory without it. */
  table?: { url: string; name: string }
}

export type Told = { played: number } | { done: Tally } | { wrong: string }

const playPart = (part: Part, onPlayed: (more: number) => void, tally: Tally): Promise<string | undefined> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...MODEL_ENV, ...(part.table && { TABLE_NAME: part.table.name }) }
    const child = fork(PLAYER, [], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let seen = 0
    let ended: string | undefined = 'it ended without a word'
    child.on('message', (told: Told) => {
      if ('wrong' in told) ended = told.wrong
      else if ('done' in told) {
        ended = undefined
        for (const [deed, [done, of]] of Object.entries(told.done)) {
          const sum = (tally[deed] ??= [0, 0])
          sum[0] += done
          sum[1] += of
        }
      } else {
        onPlayed(told.played - seen)
        seen = told.played
      }
    })
    child.once('exit', () => resolve(ended))
    child.send(part)
  })

interface Where {
  inHouses: boolean
  /** Of DynamoDB Local; on the double without it. */
  url?: string | undefined
}

/** What goes wrong is told as soon as it is found, with the seed of who found it. @returns whether nothing did, and how often each act was done */
export const playHistories = async (
  histories: number,
  seed: number,
  { inHouses, url }: Where,
): Promise<{ isRight: boolean; tally: Tally }> => {
  const tally: Tally = {}
  const processes = Math.min(availableParallelism(), histories)
  let played = 0
  const count = (more: number) => {
    const before = Math.floor(played / TELL_EVERY)
    played += more
    if (Math.floor(played / TELL_EVERY) > before) console.log(`${played} of ${histories} histories`)
  }
  const parts = Array.from({ length: processes }, (_, nth) => ({
    seed: seed + nth,
    inHouses,
    ...(url !== undefined && { table: { url, name: `part-${nth}` } }),
    histories: Math.floor(histories / processes) + (nth < histories % processes ? 1 : 0),
  }))
  const isRight = async (part: Part) => {
    const wrong = await playPart(part, count, tally)
    // At once: the others may play on for an hour.
    if (wrong !== undefined) console.error(`✗ seed ${part.seed}: ${wrong}`)
    return wrong === undefined
  }
  const ended = await Promise.all(parts.map(isRight))
  return { isRight: ended.every(Boolean), tally }
}
