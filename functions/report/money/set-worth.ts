import { fail, ok, type Result } from '#shared/base/result.ts'
import type { setWorth as route } from '#shared/contract/report/money.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { liveAround, WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { forgetWorth, readWorths, saveWorth } from './store.ts'

type Failure = 'not-found' | 'not-allowed' | 'try-again' | 'idempotency-key-reused'

/** What a programme of the whole group is worth is said once, for all its brands. */
const maySay = ({ brands }: Staff, at: string) => at !== WHOLE_GROUP || brands.length === 0

export const setWorth =
  () =>
  async (
    { id, brand, worth }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now } = turn
    const said = await answered<OutputOf<typeof route>>(turn)
    if (said) return said
    const here = { group: actor.group, brand }
    const program = maySeeBrand(actor, brand)
      ? (await liveAround<Program>(here, 'program')).find((one) => one.id === id)
      : undefined
    if (!program) return fail('not-found')
    if (!maySay(actor, program.brand)) return fail('not-allowed')
    const place = { ...here, brand: program.brand }
    const before = (await readWorths(place)).find((one) => one.program === id)
    const write = worth
      ? saveWorth(place, { program: id, ...worth }, { by: actor.name, at: now }, before?.rev ?? 0)
      : before && forgetWorth(place, before)
    if (!write) return ok({ worth })
    const saved = await commit([write, audited(actor, now, 'set worth', id), ...keepAnswer(turn, { worth })])
    return saved.ok ? ok({ worth }) : fail('try-again')
  }
