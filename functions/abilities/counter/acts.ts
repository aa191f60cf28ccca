import { actIdOf } from '../../staff/act/act-id.ts'
import { bookAct, toldOf } from '../../staff/act/book-act.ts'
import { findNamed, namedBy } from '../../staff/act/find-served.ts'
import { giveByHand } from '../../staff/act/give-by-hand.ts'
import { LOOKS_A_MINUTE, lookedBy } from '../../staff/act/looks.ts'
import { atCounter } from '../../staff/spend/at-counter.ts'
import { showSpent } from '../../staff/spend/show-spent.ts'
import type { Acts } from '../../platform/asks/acts.ts'
import { chance } from '../../platform/chance.ts'
import { cards, people } from '../cards.ts'
import { findMemberBy } from '../people.ts'
import { tiers } from '../tiers.ts'

const serving = { findMemberBy, people, cards, tiers }

/** What staff mode knows of acts, for what is spent in it. */
export const acts: Acts = {
  namedBy,
  findServed: (...asked) => findNamed(serving, ...asked),
  atTill: atCounter,
  idOf: (turn) => actIdOf(chance, turn),
  toldOf: (...asked) => toldOf({ cards }, ...asked),
  book: (...booked) => bookAct({ cards }, ...booked),
  spent: (place, spending) => showSpent({ cards }, place, spending),
  give: (rows, act) => giveByHand({ cards, tiers }, rows, act),
  looks: { most: LOOKS_A_MINUTE, place: lookedBy },
}
