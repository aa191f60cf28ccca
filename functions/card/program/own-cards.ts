// What a store manager may do to a card: theirs are of their own stores, whatever they were or are to be.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { isOfStoresOnly, mayWriteCard } from '#shared/domain/card/desk/own-cards.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { stageOf, type Place, type Stages } from '../../platform/table/config.ts'

type NotTheirs = 'card-not-own-stores' | 'not-allowed'

export const standingOf = (stages: Pick<Stages<Program>, 'draft' | 'live'> | undefined): Program[] =>
  [stages?.draft, stages?.live].flatMap((one) => (one ? [one.settings] : []))

/** @param cards as it stands and as it is to be */
export const mayWriteHere = async (
  actor: Staff,
  place: Place,
  cards: readonly Program[],
): Promise<Result<true, NotTheirs>> => {
  if (!isOfStoresOnly(actor)) return ok(true)
  for (const card of cards) {
    const may = mayWriteCard(actor, card)
    if (!may.ok) return may
    const kind = await loadCard(card.kind)
    // What is paid in is owed by the company, not by a store.
    if (kind.pays) return fail('not-allowed')
    const next = kind.successor?.(card.settings)
    const follows = next ? standingOf(await stageOf<Program>(place, 'program', next)) : []
    // What a full card hands on is earned on the card that follows.
    if (next && (follows.length === 0 || follows.some((one) => !mayWriteCard(actor, one).ok)))
      return fail('card-not-own-stores')
  }
  return ok(true)
}
