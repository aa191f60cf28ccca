// Words of ours beside a number. English says one thing differently from several: `for {days} day|for {days} days`.
import { fill } from '#shared/base/text.ts'
import { pageLocale } from '#shared/ui/locale.ts'

const rules = new Intl.PluralRules(pageLocale())

/** @param pattern its forms, that for one first; languages that count all alike have one @param counts the name of its number, and the number */
export const fillCount = (pattern: string, counts: Readonly<Record<string, number>>): string => {
  const [one, other = one] = pattern.split('|') as [string, string?]
  const [count] = Object.values(counts)
  const shown = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, n.toLocaleString('en')]))
  return fill(rules.select(count!) === 'one' ? one : other, shown)
}
