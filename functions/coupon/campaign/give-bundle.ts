import { fail, ok, type Result } from '#shared/base/result.ts'
import type { giveBundle as route, previewGift as previewRoute } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { actByHand, type ByHandDeps } from '../desk/act-by-hand.ts'
import { makeGift, type GiftDeps } from './make-gift.ts'

type BundleDeps = GiftDeps & { chance: Pick<Chance, 'secret'> }

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'

const NONCE_BYTES = 9

const keyOf = ({ chance }: BundleDeps, id: string, { actor, retry }: Turn<Staff>): string =>
  `bundle:${id}:${retry ? sha256(`${actor.staff} ${retry.key}`) : chance.secret(NONCE_BYTES)}`

const makeFor = (deps: BundleDeps, { id, brand, member }: InputOf<typeof route>, turn: Turn<Staff>) => {
  const { actor, now } = turn
  const holder = { group: actor.group, brand, member }
  const key = keyOf(deps, id, turn)
  return () => makeGift(deps, holder, { id, key }, { staff: actor.staff, now })
}

/** Tells what the member would get, and writes nothing. */
export const previewGift =
  (deps: BundleDeps) =>
  async (
    input: InputOf<typeof previewRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof previewRoute>, FailureOf<typeof previewRoute> | 'not-found'>> => {
    if (!maySeeBrand(turn.actor, input.brand)) return fail('not-found')
    const made = await makeFor(deps, input, turn)()
    return made.ok ? ok(made.value.given) : made
  }

export const giveBundle =
  (deps: BundleDeps & ByHandDeps) =>
  async (input: InputOf<typeof route>, turn: Turn<Staff>): Promise<Result<Output, Failure>> => {
    const { id, brand, member } = input
    if (!maySeeBrand(turn.actor, brand)) return fail('not-found')
    return actByHand(
      deps,
      {
        holder: { group: turn.actor.group, brand, member },
        act: 'gift',
        wish: { id },
        make: makeFor(deps, input, turn),
        answer: async ({ given }, outcome): Promise<Output> => ({ ...given, ...outcome }),
        done: 'give bundle',
        asked: 'ask to give bundle',
        target: member,
      },
      turn,
    )
  }
