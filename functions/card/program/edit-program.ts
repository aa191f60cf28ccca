// Drafts and publication of card programmes, a brand’s own and the whole group’s.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { draftProgram, listPrograms, programPage, publishProgram } from '#shared/contract/card.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { inkOf, READABLE } from '#shared/domain/brand/face.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { kinds } from '#shared/plugins/cards/kinds.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { stageOf, stagesOf, type Place, type Stages } from '../../platform/table/config.ts'
import { campaignBrandsOf, WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { headOf, placeOf, versionedPages } from '../../platform/versioned-pages.ts'
import { mayPublish } from './may-publish.ts'
import { mayWriteHere, standingOf } from './own-cards.ts'

type Page = z.infer<typeof programPage>
/** Members who hold a card, by programme, from the counters. */
export type CountHolders = (place: Place) => Promise<ReadonlyMap<string, number>>

export interface ProgramPagesDeps {
  countHolders: CountHolders
  /** Every brand of the group. */
  brandsOf: (group: string) => Promise<readonly string[]>
  companyOf: (place: Place) => Promise<OutputOf<typeof listPrograms>['company']>
}

/** Brands whose campaigns a programme may give. */
export const giversAt = async ({ brandsOf }: Pick<ProgramPagesDeps, 'brandsOf'>, at: Place) =>
  at.brand === WHOLE_GROUP ? brandsOf(at.group) : [at.brand]

/** Holders of the group’s programmes are counted where they hold them. */
export const holdersAt = async (
  { countHolders, brandsOf }: ProgramPagesDeps,
  at: Place,
): Promise<Map<string, number>> => {
  const brands = await giversAt({ brandsOf }, at)
  const counts = await Promise.all(brands.map((brand) => countHolders({ ...at, brand })))
  const all = new Map<string, number>()
  for (const [id, holders] of counts.flatMap((one) => [...one])) all.set(id, (all.get(id) ?? 0) + holders)
  return all
}

const showAt = async (deps: ProgramPagesDeps, at: Place, stages: Stages<Program>[]): Promise<Page[]> => {
  if (stages.length === 0) return []
  const holders = await holdersAt(deps, at)
  const scope = at.brand === WHOLE_GROUP ? 'group' : 'brand'
  return stages.map((one) => ({
    ...headOf<Program, 'crd'>(one),
    scope,
    holders: holders.get(one.id) ?? 0,
    archivedAt: one.live?.archivedAt ?? null,
  }))
}

export const programPagesOf = (deps: ProgramPagesDeps) =>
  versionedPages<Program, Page>({ noun: 'program', called: 'card', show: (at, stages) => showAt(deps, at, stages) })

const mayWriteGroup = ({ role, brands }: Staff): boolean => role === 'owner' && brands.length === 0

/** Where what is asked for stands: in the brand, or in the place of all of them. */
export const inScope = <Asked extends { brand: string; scope?: Page['scope'] }>(
  { scope, ...asked }: Asked,
  actor: Staff,
): Result<Omit<Asked, 'scope'>, 'not-allowed'> =>
  scope !== 'group' ? ok(asked) : mayWriteGroup(actor) ? ok({ ...asked, brand: WHOLE_GROUP }) : fail('not-allowed')

export const listProgramPages =
  (deps: ProgramPagesDeps) =>
  async (
    { brand }: InputOf<typeof listPrograms>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listPrograms>, 'not-found'>> => {
    const listed = await programPagesOf(deps).list(brand, turn)
    if (!listed.ok) return listed
    const everywhere = placeOf(turn.actor, WHOLE_GROUP)
    const ofGroup = await showAt(deps, everywhere, await stagesOf<Program>(everywhere, 'program'))
    return ok({
      programs: [...listed.value, ...ofGroup],
      mayWriteGroup: mayWriteGroup(turn.actor),
      company: await deps.companyOf(placeOf(turn.actor, brand)),
    })
  }

export const draftProgramPage =
  (deps: ProgramPagesDeps) =>
  async (
    input: InputOf<typeof draftProgram>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftProgram> | 'not-found' | 'not-allowed' | 'idempotency-key-reused'>> => {
    const asked = inScope(input, turn.actor)
    if (!asked.ok) return asked
    const { contrast } = inkOf(input.settings.face.colour)
    if (contrast < READABLE)
      return fail('colour-unreadable', { contrast: Math.round(contrast * 100) / 100, least: READABLE })
    const whole = await wholeProgram(input.settings)
    if (!whole.ok) return whole
    const { id, brand } = asked.value
    if (!maySeeBrand(turn.actor, brand)) return fail('not-found')
    const pages = programPagesOf(deps)
    const before = await pages.again(asked.value, turn)
    if (before) return before
    const place = placeOf(turn.actor, brand)
    const standing = standingOf(await stageOf<Program>(place, 'program', id))
    const may = await mayWriteHere(turn.actor, place, [...standing, whole.value])
    return may.ok ? pages.save({ ...asked.value, settings: whole.value }, turn) : may
  }

/** A programme whose settings its kind understands. */
const wholeProgram = async (program: Program): Promise<Result<Program, 'card-invalid'>> => {
  if (!(kinds as readonly string[]).includes(program.kind)) return fail('card-invalid', { field: 'kind' })
  const { from, until } = program.period
  if (from !== null && until !== null && until < from) return fail('card-invalid', { field: 'period' })
  const settings = (await loadCard(program.kind)).settings.safeParse(program.settings)
  if (!settings.success) return fail('card-invalid', { field: settings.error.issues[0]?.path.join('.') ?? 'settings' })
  return ok({ ...program, settings: settings.data })
}

export const publishProgramPage =
  (deps: ProgramPagesDeps) =>
  async (
    input: InputOf<typeof publishProgram>,
    turn: Turn<Staff>,
  ): Promise<
    Result<Page, FailureOf<typeof publishProgram> | 'not-found' | 'not-allowed' | 'idempotency-key-reused'>
  > => {
    const asked = inScope(input, turn.actor)
    if (!asked.ok) return asked
    if (!maySeeBrand(turn.actor, asked.value.brand)) return fail('not-found')
    const before = await programPagesOf(deps).again(asked.value, turn)
    if (before) return before
    const place = placeOf(turn.actor, asked.value.brand)
    const stages = await stageOf<Program>(place, 'program', input.id)
    const own = await mayWriteHere(turn.actor, place, standingOf(stages))
    if (!own.ok) return own
    const countHolders = async () => (await holdersAt(deps, place)).get(input.id) ?? 0
    const standing = { place, givers: await giversAt(deps, place), countHolders, now: turn.now }
    const may = stages ? await mayPublish(stages, standing) : ok({})
    if (!may.ok) return may
    // Cards that were begun for an earlier reward give that one still.
    const campaigns = { ...(stages?.live && campaignBrandsOf(stages.live)), ...may.value }
    return programPagesOf(deps).publish(asked.value, turn, place.brand === WHOLE_GROUP ? { campaigns } : undefined)
  }
