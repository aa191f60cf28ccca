// Whose hand did something: what it is called, and which member it is as a customer.
import type { DoneBy } from '#shared/events/done-by.ts'
import { findIdentity, identityKey, membersBehind } from '../member/store.ts'
import { readHouse } from '../brand/store.ts'
import { readTillKeys } from '../order/store.ts'
import { getManyRows } from '../platform/table/read.ts'
import { clerkKey, clerksIn, findClerk, readClerks } from '../staff/clerk/store.ts'
import { staffIn, staffKey } from '../staff/store.ts'

interface Act {
  group: string
  brand: string
  store: string
  by: DoneBy
  member: string
}

/** A clerk is known by the LINE user who opened the invitation; that user may be a member as well. */
export const isOwn = async ({ group, store, by, member }: Act): Promise<boolean> => {
  if (by.kind !== 'clerk') return false
  const clerk = await findClerk(group, store, by.id)
  if (!clerk?.provider || !clerk.user) return false
  return (await findIdentity(group, 'line', clerk.provider, clerk.user))?.member === member
}

/** Which clerk of the store a member is, who used their own phone there. */
export const clerkWhoIs = async ({ group, store, member }: Omit<Act, 'brand' | 'by'>): Promise<DoneBy | undefined> => {
  const clerks = (await readClerks(group, store)).filter(({ life }) => life.state === 'active')
  const known = clerks.flatMap(({ id, provider, user }) =>
    provider && user ? [{ id, key: identityKey(group, 'line', provider, user) }] : [],
  )
  const members = membersBehind(await getManyRows(known.map(({ key }) => key)))
  const found = known.find(({ key }) => members.get(key.pk) === member)
  return found && { kind: 'clerk', id: found.id }
}

type Hand = Pick<Act, 'store' | 'by'>

/** Names of hands by `<kind>.<id>`; who is unknown is missing. */
export const handNames = async (
  { group, brand }: { group: string; brand: string },
  hands: readonly Hand[],
): Promise<ReadonlyMap<string, string>> => {
  const some = (kind: DoneBy['kind']) => hands.some(({ by }) => by.kind === kind)
  const people = hands.flatMap(({ store, by: { kind, id } }) =>
    kind === 'clerk' ? [clerkKey(group, store, id)] : kind === 'staff' ? [staffKey(group, id)] : [],
  )
  const [house, tills, rows] = await Promise.all([
    some('device') ? readHouse(group) : undefined,
    some('till') ? readTillKeys(group, brand) : [],
    getManyRows(people),
  ])
  const known = { clerk: clerksIn(rows), staff: staffIn(rows), till: tills, device: house?.devices ?? [] }
  const named = hands.flatMap(({ by: { kind, id } }) => {
    const name = known[kind].find((one) => one.id === id)?.name
    return name ? [[`${kind}.${id}`, name] as const] : []
  })
  return new Map(named)
}
