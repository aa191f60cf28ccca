import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'
import type { BenefitFace } from './family.ts'
import { kinds } from './kinds.ts'

/** Undefined for a kind nobody knows. */
export const loadBenefit = async (kind: string): Promise<BenefitKind | undefined> => {
  if (!kinds.includes(kind as never)) return undefined
  const { benefit }: BenefitFace = await import(`./${kind}.benefit.ts`)
  return benefit
}
