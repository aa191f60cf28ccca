import { fill } from '#shared/base/text.ts'
import type { ProgramChange } from '#shared/domain/card/change/program-changes.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { cards } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'

const LOOKS = new Set(['name', 'unit', 'face'])

/** What of a change its sentence must tell apart: whether it is only too soon, and which way a period goes. */
const variantOf = ({ field, effect, facts }: ProgramChange): string => {
  if (LOOKS.has(field)) return 'look'
  if (effect === 'refused') return facts?.earliest ? `${field}.soon` : `${field}.refused`
  if (!field.startsWith('period.')) return `${field}.${effect}`
  return facts?.now === '' ? `${field}.open` : facts?.was ? `${field}.later` : field
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

const dayWords = (fact: string | number) => (DAY.test(String(fact)) ? String(fact).replaceAll('-', '/') : fact)

/** A change as its effect is told; the same words are told once. */
export const changeWords = (program: Program, changes: readonly ProgramChange[]): string[] => {
  const own = cardsAtDesk.get(program.kind)?.words
  const all: Record<string, string> = { ...cards.effects.changes, ...own?.changes }
  const unit = said(program.unit)
  const told = changes.map((change) => {
    const pattern = all[variantOf(change)] ?? all[change.field] ?? all.settings!
    const facts = Object.fromEntries(Object.entries(change.facts ?? {}).map(([name, fact]) => [name, dayWords(fact)]))
    return fill(pattern, { unit, ...facts })
  })
  return [...new Set(told)]
}
