// A top-up that should not have been: off the card again with its bonus, while nothing of it has been used.
import { fail, type Result } from '#shared/base/result.ts'
import { lotsThere } from '#shared/domain/ledger/lots-there.ts'
import type { NowMember } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Value, ValueRecord } from '../../platform/asks/value.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import type { ClerkAct } from '../act/store.ts'

export interface TopUpBackDeps {
  cards: Pick<Cards, 'keysOfGiven'>
  nowMember: NowMember
  value: Pick<Value, 'voidTopUp'>
}

export const takeTopUpBack = async (
  deps: TopUpBackDeps,
  { group, brand, member, store, name: shownName, id }: ClerkAct,
  record: ValueRecord,
  also: Write[],
  { actor, now }: Pick<Turn<Clerk>, 'actor' | 'now'>,
): Promise<Result<true, 'top-up-used' | 'try-again'>> => {
  const holder = { group, brand, member }
  const rows = await getRows([...deps.cards.keysOfGiven(holder, [record]), deps.nowMember.keyOf(holder)])
  const become = await deps.nowMember.follow(rows, holder)
  const by = { kind: 'clerk' as const, id: actor.clerk }
  const undoing = { store, by, key: `undo:clerk:${id}`, shownName, now }
  const theirs = { ...holder, member: become?.member ?? member }
  const [there = record] = become ? lotsThere([record], become.lots) : [record]
  const where = become ? await getRows(deps.cards.keysOfGiven(theirs, [record])) : rows
  const back = await deps.value.voidTopUp(where, { ...theirs, ...undoing, record: there })
  if (!back.ok) return back
  return (await commit([...also, ...back.value.writes])).ok ? { ok: true, value: true } : fail('try-again')
}
