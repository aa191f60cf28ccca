// Cash that came back into the drawer: the money lies on its card again, and the bonus that had gone with it.
import { fail, type Result } from '#shared/base/result.ts'
import type { NowMember } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Value, ValueRecord } from '../../platform/asks/value.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import type { ClerkAct } from '../act/store.ts'

export interface PayOutBackDeps {
  cards: Pick<Cards, 'keysOfGiven'>
  nowMember: NowMember
  value: Pick<Value, 'undoPayOut'>
}

export const takePayOutBack = async (
  deps: PayOutBackDeps,
  { group, brand, member, store, name: shownName, id }: ClerkAct,
  record: ValueRecord,
  also: Write[],
  { actor, now }: Pick<Turn<Clerk>, 'actor' | 'now'>,
): Promise<Result<true, 'try-again'>> => {
  const holder = { group, brand, member }
  const rows = await getRows([...deps.cards.keysOfGiven(holder, [record]), deps.nowMember.keyOf(holder)])
  const become = await deps.nowMember.follow(rows, holder)
  const theirs = { ...holder, member: become?.member ?? member }
  const where = become ? await getRows(deps.cards.keysOfGiven(theirs, [record])) : rows
  const by = { kind: 'clerk' as const, id: actor.clerk }
  const key = `pay-out:undo:${id}`
  const { writes } = await deps.value.undoPayOut(where, { ...theirs, store, by, key, shownName, now, record })
  return (await commit([...also, ...writes])).ok ? { ok: true, value: true } : fail('try-again')
}
