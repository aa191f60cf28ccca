// What one act that is no earning does to one card: its state, its movements, and what it tells.
import type { BrandId, GroupId, MemberId, ProgramId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { CardEntry, CardKind, Moved } from '#shared/domain/card/card-kind.ts'
import { NO_HABIT, type Habit } from '#shared/domain/card/may-earn.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import { cardCredited, cardDebited } from '#shared/events/card.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Happening } from '#shared/events/event.ts'
import type { Holder, WriteEntry } from '../platform/asks.ts'
import type { Write } from '../platform/table/write.ts'
import { saveCard, type HeldCard } from './store.ts'
import { writeEntries } from './write-entries.ts'

export interface CardMove {
  holder: Holder
  program: { id: string; brand: string }
  kind: CardKind
  held: HeldCard | undefined
  /** Where the act changes it. */
  habit?: Habit
  moved: Moved<unknown>
  /** The ledger key of the act’s own movement. */
  key: string
  /** What its own entry says besides: why, the request, the answer. */
  says?: Partial<NewEntry>
  store?: string
  by?: DoneBy
  /** Masked, where a counter shows it. */
  shownName?: string
  now: Instant
}

export const writeMove = (writeEntry: WriteEntry, move: CardMove): Write[] => {
  const { holder, program, kind, held, moved, key, says, store, by, now } = move
  const { group, brand, member } = holder
  const entries = writeEntries(writeEntry, {
    made: {
      group,
      brand,
      member,
      at: now,
      account: kind.kind,
      of: program.id,
      ...(store && { store }),
      ...(by && { by }),
    },
    key,
    below: `${key}#${program.id}`,
    entries: moved.entries,
    own: (entry) => ({ says: says ?? {}, tells: [tellOf(move, { ...entry, ...says })] }),
  })
  const habit = move.habit ?? held?.habit ?? NO_HABIT
  const card = { program: program.id, kind: kind.kind, state: kind.pack(moved.card), habit }
  return [saveCard({ ...holder, brand: program.brand }, card, held?.rev ?? 0), ...entries]
}

const tellOf = (
  { holder, program, kind, held, shownName, store, by, now }: CardMove,
  { delta, balance, reason }: Pick<CardEntry, 'delta' | 'balance' | 'reason'>,
): Happening => {
  const { group, brand, member } = holder
  const ids = { group: group as GroupId, brand: brand as BrandId, member: member as MemberId }
  const about = { at: now, ...ids, ...(store && { store }) }
  const of = { program: program.id as ProgramId, kind: kind.kind, balance, reason, ...(by && { by }) }
  return delta < 0
    ? cardDebited.happened(about, { ...of, taken: -delta })
    : cardCredited.happened(about, { ...of, added: delta, name: shownName ?? UNNAMED, first: held === undefined })
}
