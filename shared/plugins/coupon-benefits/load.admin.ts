import type { ComponentType } from 'preact'
import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'
import type { BenefitFace, BenefitFieldsProps, BenefitForm } from './family.ts'
import { kinds } from './kinds.ts'

const faces = import.meta.glob<BenefitFace>('./*.benefit.ts', { eager: true })
const forms = import.meta.glob<BenefitForm>('./*.admin.tsx', { eager: true })

export const benefitKinds: ReadonlyMap<string, BenefitKind> = new Map(
  kinds.map((kind) => [kind, faces[`./${kind}.benefit.ts`]!.benefit]),
)

export const benefitForms: ReadonlyMap<string, ComponentType<BenefitFieldsProps>> = new Map(
  kinds.map((kind) => [kind, forms[`./${kind}.admin.tsx`]!.Fields]),
)
