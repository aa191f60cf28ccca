// A card that was handed over: the merge's line of it, what the way back needs, and both cards as they are saved.
import type { Text } from '#shared/base/text.ts'
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import type { Habit } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { MergeAct, MovedLine, Piece } from '../../platform/asks/merge.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Write } from '../../platform/table/write.ts'
import { saveCard, type CardOf } from '../store.ts'
import type { KeptCard } from './kept-card.ts'

/** One programme's cards of two members who become one. */
export interface Meeting {
  program: Config<Program>
  kind: CardKind
  /** Of who goes. */
  theirs: CardOf
  /** Of who stays. */
  ours: CardOf | undefined
  before: unknown
  /** The ledger key. */
  key: string
}

interface Met {
  /** As the way back makes them. */
  was: { ours: unknown; theirs: unknown }
  ours: { card: unknown; habit: Habit }
  theirs: unknown
  amount: number
  /** What the cards that follow took over. */
  carried?: readonly Write[]
  more?: Pick<MovedLine, 'gave' | 'lots'>
  writes?: readonly Write[]
}

export const pieceOf = (
  act: MergeAct,
  { program, kind, theirs, ours, before, key }: Meeting,
  { was, amount, carried = [], more = {}, writes = [], ...after }: Met,
): Piece => {
  const { name, unit } = program.settings
  const place = { group: act.group, brand: program.brand }
  const pack = (card: unknown, habit: Habit) => ({
    program: program.id,
    kind: kind.kind,
    state: kind.pack(card),
    habit,
  })
  const revs: KeptCard['revs'] = [(ours?.rev ?? 0) + 1, theirs.rev + 1]
  const { awaited = [], ...left } = theirs.habit
  const kept: KeptCard = {
    version: program.version,
    before: ours ? kind.pack(was.ours) : null,
    from: kind.pack(was.theirs),
    revs,
    key,
    carried: carried.length > 0,
    ...(awaited.length > 0 && { awaited: [...awaited] }),
  }
  return {
    line: {
      what: 'card',
      id: program.id,
      at: program.brand,
      name: name as Text,
      unit: unit as Text,
      amount,
      had: kind.balance(before),
      has: kind.balance(after.ours.card),
      ...more,
      kept,
    },
    writes: [
      saveCard({ ...place, member: act.from }, pack(after.theirs, left), theirs.rev),
      saveCard({ ...place, member: act.into }, pack(after.ours.card, after.ours.habit), ours?.rev ?? 0),
      ...writes,
      ...carried,
    ],
  }
}
