import { fail, ok, type Result } from '#shared/base/result.ts'
import type { extendCard as route, previewExtension as previewRoute } from '#shared/contract/card/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { stillThere } from '../../platform/table/write.ts'
import { askSecond } from './ask-second.ts'
import { askingOf, isAlone } from './made-by-hand.ts'
import { extensionKey, makeExtension } from './make-extension.ts'
import { readDesk, type DeskDeps } from './read-desk.ts'

type Input = InputOf<typeof route>
type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'

const TRIES = 3

const prospectOf = async (deps: DeskDeps, { id: member, brand, ...wish }: Input, turn: Turn<Staff>) => {
  const desk = await readDesk(deps, { member, brand, program: wish.program }, turn)
  if (!desk.ok) return desk
  const { day } = desk.value
  const by = { key: extensionKey(desk.value), staff: turn.actor.staff, now: turn.now, day }
  const made = makeExtension(deps, desk.value, wish, by)
  return made.ok ? ok({ desk: desk.value, made: made.value, wish }) : made
}

/** Tells what it would do, and writes nothing. */
export const previewExtension =
  (deps: DeskDeps) =>
  async (
    input: Input,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof previewRoute>, FailureOf<typeof previewRoute> | 'not-found'>> => {
    const prospect = await prospectOf(deps, input, turn)
    if (!prospect.ok) return prospect
    const { desk, made } = prospect.value
    const { before, after, amount: extended, until } = made
    const { limit, today } = desk
    return ok({ before, after, alone: isAlone(desk, made), limit, today, extended, until })
  }

export const extendCard =
  (deps: DeskDeps & { chance: Pick<Chance, 'id'> }) =>
  async (input: Input, turn: Turn<Staff>): Promise<Result<Output, Failure>> => {
    const before = await answered<Output>(turn)
    if (before) return before
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const prospect = await prospectOf(deps, input, turn)
      if (!prospect.ok) return (await answered<Output>(turn)) ?? prospect
      const { desk, made, wish } = prospect.value
      const isNow = isAlone(desk, made)
      const asked = isNow
        ? undefined
        : await askSecond(deps, desk.holder, askingOf(desk, made, { act: 'extension', wish }), turn)
      if (asked && !asked.ok) return (await answered<Output>(turn)) ?? asked
      const { key, before: had, after, amount: extended, until } = made
      const told = { before: had, after, undoUntil: null, extended, until }
      const answer: Output = isNow
        ? { ...told, state: 'done', entry: key, approval: null }
        : { ...told, state: 'waiting', entry: null, approval: asked!.value.approval }
      const saved = await commit([
        ...(asked ? asked.value.writes : made.writes),
        stillThere(desk.membership),
        audited(turn.actor, turn.now, isNow ? 'extend card' : 'ask to extend card', input.id),
        ...keepAnswer(turn, answer),
      ])
      if (saved.ok) return ok(answer)
    }
    return fail('try-again')
  }
