// Points as a part of a gift.
import { fail, ok } from '#shared/base/result.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Text } from '#shared/base/text.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { CreditPoints, GroupCounts, MembershipKey, WriteEntry } from '../platform/asks.ts'
import { isRunning } from '../platform/table/config.ts'
import { getRows } from '../platform/table/read.ts'
import { isShared, liveAround } from '../platform/table/whole-group.ts'
import { cardKey, cardsIn } from './store.ts'
import { writeMove } from './write-move.ts'

const KIND = 'points'

export const creditsPoints = async (place: { group: string; brand: string }, program: string): Promise<boolean> =>
  (await liveAround<Program>(place, 'program')).some(
    (one) => one.id === program && one.settings.kind === KIND && isRunning(one),
  )

interface CreditDeps {
  writeEntry: WriteEntry
  membershipKey: MembershipKey
  groupCounts: GroupCounts
}

export const creditPoints =
  ({ writeEntry, membershipKey, groupCounts }: CreditDeps): CreditPoints =>
  async ({ group, brand, member, program: id, amount, key, note, by, now }) => {
    const holder = { group, brand, member }
    const program = (await liveAround<Program>(holder, 'program')).find((one) => one.id === id)
    if (program?.settings.kind !== KIND || !isRunning(program)) return fail('program-not-live')
    const kind = await loadCard(KIND)
    const { settings, name, unit } = program.settings
    const joined = membershipKey(holder)
    const rows = await getRows([cardKey({ ...holder, brand: program.brand }, id), joined])
    const isIn = rows.some(({ sk }) => sk === joined.sk)
    const mayBeGiven = isShared(program) ? await groupCounts(rows, holder) : isIn
    if (!mayBeGiven) return fail(isIn ? 'program-not-live' : 'member-elsewhere')
    const [held] = cardsIn(rows)
    const card = held ? kind.unpack(held.state) : kind.blank(settings)
    const occasion = { way: 'office' as const, at: now, store: null, dayEndsAtHour: 0 }
    const moved = kind.collect(settings, card, { at: now, key, worth: amount, occasion })
    if (!moved.ok) return fail('program-not-live')
    const says = { reason: 'campaign' as const, ...(note !== undefined && { note }) }
    const writes = writeMove(writeEntry, {
      holder,
      program,
      kind,
      held,
      moved: moved.value,
      key,
      says,
      ...(by && { by }),
      now,
    })
    return ok({
      writes,
      name: name as Text,
      unit: unit as Text,
      before: kind.balance(kind.expire(card, now).card),
      after: kind.balance(moved.value.card),
    })
  }
