import type { Instant } from '../../base/time.ts'
import type { Movement } from '../ledger/account.ts'
import type { CardEntry } from './card-kind.ts'

/** What nobody's act did to an account: what had ended lapsed, and of what came back a refund had its part, or its debt was paid. */
export const whatTimeDid = (movements: readonly Movement[], at: Instant): CardEntry[] =>
  movements.map((movement, nth) => ({
    ...movement,
    ...(movement.reverses === undefined && movement.delta < 0
      ? { reason: 'expired', ...ended(movement) }
      : { reason: 'refund' }),
    suffix: `lapse.${Date.parse(at).toString(36)}.${nth}`,
  }))

const ended = ({ parts }: Movement): Pick<CardEntry, 'endedAt'> => {
  const endedAt = parts.reduce<Instant>((last, { endsAt }) => (endsAt !== null && endsAt > last ? endsAt : last), '')
  return endedAt === '' ? {} : { endedAt }
}
