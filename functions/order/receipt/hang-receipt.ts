import { after, DAY, type Instant } from '#shared/base/time.ts'
import type { Chance } from '../../platform/chance.ts'
import { hangDoor } from '../../platform/table/door.ts'
import type { Write } from '../../platform/table/write.ts'
import type { OrderPlace } from '../store.ts'

const CLAIM_DAYS = 7
/** 96 bits: nobody guesses a receipt. */
const CODE_BYTES = 12

/** A door to the order for whoever holds the receipt. It stays: whoever claimed it may ask again in years. */
export const hangReceipt = (
  { chance }: { chance: Pick<Chance, 'secret'> },
  { group, brand, channel }: OrderPlace,
  number: string,
): { code: string; writes: Write[] } => {
  const code = chance.secret(CODE_BYTES)
  return { code, writes: [hangDoor('receipt', code, { group, brand, id: `${channel}/${number}` })] }
}

/** Until when nobody else may have claimed it. */
export const claimableUntil = (recordedAt: Instant): Instant => after(recordedAt, CLAIM_DAYS * DAY)
