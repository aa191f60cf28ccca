// Whom a clerk named, and rows of what they hold.
import type { MemberId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Cards, People } from '../../platform/asks/cards.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import type { FindMemberBy, FoundBy, Holder, Named } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import { nextMinute, withinRate } from '../../platform/http/rate.ts'
import { getRows, type Row } from '../../platform/table/read.ts'
import { LOOKS_A_MINUTE, lookedBy } from './looks.ts'

export interface ServeDeps {
  findMemberBy: FindMemberBy
  people: People
  cards: Cards
  tiers: Tiers
}

export interface Served {
  holder: Holder & { member: MemberId }
  /** Masked. */
  name: string
  /** The brand’s LINE account reaches them. */
  isFriend: boolean
  /** Their number was proved by a code. */
  hasProved: boolean
  by: FoundBy
  rows: Row[]
}

/** Exactly one of the two. */
export const namedBy = ({ code, phone }: { code?: string; phone?: string }): Result<Named, 'input-invalid'> => {
  if (code !== undefined && phone === undefined) return ok({ code })
  if (phone !== undefined && code === undefined) return ok({ phone })
  return fail('input-invalid', { field: 'code' })
}

/** @returns undefined for nobody. Who is known in another brand of the group only has agreed to nothing here. */
export const findServed = async (
  { findMemberBy, people, cards, tiers }: ServeDeps,
  { group, brand, clerk }: Pick<Clerk, 'group' | 'brand' | 'clerk'>,
  named: Named,
  now: Instant,
): Promise<Result<Served | undefined, 'member-elsewhere'>> => {
  const known = await findMemberBy(group, named, now, clerk)
  if (!known) return ok(undefined)
  const holder = { group, brand, member: known.member }
  const rows = await getRows([
    ...people.keysOf(holder),
    ...(await cards.keysOf(holder)),
    ...(await tiers.keysOf(holder)),
  ])
  const person = people.personIn(rows)
  if (!person?.isInBrand) return fail('member-elsewhere')
  return ok({
    holder,
    name: person.name,
    isFriend: person.isFriend === true,
    hasProved: person.hasProved === true,
    by: known,
    rows,
  })
}

/** The same of who is to be served: many numbers of nobody here are numbers that are tried out. */
export const findNamed = async (
  deps: ServeDeps,
  actor: Pick<Clerk, 'group' | 'brand' | 'clerk'>,
  named: Named,
  now: Instant,
): Promise<Result<Served | undefined, 'member-elsewhere' | 'too-many-requests'>> => {
  const found = await findServed(deps, actor, named, now)
  const isMissed = 'phone' in named && !(found.ok && found.value)
  if (isMissed && !(await withinRate(lookedBy(actor.clerk), LOOKS_A_MINUTE, now)))
    return fail('too-many-requests', { retryAt: nextMinute(now) })
  return found
}
