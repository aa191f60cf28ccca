import type { MemberId, MergeId } from '#shared/base/id.ts'
import { after } from '#shared/base/time.ts'
import type { MergeLine, MergeView } from '#shared/contract/member/merge.ts'
import { UNDO_MS } from '#shared/domain/member/merge-people.ts'
import { maskPhone } from '#shared/domain/member/phone.ts'
import type { MovedLine } from '../../platform/asks/merge.ts'
import type { Person } from './become-one.ts'
import { linesOf, wasOf, type Merge } from './store.ts'

/** What somebody took of a campaign moves too, and when their birthday comes and where they checked in: nothing they hold. */
const isHeld = (what: MovedLine['what']): what is MergeLine['what'] =>
  !['limit', 'birthday', 'check-in', 'last-check-in'].includes(what)

/** What an empty card waits for is told on the card. */
const isEmpty = ({ what, amount, gave }: MovedLine) => what === 'card' && amount === 0 && !gave?.length

export const showLines = (lines: readonly MovedLine[]): MergeLine[] =>
  lines.flatMap((line) => (isHeld(line.what) && !isEmpty(line) ? [showLine(line, line.what)] : []))

const showLine = ({ id, name, unit, amount, had, has, gave, back }: MovedLine, what: MergeLine['what']): MergeLine => ({
  what,
  id,
  name,
  unit: unit ?? null,
  amount,
  had,
  has,
  gives: gave?.length ?? 0,
  back: back ?? null,
})

export const showMerge = ({ record, state }: Merge): MergeView => {
  const { member } = wasOf(record).from
  return {
    id: record.id as MergeId,
    into: record.into as MemberId,
    from: record.from as MemberId,
    name: member.name,
    phone: maskPhone(member.phone),
    at: record.at,
    by: record.by,
    reason: record.reason,
    state: state.state as MergeView['state'],
    undoUntil: after(record.at, UNDO_MS),
    lines: showLines(linesOf(state)),
  }
}

export const showSide = ({ member, memberships }: Person, brand: string) => {
  const here = memberships.find((one) => one.brand === brand)
  return {
    id: member.id as MemberId,
    name: member.name,
    phone: maskPhone(member.phone),
    joinedAt: here?.joinedAt ?? member.joinedAt,
    hasLine: memberships.some(({ user }) => user !== undefined),
    marketing: here?.marketing ?? false,
    brands: memberships.length,
  }
}
