// Whose hand did something: what it is called, and which member it is as a customer.
import type { DoneBy } from '#shared/events/done-by.ts'
import { findIdentity } from '../member/store.ts'
import { readHouse } from '../brand/store.ts'
import { readTillKeys } from '../order/store.ts'
import { findClerk, readClerks } from '../staff/clerk/store.ts'
import { findStaff } from '../staff/store.ts'

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
  const own = await Promise.all(
    clerks.map(async ({ provider, user }) =>
      provider && user ? (await findIdentity(group, 'line', provider, user))?.member === member : false,
    ),
  )
  const found = clerks.find((_, nth) => own[nth])
  return found && { kind: 'clerk', id: found.id }
}

type Hand = Pick<Act, 'store' | 'by'>

/** Names of hands by `<kind>.<id>`; who is unknown is missing. */
export const handNames = async (
  { group, brand }: { group: string; brand: string },
  hands: readonly Hand[],
): Promise<ReadonlyMap<string, string>> => {
  const some = (kind: DoneBy['kind']) => hands.some(({ by }) => by.kind === kind)
  const [house, tills] = await Promise.all([
    some('device') ? readHouse(group) : undefined,
    some('till') ? readTillKeys(group, brand) : [],
  ])
  const nameOf = async ({ store, by: { kind, id } }: Hand): Promise<string | undefined> => {
    if (kind === 'clerk') return (await findClerk(group, store, id))?.name
    if (kind === 'staff') return (await findStaff(group, id))?.name
    return (kind === 'till' ? tills : (house?.devices ?? [])).find((one) => one.id === id)?.name
  }
  const named = hands.map(async (hand) => [`${hand.by.kind}.${hand.by.id}`, await nameOf(hand)] as const)
  return new Map((await Promise.all(named)).flatMap(([id, name]) => (name ? [[id, name] as const] : [])))
}
