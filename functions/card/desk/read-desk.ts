// A member’s card as it lies on the desk, with everything that was done to it by hand.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Day } from '#shared/base/time.ts'
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import { aloneUpTo } from '#shared/domain/card/desk/desk-limit.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { DayEnds, GroupCounts, IssueCoupon, MembershipKey, WriteEntry } from '../../platform/asks.ts'
import type { VoidGiven } from '../../platform/asks/cards.ts'
import type { EntriesUnder, KeptEntry, MemberNames } from '../../platform/asks/desk.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Config } from '../../platform/table/config.ts'
import { getRows } from '../../platform/table/read.ts'
import type { Key } from '../../platform/table/write.ts'
import { isShared, liveAround } from '../../platform/table/whole-group.ts'
import { cardKey, cardsIn, type HeldCard } from '../store.ts'
import { BY_HAND, doneToday } from './hand-act.ts'
import { readLimits } from './store.ts'

export interface DeskDeps {
  writeEntry: WriteEntry
  issueCoupon: IssueCoupon
  voidGiven: VoidGiven
  entriesUnder: EntriesUnder
  membershipKey: MembershipKey
  groupCounts: GroupCounts
  memberNames: MemberNames
  dayEnds: DayEnds
}

export interface Desk {
  holder: { group: GroupId; brand: BrandId; member: MemberId }
  /** Must still be there when something is done. */
  membership: Key
  program: Config<Program>
  /** All that runs for the brand: a card may lead to the next one’s. */
  programs: readonly Config<Program>[]
  kind: CardKind
  held: HeldCard | undefined
  allHeld: readonly HeldCard[]
  /** As it stood when it was last written. */
  card: unknown
  /** What it comes to now: what lapsed is gone. */
  before: number
  entries: readonly KeptEntry[]
  day: Day
  /** How much was done to it today, and how much one person may do. */
  today: number
  limit: number
  shownName: string
}

/** @param asked the member, brand and programme of a request */
export const readDesk = async (
  deps: DeskDeps,
  asked: { member: string; brand: string; program: string },
  { actor, now }: Turn<Staff>,
): Promise<Result<Desk, 'not-found' | 'program-not-live'>> => {
  const { member, brand } = asked
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const holder = { group: actor.group, brand: brand as BrandId, member: member as MemberId }
  const programs = await liveAround<Program>(holder, 'program')
  const membership = deps.membershipKey(holder)
  const rows = await getRows([
    membership,
    ...programs.map(({ id, brand: at }) => cardKey({ ...holder, brand: at }, id)),
  ])
  if (!rows.some(({ pk, sk }) => pk === membership.pk && sk === membership.sk)) return fail('not-found')
  const program = programs.find(({ id }) => id === asked.program)
  if (!program) return fail('program-not-live')

  const [entries, { limits }, dayEndsAtHour, names, kind] = await Promise.all([
    deps.entriesUnder(holder, BY_HAND),
    readLimits(holder),
    deps.dayEnds(holder),
    deps.memberNames(holder.group, [member]),
    loadCard(program.settings.kind),
  ])
  // Who answers for the whole group acts for all of its companies.
  if (actor.brands.length > 0 && isShared(program, kind) && !(await deps.groupCounts(rows, holder)))
    return fail('program-not-live')
  const allHeld = cardsIn(rows)
  const held = allHeld.find((one) => one.program === program.id)
  const card = held ? kind.unpack(held.state) : kind.blank(program.settings.settings)
  const day = businessDay(now, dayEndsAtHour)
  return ok({
    holder,
    membership,
    program,
    programs,
    kind,
    held,
    allHeld,
    card,
    before: kind.balance(kind.expire(card, now).card),
    entries,
    day,
    today: doneToday(entries, program.id, day),
    limit: aloneUpTo(limits, kind.kind),
    shownName: maskName(names.get(member) ?? ''),
  })
}
