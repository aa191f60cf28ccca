// DynamoDB refuses a transaction that names an item twice. Writes that count on the same item are made one here: what a
// count adds or takes is `:by`, and what its condition leaves for it is `:room`.
import type { Key, Write } from '../write.ts'

const keyOf = ({ Put, Update, Delete, ConditionCheck }: Write): Key =>
  (Put?.Item ?? (Update ?? Delete ?? ConditionCheck)!.Key) as Key

const nameOf = (write: Write): string => {
  const { pk, sk } = keyOf(write)
  return JSON.stringify([pk, sk])
}

const isAt = (write: Write, { pk, sk }: Key): boolean => {
  const at = keyOf(write)
  return at.pk === pk && at.sk === sk
}

const byOf = ({ Update }: Write): number | undefined => Update?.ExpressionAttributeValues?.[':by'] as number | undefined

/** How much these writes count on an item. */
export const countedOn = (writes: readonly Write[], key: Key): number =>
  writes.reduce((sum, write) => sum + (isAt(write, key) ? (byOf(write) ?? 0) : 0), 0)

/** Whether one of these writes removes the item. */
export const isRemovedIn = (writes: readonly Write[], key: Key): boolean =>
  writes.some((write) => write.Delete !== undefined && isAt(write, key))

/** @throws when the two may not both be: whoever made the second did not look at the first */
const both = (one: Write, other: Write): Write => {
  const [first, second] = [one.Update!, other.Update!]
  const values = first.ExpressionAttributeValues!
  const by = byOf(one)! + byOf(other)!
  const room = values[':room'] === undefined ? undefined : (values[':room'] as number) - byOf(other)!
  if (first.UpdateExpression !== second.UpdateExpression || (room ?? 0) < 0)
    throw new Error('counts that exclude each other')
  return {
    Update: {
      ...first,
      ExpressionAttributeValues: { ...values, ':by': by, ...(room !== undefined && { ':room': room }) },
    },
  }
}

/** The writes with counts of one item made one, and for each which of the given it stands for. */
export const gathered = (writes: readonly Write[]): { writes: Write[]; from: number[][] } => {
  const counts = new Map<string, number>()
  const made: Write[] = []
  const from: number[][] = []
  for (const [nth, write] of writes.entries()) {
    const name = byOf(write) === undefined ? undefined : nameOf(write)
    const at = name === undefined ? undefined : counts.get(name)
    if (at !== undefined) {
      made[at] = both(made[at]!, write)
      from[at]!.push(nth)
      continue
    }
    if (name !== undefined) counts.set(name, made.length)
    made.push(write)
    from.push([nth])
  }
  return { writes: made, from }
}
