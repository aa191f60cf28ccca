import { owedBetween, type Owed } from '../ledger/owed.ts'
import type { CardKind, Moved } from './card-kind.ts'

type Act = (...given: unknown[]) => unknown

const movedOf = (answer: unknown): Moved<unknown> | undefined => {
  const told = answer as { ok?: boolean; value?: unknown; entries?: unknown } | undefined
  const moved = told?.ok === true ? (told.value as Moved<unknown> | undefined) : told
  return moved && Array.isArray(moved.entries) ? (moved as Moved<unknown>) : undefined
}

/** The last movement of an act says what the act changed: a card may be put off, and two lots become one, without a movement of their own. */
const tell = (moved: Moved<unknown>, owed: Owed): void => {
  const last = moved.entries.at(-1)
  if (last && Object.keys(owed).length > 0) moved.entries = [...moved.entries.slice(0, -1), { ...last, owed }]
}

/** A kind whose every movement says what is owed more or less by it, and until when. */
export const tellingOwed = (kind: CardKind): CardKind => {
  const telling = (name: string, act: Act): Act =>
    function (...given) {
      const answer = act(...given)
      const moved = movedOf(answer)
      // Only `expire` asks for no settings.
      if (moved) tell(moved, owedBetween(kind.owes(given[name === 'expire' ? 0 : 1]), kind.owes(moved.card)))
      return answer
    }
  const sides = Object.entries(kind).map(([name, side]) => [
    name,
    typeof side === 'function' ? telling(name, side as Act) : side,
  ])
  return Object.fromEntries(sides) as CardKind
}
