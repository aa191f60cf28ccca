// The writes of a check-in that waits. What it would give is noted for those who decide, and given by nobody yet.
import type { DoubtId } from '#shared/base/id.ts'
import type { checkIn as route } from '#shared/contract/card/check-in.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { doubtRaised } from '#shared/events/doubt.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import { insert, type Write } from '../../platform/table/write.ts'
import type { Earned } from '../earn/earning.ts'
import { showCheckIn } from './show-check-in.ts'
import { asked, saveDoubt, type Kept } from './store.ts'

type Raising = Omit<Kept, 'id' | 'gives' | 'state' | 'rev'> & { retry?: { key: string; hash: string } }

export const raiseDoubt = async (
  { chance, storeNames }: { chance: Chance; storeNames: StoreNames },
  { retry, ...made }: Raising,
  earned: readonly Earned[],
): Promise<{ writes: Write[]; answer: OutputOf<typeof route> }> => {
  const { group, brand, member, key, at, store, poster, reasons } = made
  const id = chance.id('dbt', at) as DoubtId
  const gives = earned.map(({ program, added }): [string, number] => [program.id, added])
  const doubt = { ...made, id, gives, state: { kind: 'waiting' as const } }
  const answer = { state: 'waiting' as const, checkIn: showCheckIn(doubt, await storeNames(group), at)! }
  const raised = doubtRaised.happened(
    { at, group, brand, member, store },
    { doubt: id, poster, reasons: reasons.map(({ kind }) => kind) },
  )
  return {
    writes: [
      saveDoubt(doubt, 0),
      insert(asked, { group, brand, member, key, at, store, ...(retry && { retry }), answer }, [raised]),
    ],
    answer,
  }
}
