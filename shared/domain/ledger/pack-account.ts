// An account as it is stored: `<id>.<left>.<end>.<opening>` a lot, instants in base 36 of their ms.
import { instant, type Instant } from '../../base/time.ts'
import type { Account, Hold, Lot } from './account.ts'
import type { Seam } from './seams.ts'

interface Packed {
  credits: number
  lots: string[]
  holds?: [key: string, until: Instant, parts: string[], claims?: [lot: number, amount: number, reverses: string][]][]
  debt?: number
  seams?: Seam[]
}

const packAt = (at: Instant | null) => (at === null ? '' : Date.parse(at).toString(36))
const unpackAt = (at: string | undefined) => (at ? instant(Number.parseInt(at, 36)) : null)

export const packLot = ({ id, left, endsAt, opensAt, isPaid }: Lot): string =>
  `${id}.${left}.${packAt(endsAt)}.${packAt(opensAt)}${isPaid ? '.p' : ''}`

export const unpackLot = (packed: string): Lot => {
  const [id, left, endsAt, opensAt, paid] = packed.split('.')
  return {
    id: Number(id),
    left: Number(left),
    endsAt: unpackAt(endsAt),
    opensAt: unpackAt(opensAt),
    ...(paid && { isPaid: true as const }),
  }
}

type PackedHold = NonNullable<Packed['holds']>[number]

const packHold = ({ key, until, parts, claims = [] }: Hold): PackedHold => {
  const packed = parts.map(packLot)
  return claims.length === 0
    ? [key, until, packed]
    : [key, until, packed, claims.map(({ lot, amount, reverses }) => [lot, amount, reverses])]
}

const unpackHold = ([key, until, parts, claims]: PackedHold): Hold => ({
  key,
  until,
  parts: parts.map(unpackLot),
  ...(claims && { claims: claims.map(([lot, amount, reverses]) => ({ lot, amount, reverses })) }),
})

export const packAccount = ({ credits, lots, holds, debt, seams }: Account): Packed => ({
  credits,
  lots: lots.map(packLot),
  ...(holds.length > 0 && { holds: holds.map(packHold) }),
  ...(debt > 0 && { debt }),
  ...(seams?.length && { seams }),
})

export const unpackAccount = (stored: unknown): Account => {
  const { credits, lots, holds = [], debt = 0, seams } = stored as Packed
  return {
    credits,
    lots: lots.map(unpackLot),
    holds: holds.map(unpackHold),
    debt,
    ...(seams && { seams }),
  }
}
