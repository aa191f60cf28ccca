import { fail, ok, type Result } from '#shared/base/result.ts'
import type { leave as route } from '#shared/contract/member.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { memberLeft } from '#shared/events/member.ts'
import type { PaidAheadOf } from '../../platform/asks/leaving.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { noteEvent } from '../../platform/table/note-event.ts'
import { remove, removeIfHeldBy } from '../../platform/table/write.ts'
import { log } from '../../platform/watch/log.ts'
import { absorbedBy } from '../erase/whole-person.ts'
import { identitiesOf } from '../merge/become-one.ts'
import { identityKey, isTheirs, memberKey, membershipKey, readHeld } from '../store.ts'
import { mayGo, paidByLeaving, rowsOfAbsorbed } from './paid-left.ts'
import { departs, rememberDeparture } from './store.ts'

export interface LeaveDeps {
  /** Tells LINE that this person’s consent has ended (LINE’s guideline for members who leave). */
  deauthorise: (member: Member, accessToken: string) => Promise<void>
}

type Failure = 'member-not-found' | 'value-still-held' | 'try-again' | 'idempotency-key-reused'

/** Ends the membership; the last brand's end erases the person. Cards, coupons and tags go with the event; the ledger stays, under an id that names nobody. */
export const leaveBrand =
  ({ deauthorise, paidAheadOf }: LeaveDeps & { paidAheadOf: PaidAheadOf }) =>
  async (
    { accessToken, givesUp }: InputOf<typeof route>,
    turn: Turn<Member>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now } = turn
    const { group, brand, member: id, provider, user } = actor
    const [before, { member, memberships, rows: own }, absorbed] = await Promise.all([
      answered<OutputOf<typeof route>>(turn),
      readHeld(group, id),
      absorbedBy(group, id),
    ])
    if (before) return before
    const membership = memberships.find((one) => one.brand === brand && isTheirs(one, user))
    if (!member || !membership) return fail('member-not-found')
    const rows = [...own, ...(await rowsOfAbsorbed(group, absorbed))]
    const paid = await paidByLeaving(paidAheadOf, { group, member: id, memberships, rows }, brand)
    const may = mayGo(paid, givesUp, turn.locale)
    if (!may.ok) return may
    const others = memberships.filter((one) => one !== membership)
    // Other brands of the provider know them by the same LINE user.
    const isLineNeeded = (line: string) => others.some((one) => one.provider === provider && isTheirs(one, line))
    const lines = [membership.user ?? user, ...(membership.others ?? [])].filter((line) => !isLineNeeded(line))
    const numbers = identitiesOf({ member, memberships: [] })

    const happened = memberLeft.happened(
      { at: now, group, brand, member: id },
      { user, provider, joinedAt: membership.joinedAt },
    )
    const writes = [
      remove(membershipKey(group, id, brand), membership.rev),
      ...lines.map((line) => removeIfHeldBy(identityKey(group, 'line', provider, line), 'member', id)),
      ...(others.length
        ? [departs({ group, member: id, brand })]
        : [
            remove(memberKey(group, id), member.rev),
            // Who leaves at once may go before the code was given.
            ...numbers.map((one) => removeIfHeldBy(identityKey(group, ...one), 'member', id)),
          ]),
      ...(await rememberDeparture(actor, identitiesOf({ member, memberships: [membership] }))),
      noteEvent(`left#${id}#${brand}#${now}`, happened),
      ...keepAnswer(turn, { leftAt: now }),
      ...may.value,
    ]
    const saved = await commit(writes)
    if (!saved.ok) return fail('try-again')
    // They have left: that LINE could not be told does not undo it.
    if (accessToken)
      await deauthorise(actor, accessToken).catch((error: unknown) =>
        log.error('LINE not told of leaving', error, { group, brand }),
      )
    return ok({ leftAt: now })
  }
