import { fail, ok, type Result } from '#shared/base/result.ts'
import type { answerSpendAsk as answerRoute, readSpendAsk as route } from '#shared/contract/member/spend-ask.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { answerAsk, shownState } from '#shared/domain/member/spend-ask.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { isNowMember } from '../look-up/is-now-member.ts'
import { findMembership, isTheirs } from '../store.ts'
import { findSpendAsk, keepAsk, type SpendAskItem } from './store.ts'

interface Deps {
  storeNames: StoreNames
}

type Shown = OutputOf<typeof route>

/** A till that spends, or the member once more, came between: read again and decide again. */
const TRIES = 3

/** One’s own only: whoever else opens the link learns nothing. */
const findMine = async ({ group, brand, member, user }: Member, id: string): Promise<SpendAskItem | undefined> => {
  const [ask, membership] = await Promise.all([
    findSpendAsk({ group, brand, id }),
    findMembership(group, member, brand),
  ])
  if (!ask || !isTheirs(membership, user)) return undefined
  return (await isNowMember(group, ask.member, member)) ? ask : undefined
}

const tell = async ({ storeNames }: Deps, ask: SpendAskItem, now: string): Promise<Shown> => ({
  id: ask.id,
  store: (await storeNames(ask.group)).get(ask.store) ?? '',
  lines: ask.lines.map(({ what, name, unit, amount, money, pays = false }) => ({
    what,
    name,
    unit: unit ?? null,
    amount,
    money: money ?? null,
    pays,
  })),
  state: shownState(ask, now),
  expiresAt: ask.until,
  now,
})

export const readSpendAsk =
  (deps: Deps) =>
  async ({ id }: InputOf<typeof route>, { actor, now }: Turn<Member>): Promise<Result<Shown, 'spend-ask-unknown'>> => {
    const ask = await findMine(actor, id)
    return ask ? ok(await tell(deps, ask, now)) : fail('spend-ask-unknown')
  }

export const answerSpendAsk =
  (deps: Deps) =>
  async (
    { id, agree }: InputOf<typeof answerRoute>,
    turn: Turn<Member>,
  ): Promise<Result<Shown, FailureOf<typeof answerRoute> | 'try-again' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<Shown>(turn)
      if (before) return before
      const ask = await findMine(actor, id)
      if (!ask) return fail('spend-ask-unknown')
      const state = answerAsk(ask, agree, now)
      if (!state.ok) return state
      const told = await tell(deps, { ...ask, state: state.value }, now)
      // Said already: nothing is left to write.
      if (ask.state === state.value) return ok(told)
      const said = keepAsk({ ...ask, state: state.value }, ask.rev)
      if ((await commit([said, ...keepAnswer(turn, told)])).ok) return ok(told)
    }
    return fail('try-again')
  }
