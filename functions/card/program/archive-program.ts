// Programmes go out of service and come back. What members hold is not touched.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type {
  archiveProgram as archiveRoute,
  bringProgramBack as backRoute,
  weighProgramArchive as weighRoute,
} from '#shared/contract/card/archive.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { stillGiven, type GivenBy } from '../../platform/asks/given-by.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { stageOf, type Place } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { placeOf } from '../../platform/versioned-pages.ts'
import { giversAt, holdersAt, inScope, programPagesOf, type ProgramPagesDeps } from './edit-program.ts'
import { mayRunAgain } from './may-publish.ts'
import { mayWriteHere } from './own-cards.ts'

export interface ArchiveProgramDeps extends ProgramPagesDeps {
  givenBy: GivenBy
  /** Units of a programme that members of a brand hold. */
  countOwed: (place: Place, program: string, now: Instant) => Promise<number>
}

type Everywhere = 'not-found' | 'not-allowed' | 'idempotency-key-reused'

/** Cards are held in brands, also those of the whole group. */
const unitsAt = async (
  { brandsOf, countOwed }: ArchiveProgramDeps,
  at: Place,
  program: string,
  now: Instant,
): Promise<number> => {
  const brands = at.brand === WHOLE_GROUP ? await brandsOf(at.group) : [at.brand]
  const counts = await Promise.all(brands.map((brand) => countOwed({ ...at, brand }, program, now)))
  return counts.reduce((sum, one) => sum + one, 0)
}

export const weighProgramArchive =
  (deps: ArchiveProgramDeps) =>
  async (
    input: InputOf<typeof weighRoute>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof weighRoute>, Everywhere>> => {
    const asked = inScope(input, actor)
    if (!asked.ok) return asked
    const { id, brand } = asked.value
    const place = placeOf(actor, brand)
    if (!maySeeBrand(actor, brand) || !(await stageOf(place, 'program', id))) return fail('not-found')
    const [holders, units, givenBy] = await Promise.all([
      holdersAt(deps, place),
      unitsAt(deps, place, id, now),
      deps.givenBy(actor.group, { of: 'program', id }),
    ])
    return ok({ holders: holders.get(id) ?? 0, units, givenBy })
  }

export const archiveProgram =
  (deps: ArchiveProgramDeps) =>
  async (
    input: InputOf<typeof archiveRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof archiveRoute>, FailureOf<typeof archiveRoute> | Everywhere>> => {
    const asked = inScope(input, turn.actor)
    if (!asked.ok) return asked
    const place = placeOf(turn.actor, asked.value.brand)
    return programPagesOf(deps).archive(asked.value, turn, async ({ id, settings }) => {
      const own = await mayWriteHere(turn.actor, place, [settings])
      return own.ok ? stillGiven(await deps.givenBy(turn.actor.group, { of: 'program', id })) : own
    })
  }

export const bringProgramBack =
  (deps: ProgramPagesDeps) =>
  async (
    input: InputOf<typeof backRoute>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof backRoute>, FailureOf<typeof backRoute> | Everywhere>> => {
    const asked = inScope(input, turn.actor)
    if (!asked.ok) return asked
    const place = placeOf(turn.actor, asked.value.brand)
    return programPagesOf(deps).bringBack(asked.value, turn, async ({ settings }) => {
      const own = await mayWriteHere(turn.actor, place, [settings])
      return own.ok ? mayRunAgain({ place, givers: await giversAt(deps, place) }, settings) : own
    })
  }
