// A card without anything on it may wait for rewards all the same: they come to who stays.
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import { takeOver } from '#shared/domain/card/reward/awaited.ts'
import type { MergeAct, Piece } from '../../platform/asks/merge.ts'
import { pieceOf, type Meeting } from './moved-piece.ts'

export const moveAwaited = (act: MergeAct, meeting: Meeting): Piece | undefined => {
  const { kind, theirs, ours, before } = meeting
  if (!theirs.habit.awaited?.length) return undefined
  const habit = ours?.habit ?? NO_HABIT
  const awaited = takeOver(habit.awaited, theirs.habit.awaited, act.merge)
  const from = kind.unpack(theirs.state)
  const was = { ours: before, theirs: from }
  return pieceOf(act, meeting, { was, ours: { card: before, habit: { ...habit, awaited } }, theirs: from, amount: 0 })
}
