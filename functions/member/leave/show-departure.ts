import { fail, ok, type Result } from '#shared/base/result.ts'
import type { departureOf as staffRoute, readDeparture as route } from '#shared/contract/member/departure.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { GroupPrograms, PaidAheadOf } from '../../platform/asks/leaving.ts'
import type { Member, Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { findWholePerson } from '../erase/whole-person.ts'
import { isTheirs } from '../store.ts'
import { paidByErasing, paidByLeaving } from './paid-left.ts'

interface DepartureDeps {
  paidAheadOf: PaidAheadOf
  groupPrograms: GroupPrograms
}

/** What goes with somebody, before they go. */
export const showDeparture =
  ({ paidAheadOf, groupPrograms }: DepartureDeps) =>
  async (
    _input: InputOf<typeof route>,
    { actor }: Turn<Member>,
  ): Promise<Result<OutputOf<typeof route>, 'member-not-found'>> => {
    const { group, brand, member, user } = actor
    const person = await findWholePerson(group, member)
    const joined = person?.memberships.find((one) => one.brand === brand)
    if (!person || !isTheirs(joined, user)) return fail('member-not-found')
    const who = { group, member, memberships: person.memberships, rows: person.rows }
    const [keeps, leaving, erasing] = await Promise.all([
      person.memberships.length > 1 ? groupPrograms(group) : [],
      paidByLeaving(paidAheadOf, who, brand),
      paidByErasing(paidAheadOf, who),
    ])
    return ok({ keeps: keeps as never[], leaving: leaving.paid, erasing: erasing.paid })
  }

export const showDepartureOf =
  ({ paidAheadOf }: Pick<DepartureDeps, 'paidAheadOf'>) =>
  async (
    { id, brand }: InputOf<typeof staffRoute>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof staffRoute>, 'not-found'>> => {
    const { group } = actor
    const person = maySeeBrand(actor, brand) ? await findWholePerson(group, id) : undefined
    if (!person || !person.memberships.every((one) => maySeeBrand(actor, one.brand))) return fail('not-found')
    const who = { group, member: id, memberships: person.memberships, rows: person.rows }
    return ok({ erasing: (await paidByErasing(paidAheadOf, who)).paid })
  }
