// What a store manager sees to: cards of their own stores. Whoever sees to the brand sees to all of its cards.
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import { isOfStoresOnly, mayWriteCard } from '#shared/domain/card/desk/own-cards.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import type { Here, Me } from '../../data/here.tsx'
import type { ProgramPage } from './program-page.ts'

type Hand = Pick<Me, 'role' | 'boundTo'>

/** What is paid in is owed by the company. */
export const maySetUp = (me: Hand, kind: Pick<CardKind, 'pays'>): boolean => !isOfStoresOnly(me) || !kind.pays

/** As it stands and as it is being changed; one that nobody has saved is anybody's. */
export const isTheirs = (me: Hand, { live, draft }: Pick<ProgramPage, 'live' | 'draft'>): boolean =>
  [live, draft].every((one) => {
    const kind = one && cardsAtDesk.get(one.kind)?.kind
    return !one || (mayWriteCard({ role: me.role, stores: me.boundTo }, one).ok && (!kind || maySetUp(me, kind)))
  })

/** Their own stores from the start: a card that names none would be the brand's. */
export const startingFor = (me: Hand, ownStores: Here['ownStores'], program: Program): Program =>
  isOfStoresOnly(me) ? { ...program, stores: ownStores.map(({ id }) => id) } : program
