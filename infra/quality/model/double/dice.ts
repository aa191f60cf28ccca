// Chance that is the same when a seed plays again: ids decide which shard of a stock somebody takes from, and in which order
// programmes are read.
import { createHash } from 'node:crypto'
import { makeId } from '#shared/base/id.ts'
import { ms } from '#shared/base/time.ts'
import { chance, type Chance } from '#functions/platform/chance.ts'

const BYTES = 16

const diceOf = (name: string): Chance => {
  let thrown = 0
  const bytes = (length: number) => {
    const made: Buffer[] = []
    for (let more = length; more > 0; more -= made.at(-1)!.length)
      made.push(createHash('sha256').update(`${name}#${thrown++}`).digest())
    return Buffer.concat(made).subarray(0, length)
  }
  return {
    id: (prefix, at) => makeId(prefix, ms(at), bytes(BYTES)),
    digits: (length) => String(bytes(BYTES).readUInt32BE(0)).padStart(length, '0').slice(-length),
    secret: (length) => bytes(length).toString('base64url'),
  }
}

/** From here on, in the whole process. @param name the same throws come with the same name, and no others with another */
export const takeDice = (name: string): void => void Object.assign(chance, diceOf(name))
