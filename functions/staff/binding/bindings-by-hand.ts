// Who waits at this store to have a member bound to their LINE. A clerk who may decide it looks at them, and at their papers.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { decideByHand as decideRoute, waitingByHand as route } from '#shared/contract/staff/binding.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Bindings, WaitingBinding } from '../../platform/asks/bindings.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'

interface Deps {
  bindings: Bindings
}

/** Asked for in this store, or nobody knows where. */
const isHere =
  ({ store: here }: Clerk) =>
  ({ store }: WaitingBinding): boolean =>
    store === undefined || store === here

export const tellWaiting = ({ id, at, name, isProved, expiresAt, member }: WaitingBinding) => ({
  id,
  at,
  name,
  isProved,
  expiresAt,
  member,
})

export const waitingByHand =
  ({ bindings }: Deps) =>
  async (_input: object, { actor }: Turn<Clerk>): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    if (!actor.isLead) return fail('clerk-may-not')
    return ok({ open: (await bindings.waiting(actor)).filter(isHere(actor)).map(tellWaiting) })
  }

/** Of one member, for whoever has them before them; nothing for a clerk who may not decide. */
export const waitingFor = async (
  { bindings }: Deps,
  { member, name }: { member: string; name: string },
  actor: Clerk,
): Promise<ReturnType<typeof tellWaiting>[]> => {
  if (!actor.isLead) return []
  const { group, brand } = actor
  return (await bindings.of({ group, brand, member }, name)).filter(isHere(actor)).map(tellWaiting)
}

/** As the brand’s people read it beside the decision. */
const reasonOf = (approve: boolean, clerk: string, store: string) =>
  `店員「${clerk}」在${store}${approve ? '核對過本人' : '核對後不改綁'}`

export const decideByHand =
  ({ bindings, storeNames }: Deps & { storeNames: StoreNames }) =>
  async (
    { id, member, approve }: InputOf<typeof decideRoute>,
    turn: Turn<Clerk>,
  ): Promise<
    Result<
      OutputOf<typeof decideRoute>,
      FailureOf<typeof decideRoute> | 'not-found' | 'try-again' | 'idempotency-key-reused'
    >
  > => {
    const { actor } = turn
    const { group, brand, store, name } = actor
    if (!actor.isLead) return fail('clerk-may-not')
    const open = await bindings.of({ group, brand, member }, '')
    const asked = open.find((one) => one.id === id)
    if (asked && !isHere(actor)(asked)) return fail('not-your-store')
    const reason = reasonOf(approve, name, (await storeNames(group)).get(store) ?? '')
    return bindings.decide({ id, member, approve, reason }, turn)
  }
