// A card without anything on it may wait for rewards all the same: they come to who stays.
import type { Text } from '#shared/base/text.ts'
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { takeOver } from '#shared/domain/card/reward/awaited.ts'
import type { MergeAct, Piece } from '../../platform/asks/merge.ts'
import type { Config } from '../../platform/table/config.ts'
import { saveCard, type CardOf } from '../store.ts'
import type { KeptCard } from './kept-card.ts'

interface Awaiting {
  program: Config<Program>
  kind: CardKind
  theirs: CardOf
  ours: CardOf | undefined
  before: unknown
  key: string
}

export const moveAwaited = (
  act: MergeAct,
  { program, kind, theirs, ours, before, key }: Awaiting,
): Piece | undefined => {
  if (!theirs.habit.awaited?.length) return undefined
  const { name, unit } = program.settings
  const place = { group: act.group, brand: program.brand }
  const had = kind.balance(before)
  const habit = ours?.habit ?? NO_HABIT
  const awaited = takeOver(habit.awaited, theirs.habit.awaited, act.merge)
  const card = { program: program.id, kind: kind.kind, state: kind.pack(before), habit: { ...habit, awaited } }
  const revs: KeptCard['revs'] = [(ours?.rev ?? 0) + 1, theirs.rev + 1]
  const kept: KeptCard = {
    version: program.version,
    before: ours ? kind.pack(before) : null,
    from: theirs.state,
    revs,
    key,
    carried: false,
  }
  return {
    line: {
      what: 'card',
      id: program.id,
      at: program.brand,
      name: name as Text,
      unit: unit as Text,
      amount: 0,
      had,
      has: had,
      kept,
    },
    writes: [
      saveCard({ ...place, member: act.from }, theirs, theirs.rev),
      saveCard({ ...place, member: act.into }, card, ours?.rev ?? 0),
    ],
  }
}
