// A person with everybody who became one with them: they are erased together.
import type { Row } from '../../platform/table/read.ts'
import { rowsOfAbsorbed } from '../leave/paid-left.ts'
import { findMember, readHeld } from '../store.ts'
import { identitiesOf, type Person } from '../merge/become-one.ts'
import { readMerges } from '../merge/store.ts'

export interface WholePerson extends Person {
  /** Theirs, and of those who became one with them. */
  ids: string[]
  identities: ReturnType<typeof identitiesOf>
  /** What they hold, all of them. */
  rows: Row[]
}

/** Who became one with them, and with those. */
export const absorbedBy = async (group: string, id: string): Promise<string[]> => {
  const own = (await readMerges(group, id))
    .filter(({ state }) => state.state !== 'parted')
    .map(({ record }) => record.from)
  return [...own, ...(await Promise.all(own.map((one) => absorbedBy(group, one)))).flat()]
}

/** Undefined for who is nobody any more, or somebody else. */
export const findWholePerson = async (group: string, id: string): Promise<WholePerson | undefined> => {
  const [{ member, memberships, rows }, absorbed] = await Promise.all([readHeld(group, id), absorbedBy(group, id)])
  if (!member || member.into) return undefined
  const person = { member, memberships }
  return {
    ...person,
    ids: [id, ...absorbed],
    identities: identitiesOf(person),
    rows: [...rows, ...(await rowsOfAbsorbed(group, absorbed))],
  }
}

/** What stands of them beside the one who stays. */
export const readAbsorbed = async (group: string, { ids: [, ...absorbed] }: WholePerson) =>
  (await Promise.all(absorbed.map((id) => findMember(group, id)))).flatMap((one) => one ?? [])
