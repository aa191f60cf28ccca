// What reached the table, act by act, and what stands in it.
import { nameOf, wholeTable, writtenBy } from '../../drive/whole-table.ts'
import type { Desk } from '../desk.ts'

/** How often somebody knocks in a minute is counted of everybody, and forgotten in the next. */
const isOfTheDoor = (written: string) => written.startsWith('door#rate#')

/** Where things were written while `act` ran. */
export const writesOf = async (desk: Desk, act: () => Promise<unknown>): Promise<string[]> => {
  const written: string[] = []
  const stop = desk.world.dynamodb.onTraffic((one) => void written.push(...writtenBy(one).map(nameOf)))
  await act().finally(stop)
  return written.filter((one) => !isOfTheDoor(one))
}

/** What staff leave by saying the same again: a line in the audit, and the answer to another key. */
const BESIDE = new Set(['audit', 'kept-answer'])

/** All that lasts, and all that tells others that something happened. */
export const standing = async ({ world }: Desk): Promise<string[]> =>
  [...(await wholeTable(world))]
    .filter(([, { expiresAt, outbox }]) => expiresAt === undefined || outbox !== undefined)
    .filter(([, { _et }]) => !BESIDE.has(String(_et?.S)))
    .map(([place]) => place)
    .sort()
