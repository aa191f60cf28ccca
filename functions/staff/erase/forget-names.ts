import { after, businessDay, DAY, type Instant } from '#shared/base/time.ts'
import type { ForgetActs } from '../../platform/asks/leaving.ts'
import { commit } from '../../platform/table/commit.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { findAct, readWholeDay, unnamedAct, type ClerkAct } from '../act/store.ts'

const TRIES = 4

/** A business day may have begun the day before. */
const daysAt = (at: Instant) => [businessDay(at), businessDay(after(at, -DAY))]

/** What clerks did with somebody who is erased stays, and names them no more. */
export const forgetNames: ForgetActs = async (group, members, entries) => {
  const lists = new Set(entries.flatMap(({ store, at }) => daysAt(at).map((day) => JSON.stringify([store, day]))))
  for (const list of lists) {
    const [store, day] = JSON.parse(list) as [string, string]
    const acts = await readWholeDay(group, store, day)
    for (const act of acts) if (members.includes(act.member)) await forgetName(act)
  }
}

/** It may be taken back at this very moment. */
const forgetName = async (found: ClerkAct): Promise<void> => {
  let act: ClerkAct | undefined = found
  for (let attempt = 1; attempt <= TRIES && act; attempt++) {
    if ((await commit([unnamedAct(act)])).ok) return
    act = await findAct(found.group, found.id)
  }
  throw new TryAgain('what a clerk did changes all the time')
}
