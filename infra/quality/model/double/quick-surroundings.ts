// What a Lambda has around it and a history needs less of: chance that is the same when a seed plays again, no metrics that
// nobody reads, and a table whose name is not looked up for every write.
import { Metrics } from '@aws-lambda-powertools/metrics'
import { makeId } from '#shared/base/id.ts'
import { ms } from '#shared/base/time.ts'
import { chance, type Chance } from '#functions/platform/chance.ts'
import { table } from '#functions/platform/table/table.ts'

const BYTES = 16

/** Never the same twice in a process, so that histories may share a table. */
const countedChance = (): Chance => {
  let drawn = 0
  const bytes = (length: number) => {
    const made = Buffer.alloc(Math.max(length, BYTES))
    // A letter of a code is five bits of it: each of them differs.
    made.writeUInt32BE(Math.imul(++drawn, 0x9e37_79b1) >>> 0, 0)
    made.writeUInt32BE(drawn, BYTES - 4)
    return made.subarray(0, length)
  }
  return {
    id: (prefix, at) => makeId(prefix, ms(at), bytes(BYTES)),
    digits: (length) => String(bytes(BYTES).readUInt32BE(0)).padStart(length, '0').slice(-length),
    secret: (length) => bytes(length).toString('base64url'),
  }
}

export const quickenSurroundings = (): void => {
  const name = table.getName()
  Object.assign(table, { getName: () => name })
  Object.assign(chance, countedChance())
  const silent = { addMetric: () => silent }
  Metrics.prototype.singleMetric = () => silent as never
}
