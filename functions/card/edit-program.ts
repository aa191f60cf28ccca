// Drafts and publication of card programmes.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { draftProgram, listPrograms, programPage, publishProgram } from '#shared/contract/card.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { inkOf, READABLE } from '#shared/domain/brand/face.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
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
  versionedPages<StampCard, Page>({
    noun: 'program',
    called: 'card',
    show: async (at, stages) => {
      const holders = await countHolders(at)
      return stages.map((one) => ({ ...headOf<StampCard, 'crd'>(one), holders: holders.get(one.id) ?? 0 }))
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
    return pagesOf(deps).save(asked, turn)
  }

export const publishProgramPage =
  (deps: Deps) =>
  async (
    asked: InputOf<typeof publishProgram>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishProgram> | 'not-found'>> => {
    if (!maySeeBrand(turn.actor, asked.brand)) return fail('not-found')
    const place = placeOf(turn.actor, asked.brand)
    const draft = (await stageOf<StampCard>(place, 'program', asked.id))?.draft
    // A full card must have something to give.
    if (draft && !(await stageOf(place, 'campaign', draft.settings.reward.campaign))?.live)
      return fail('reward-not-live')
    return pagesOf(deps).publish(asked, turn)
  }
