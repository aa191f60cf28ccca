// A kind of benefit is one file, `<kind>.benefit.ts`, that exports `benefit`.
import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'

export interface BenefitFace {
  benefit: BenefitKind
}
