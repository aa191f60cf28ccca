// A kind of benefit is one file, `<kind>.benefit.ts`, that exports `benefit`; its form is `<kind>.admin.tsx`, which exports `Fields`.
import type { ComponentType } from 'preact'
import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'

export interface BenefitFace {
  benefit: BenefitKind
}

/** @param id of the first control, for whoever is sent there */
export interface BenefitFieldsProps<Settings = any> {
  id: string
  settings: Settings
  change: (settings: Settings) => void
}

export interface BenefitForm {
  Fields: ComponentType<BenefitFieldsProps>
}
