import { fill } from '#shared/base/text.ts'
import { CHOSEN_WAYS, type Program } from '#shared/domain/card/program.ts'
import type { CardSentence } from '#shared/plugins/cards/family.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { listed } from '#shared/ui/joiners.ts'
import { inSentence } from '../../words/in-sentence.ts'
import { cards, refundWords, wayWords } from '../../words/rooms.ts'
import { sayPace, sayPeriod } from './form/choices.ts'

/** Names of stores and tiers, or that it is the whole group’s and holds everywhere. */
export interface Places {
  stores: readonly { id: string; name: string }[]
  tiers: readonly { id: string; name: string }[]
  isGroup: boolean
}

const NAMED = 2

const whereWords = ({ stores: ids }: Program, { stores, isGroup }: Places): string => {
  if (isGroup) return cards.everyBrand
  if (ids.length === 0) return cards.everyStore
  const names = ids.map((id) => stores.find((one) => one.id === id)?.name ?? '……')
  return names.length <= NAMED ? listed(names) : fill(cards.manyStores, { name: names[0]!, count: names.length })
}

/** From the bottom up, however they came to be chosen; ids that the scheme has no more last. */
const whoWords = ({ tiers: ids }: Program, { tiers }: Places): string =>
  listed([
    ...tiers.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    ...ids.filter((id) => !tiers.some((one) => one.id === id)).map(() => cards.tierGone),
  ])

/** In one order, however they came to be chosen. */
export const wayNames = ({ ways }: Pick<Program, 'ways'>): string =>
  listed(CHOSEN_WAYS.filter((way) => ways.includes(way)).map((way) => wayWords[way].short))

/** What a refund does: a kind that never owes takes what is left, whatever was chosen once. */
export const refundsOf = ({ kind, refunds }: Program): Program['refunds'] =>
  refunds === 'go-negative' && cardsAtDesk.get(kind)?.kind.neverOwes ? 'what-is-left' : refunds

/** The rules that cards of every kind have. */
export const rulesSentence = (program: Program, places: Places): CardSentence => ({
  pattern: fill(cards.rules, {
    tiers: program.tiers.length === 0 ? '' : cards.rulesMore.tiers,
    cap: program.dailyCap === null ? '' : cards.rulesMore.cap,
  }),
  chosen: {
    where: whereWords(program, places),
    when: sayPeriod(program.period),
    who: whoWords(program, places),
    ways: wayNames(program),
    pace: inSentence(sayPace(program.intervalMinutes)),
    most: program.dailyCap === null ? '' : fill(cards.capOf, { count: program.dailyCap }),
    beside:
      program.stacking.kind === 'stacks'
        ? cards.stacks
        : fill(cards.oneOf, { pool: program.stacking.pool || '……', rank: program.stacking.rank }),
    refunds: refundWords[refundsOf(program)].short,
  },
})
