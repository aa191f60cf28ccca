import { createElement } from 'preact'
import { lazy, type ComponentType } from 'preact/compat'
import type { CardKind } from '../../domain/card/card-kind.ts'
import type { CardForm, CardFormProps, CardRules, CardStart, CardWords } from './family.ts'
import { kinds } from './kinds.ts'

const rules = import.meta.glob<CardRules>('./*/card.ts', { eager: true })
const starts = import.meta.glob<CardStart>('./*/starting.ts', { eager: true })
const words = import.meta.glob<{ says: CardWords }>('./*/says.admin.ts', { eager: true })
const forms = import.meta.glob<CardForm>('./*/settings.admin.tsx')
/** A kind as the desk knows it. */
export interface CardAtDesk {
  kind: CardKind
  start: CardStart
  words: CardWords
}

export const cardsAtDesk: ReadonlyMap<string, CardAtDesk> = new Map(
  kinds.flatMap((kind) => {
    const [rule, start, said] = [
      rules[`./${kind}/card.ts`],
      starts[`./${kind}/starting.ts`],
      words[`./${kind}/says.admin.ts`],
    ]
    return rule && start && said ? [[kind, { kind: rule.card, start, words: said.says }]] : []
  }),
)

const loaded = new Map(
  kinds.flatMap((kind) => {
    const form = forms[`./${kind}/settings.admin.tsx`]
    return form ? [[kind as string, lazy(form as never) as ComponentType<CardFormProps>] as const] : []
  }),
)

/** The kind’s own part of the form; it suspends while its chunk is on the way. */
export const drawCardForm = (kind: string, props: CardFormProps) => {
  const form = loaded.get(kind)
  return form ? createElement(form, props) : null
}
