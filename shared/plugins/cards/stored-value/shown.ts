// What card.ts shows of an account, as the faces read it.
import type { HomeCard } from '../../../contract/member.ts'

export interface ShownValueLot {
  id: number
  left: number
  endsAt: string | null
  isPaid?: true
}

export interface ValueShown {
  /** May be spent now. */
  available: number
  paid: number
  bonus: number
  owed: number
  /** What is used first comes first. */
  lots: ShownValueLot[]
  topUp: { least: number; most: number }
  mostBalance: number
  bonuses: { from: number; bonus: number }[]
  feePercent: number
  issuer: { name: string | null; taxId: string | null; guarantee: string | null; complaintLine: string | null }
}

export const valueShown = ({ shown }: HomeCard): ValueShown => shown as unknown as ValueShown
