// What a stored-value programme promises. Laws named here are Taiwan’s; to be confirmed by counsel.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { isTaxId } from '../brand/tax-id.ts'
import { lapseRule } from '../ledger/lapse-rule.ts'
import { money } from '../order/purchase.ts'

/** NT$50,000 on one card, bonus included: what an e-payment account was long held to; a card of one issuer stays within it. */
export const BALANCE_MAX = 50_000
export const TOP_UP_MAX = BALANCE_MAX
export const BONUSES_MAX = 10
/** 零售業等商品（服務）禮券定型化契約應記載及不得記載事項: paying back may cost the holder no more. */
export const FEE_PERCENT_MAX = 3
export const GUARANTEE_MIN = 20
export const GUARANTEE_MAX = 400
export const ISSUER_NAME_MAX = 80
export const PHONE_MAX = 40

const words = (max: number) => z.string().trim().min(1).max(max)

/** Who owes the money. Null = still to be filled in; a programme goes live only when the kind says that nothing is missing. */
export const issuer = z.strictObject({
  company: id('com').nullable(),
  name: words(ISSUER_NAME_MAX).nullable(),
  /** 統一編號 */
  taxId: z.string().refine(isTaxId).nullable(),
  /** 履約保證: which bank or trust answers for the money, and for how long. */
  guarantee: words(GUARANTEE_MAX).nullable(),
  /** Where holders complain. */
  complaintLine: words(PHONE_MAX).nullable(),
})
export type Issuer = z.infer<typeof issuer>

export const storedValueCard = z.strictObject({
  topUp: z.strictObject({ least: money.min(1).max(TOP_UP_MAX), most: money.min(1).max(TOP_UP_MAX) }),
  /** Bonus included. */
  mostBalance: money.min(1).max(BALANCE_MAX),
  /** Whoever tops up so much gets so much on top, of the highest step that is reached. */
  bonuses: z.array(z.strictObject({ from: money.min(1), bonus: money.min(1) })).max(BONUSES_MAX),
  /** Of the bonus; what was paid never lapses. */
  bonusLapse: lapseRule,
  /** Of what is paid back. */
  feePercent: z.int().min(0).max(FEE_PERCENT_MAX).default(0),
  issuer,
})
export type StoredValueCard = z.infer<typeof storedValueCard>
