import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'
import type { BenefitFace } from './family.ts'
import { kinds } from './kinds.ts'

const faces = import.meta.glob<BenefitFace>('./*.benefit.ts', { eager: true })

export const benefitKinds: ReadonlyMap<string, BenefitKind> = new Map(
  kinds.map((kind) => [kind, faces[`./${kind}.benefit.ts`]!.benefit]),
)
