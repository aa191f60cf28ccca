import { fail, ok, type Result } from '#shared/base/result.ts'
import { SOURCE_LOCALE, type Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { PersonData } from '#shared/contract/member/erasure.ts'
import { memberLeft } from '#shared/events/member.ts'
import type { Forfeit } from '../../platform/asks.ts'
import type { ForgetActs, PaidAheadOf } from '../../platform/asks/leaving.ts'
import { commit } from '../../platform/table/commit.ts'
import { insert, remove, removeIfHeldBy, type Write } from '../../platform/table/write.ts'
import { log } from '../../platform/watch/log.ts'
import { mayGo, paidByErasing } from '../leave/paid-left.ts'
import { rememberDeparture } from '../leave/store.ts'
import { sweepPartition, sweepPerson } from '../leave/sweep.ts'
import { identitiesOf } from '../merge/become-one.ts'
import { identityKey, memberKey, membershipKey, rosterKey, type Membership } from '../store.ts'
import { personData } from './person-data.ts'
import { erasure, findErasure } from './store.ts'
import { findWholePerson, readAbsorbed, type WholePerson } from './whole-person.ts'

export interface EraseDeps {
  forfeit: Forfeit
  paidAheadOf: PaidAheadOf
  forgetActs: ForgetActs
  /** Takes the member's rich menu away, where LINE knows them by this user. */
  unlinkMenu: (of: { group: string; brand: string; user: string }) => Promise<void>
}

export interface Erasing {
  group: string
  member: string
  by: 'member' | 'staff'
  reason?: string
  now: Instant
  retry: { key: string; hash: string } | undefined
  /** The paid money that goes with them, in NT$, as they were told. */
  givesUp?: number | undefined
  locale?: Locale
  /** Committed with it: the audit entry of staff. */
  also: Write[]
}

export interface Erased {
  erasedAt: Instant
  data: PersonData | null
}

export type EraseFailure = 'member-not-found' | 'value-still-held' | 'idempotency-key-reused' | 'try-again'

/** A webhook or an order may change the member in between. */
const TRIES = 4

/** Export and erasure in one act: when it has answered nothing in the table leads to the person any more. */
export const erasePerson =
  (deps: EraseDeps) =>
  async (asked: Erasing): Promise<Result<Erased, EraseFailure>> => {
    const { group, member, now } = asked
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const person = await findWholePerson(group, member)
      if (!person) return erasedAgain(asked)
      const goer = { group, member, memberships: person.memberships, rows: person.rows }
      const may = mayGo(await paidByErasing(deps.paidAheadOf, goer), asked.givesUp, asked.locale ?? SOURCE_LOCALE)
      if (!may.ok) return may
      const data = await personData(group, person.ids, person.identities, now)
      if (!(await commit([...(await writesOf(asked, person)), ...may.value])).ok) continue
      await unlinkAll(deps, group, person.memberships)
      // What they held of the whole group ends in the brand that they joined first.
      const brand = person.memberships[0]?.brand ?? ''
      const kept = await Promise.all(
        person.ids.map((id) => sweepPerson(group, id, (row) => deps.forfeit(row, { brand, now }))),
      )
      const atCounters = kept
        .flat()
        .flatMap(({ store, at }) => (store && at ? [{ store: String(store), at: at as Instant }] : []))
      await deps.forgetActs(group, person.ids, atCounters)
      for (const one of person.identities) await sweepPartition(identityKey(group, ...one).pk)
      return ok({ erasedAt: now, data })
    }
    return fail('try-again')
  }

const writesOf = async (
  { group, member, by, reason, now, retry, also }: Erasing,
  person: WholePerson,
): Promise<Write[]> => {
  const { memberships, identities } = person
  const absorbed = await readAbsorbed(group, person)
  const left = memberships.map(({ brand, joinedAt }) =>
    memberLeft.happened({ at: now, group, brand, member }, { user: '', provider: '', joinedAt }),
  )
  const departures = await Promise.all(
    memberships.map((one) =>
      rememberDeparture({ group, brand: one.brand }, identitiesOf({ member: person.member, memberships: [one] })),
    ),
  )
  return [
    insert(erasure, { group, member, at: now, by, reason, retry }, left),
    remove(memberKey(group, member), person.member.rev),
    ...absorbed.map(({ id, rev }) => remove(memberKey(group, id), rev)),
    ...memberships.flatMap(({ brand, joinedAt, rev }) => [
      remove(membershipKey(group, member, brand), rev),
      removeIfHeldBy(rosterKey(group, brand, joinedAt, member), 'member', member),
    ]),
    ...identities.map((one) => removeIfHeldBy(identityKey(group, ...one), 'member', member)),
    ...departures.flat(),
    ...also,
  ]
}

/** They are erased already: that LINE could not be told does not undo it. */
const unlinkAll = async (
  { unlinkMenu }: EraseDeps,
  group: string,
  memberships: readonly Membership[],
): Promise<void> => {
  for (const { brand, user } of memberships)
    if (user)
      await unlinkMenu({ group, brand, user }).catch((error: unknown) =>
        log.error('rich menu not unlinked', error, { group, brand }),
      )
}

/** The same request again: that it was done is all that is left to say. */
const erasedAgain = async ({ group, member, retry }: Erasing) => {
  const done = await findErasure(group, member)
  const first = done?.retry as Erasing['retry']
  if (!done || !retry || first?.key !== retry.key) return fail('member-not-found')
  return first.hash === retry.hash ? ok({ erasedAt: done.at, data: null }) : fail('idempotency-key-reused')
}
