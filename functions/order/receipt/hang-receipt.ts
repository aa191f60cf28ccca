import { after, DAY, epochSeconds, type Instant } from '#shared/base/time.ts'
import type { Chance } from '../../platform/chance.ts'
import { hangDoorUntil } from '../../platform/table/door.ts'
import type { Write } from '../../platform/table/write.ts'
import type { OrderPlace } from '../store.ts'

export const CLAIM_DAYS = 7
/** 96 bits: nobody guesses a receipt. */
const CODE_BYTES = 12

/** A door to the order for whoever holds the receipt. */
export const hangReceipt = (
  { chance }: { chance: Pick<Chance, 'secret'> },
  { group, brand, channel }: OrderPlace,
  number: string,
  now: Instant,
): { code: string; writes: Write[] } => {
  const code = chance.secret(CODE_BYTES)
  const until = epochSeconds(after(now, CLAIM_DAYS * DAY))
  const behind = { group, brand, id: `${channel}/${number}` }
  return { code, writes: [hangDoorUntil('receipt', code, behind, until, epochSeconds(now))] }
}
