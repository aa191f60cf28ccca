import { lazy, type ComponentType } from 'preact/compat'
import type { CardForm, CardFormProps } from './family.ts'

const forms = import.meta.glob<CardForm>('./*/settings.admin.tsx')
const loaded = new Map<string, ComponentType<CardFormProps>>()

/** The form of a kind of card; it suspends while its chunk is on the way. */
export const cardForm = (kind: string): ComponentType<CardFormProps> | undefined => {
  const form = forms[`./${kind}/settings.admin.tsx`]
  if (form && !loaded.has(kind)) loaded.set(kind, lazy(form as never))
  return loaded.get(kind)
}
