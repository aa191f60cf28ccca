// Check-ins that wait, or waited in vain, as their members see them.
import type { DoubtId, ProgramId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCheckIn } from '#shared/contract/card/held-check-in.ts'
import { decidedBy, stateAt } from '#shared/domain/card/doubt/doubt.ts'
import type { DoubtReason } from '#shared/domain/card/doubt/reasons.ts'
import type { Holder, StoreNames } from '../../platform/asks.ts'
import type { Row } from '../../platform/table/read.ts'
import { doubtsIn, type Kept } from './store.ts'

type Names = ReadonlyMap<string, string>

/** A reason with the names of its stores. */
export const nameReason = (reason: DoubtReason, names: Names): DoubtReason =>
  reason.kind === 'travel' ? { ...reason, from: names.get(reason.from) ?? '' } : reason

/** Undefined once it was approved: then it stands on the card. */
export const showCheckIn = (kept: Omit<Kept, 'rev'>, names: Names, now: Instant): HeldCheckIn | undefined => {
  const state = stateAt(kept, now)
  if (state.kind === 'approved') return undefined
  return {
    id: kept.id as DoubtId,
    at: kept.at,
    store: names.get(kept.store) ?? '',
    reasons: kept.reasons.map((reason) => nameReason(reason, names)),
    gives: kept.gives.map(([programId, added]) => ({ programId: programId as ProgramId, added })),
    state: state.kind,
    decidedBy: decidedBy(kept),
    why: state.kind === 'refused' ? state.reason : null,
  }
}

export const showCheckIns =
  ({ storeNames }: { storeNames: StoreNames }) =>
  async (rows: Row[], { group, brand }: Holder, now: Instant): Promise<HeldCheckIn[]> => {
    const own = doubtsIn(rows).filter((one) => one.brand === brand)
    if (own.length === 0) return []
    const names = await storeNames(group)
    return own.flatMap((one) => showCheckIn(one, names, now) ?? []).sort((a, b) => b.at.localeCompare(a.at))
  }
