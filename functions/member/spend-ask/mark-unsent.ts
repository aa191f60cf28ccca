import { commit } from '../../platform/table/commit.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { findSpendAsk, keepAsk } from './store.ts'

/** LINE did not take the question: nobody can answer it. */
export const markUnsent = async (at: { group: string; brand: string; id: string }, why: string): Promise<void> => {
  const ask = await findSpendAsk(at)
  if (ask?.state !== 'waiting') return
  if (!(await commit([keepAsk({ ...ask, state: 'unsent', why }, ask.rev)])).ok)
    throw new TryAgain('asked anew meanwhile')
}
