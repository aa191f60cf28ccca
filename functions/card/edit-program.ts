// Drafts and publication of card programmes.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { draftProgram, listPrograms, programPage, publishProgram } from '#shared/contract/card.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { inkOf, READABLE } from '#shared/domain/brand/face.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { kinds } from '#shared/plugins/cards/kinds.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { stageOf, type Place } from '../platform/table/config.ts'
import { headOf, placeOf, versionedPages } from '../platform/versioned-pages.ts'

type Page = z.infer<typeof programPage>
/** Members who hold a card, by programme, from the counters. */
export type CountHolders = (place: Place) => Promise<ReadonlyMap<string, number>>

interface Deps {
  countHolders: CountHolders
}

const pagesOf = ({ countHolders }: Deps) =>
  versionedPages<Program, Page>({
    noun: 'program',
    called: 'card',
    show: async (at, stages) => {
      const holders = await countHolders(at)
      return stages.map((one) => ({ ...headOf<Program, 'crd'>(one), holders: holders.get(one.id) ?? 0 }))
    },
  })

export const listProgramPages =
  (deps: Deps) =>
  async (
    { brand }: InputOf<typeof listPrograms>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listPrograms>, 'not-found'>> => {
    const listed = await pagesOf(deps).list(brand, turn)
    return listed.ok ? ok({ programs: listed.value }) : listed
  }

export const draftProgramPage =
  (deps: Deps) =>
  async (
    asked: InputOf<typeof draftProgram>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftProgram> | 'not-found'>> => {
    const { contrast } = inkOf(asked.settings.face.colour)
    if (contrast < READABLE)
      return fail('colour-unreadable', { contrast: Math.round(contrast * 100) / 100, least: READABLE })
    const whole = await wholeProgram(asked.settings)
    return whole.ok ? pagesOf(deps).save({ ...asked, settings: whole.value }, turn) : whole
  }

/** A programme whose settings its kind understands. */
const wholeProgram = async (program: Program): Promise<Result<Program, 'card-invalid'>> => {
  if (!(kinds as readonly string[]).includes(program.kind)) return fail('card-invalid', { field: 'kind' })
  const settings = (await loadCard(program.kind)).settings.safeParse(program.settings)
  if (!settings.success) return fail('card-invalid', { field: settings.error.issues[0]?.path.join('.') ?? 'settings' })
  return ok({ ...program, settings: settings.data })
}

export const publishProgramPage =
  (deps: Deps) =>
  async (
    asked: InputOf<typeof publishProgram>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishProgram> | 'not-found'>> => {
    if (!maySeeBrand(turn.actor, asked.brand)) return fail('not-found')
    const place = placeOf(turn.actor, asked.brand)
    const draft = (await stageOf<Program>(place, 'program', asked.id))?.draft
    if (draft) {
      const { kind, settings } = draft.settings
      const campaigns = (await loadCard(kind)).campaigns(settings)
      // A full card must have something to give.
      const found = await Promise.all(campaigns.map((one) => stageOf(place, 'campaign', one)))
      if (found.some((one) => !one?.live)) return fail('reward-not-live')
    }
    return pagesOf(deps).publish(asked, turn)
  }
