import type { ProgramId } from '#shared/base/id.ts'
import type { RecordedOrder } from '#shared/contract/order.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import type { Cards } from '../../platform/asks/cards.ts'

/** Programmes that gave nothing, each with its name: a cashier says it to the guest. */
export const nameSkipped = async (
  { cards }: { cards: Pick<Cards, 'namesOf'> },
  place: { group: string; brand: string },
  skipped: readonly (readonly [program: ProgramId, why: string])[],
): Promise<RecordedOrder['skipped']> => {
  if (skipped.length === 0) return []
  const names = await cards.namesOf(place)
  return skipped.map(([programId, why]) => ({ programId, name: names.get(programId)?.name ?? ENDED.name, why }))
}
