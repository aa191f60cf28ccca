// Drafts and publication of card programmes.
import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { draftProgram, listPrograms, programPage, publishProgram } from '#shared/contract/card.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { inkOf, READABLE } from '#shared/domain/brand/face.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import type { Staff } from '../platform/http/actor.ts'
import { audited } from '../platform/table/audit.ts'
import { publishDraft, saveDraft, stageOf, stagesOf, type Place, type Stages } from '../platform/table/config.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'

type Page = z.infer<typeof programPage>
/** Members who hold a card, by programme, from the counters. */
export type CountHolders = (place: Place) => Promise<ReadonlyMap<string, number>>

interface Deps {
  countHolders: CountHolders
}

const showPage = (stages: Stages<StampCard>, holders: ReadonlyMap<string, number>): Page => ({
  id: stages.id as ProgramId,
  draft: stages.draft?.settings ?? null,
  live: stages.live?.settings ?? null,
  liveVersion: stages.live?.version ?? null,
  draftVersion: stages.draft?.version ?? null,
  holders: holders.get(stages.id) ?? 0,
  changedBy: (stages.draft ?? stages.live)?.by ?? null,
  changedAt: (stages.draft ?? stages.live)?.at ?? null,
})

const placeOf = (actor: Staff, brand: string): Place => ({ group: actor.group, brand })

export const listProgramPages =
  ({ countHolders }: Deps) =>
  async (
    { brand }: InputOf<typeof listPrograms>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listPrograms>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const [stages, holders] = await Promise.all([stagesOf<StampCard>(place, 'program'), countHolders(place)])
    return ok({ programs: stages.map((one) => showPage(one, holders)) })
  }

const answer = async ({ countHolders }: Deps, place: Place, id: string): Promise<Result<Page, 'not-found'>> => {
  const [stages, holders] = await Promise.all([stageOf<StampCard>(place, 'program', id), countHolders(place)])
  return stages ? ok(showPage(stages, holders)) : fail('not-found')
}

export const draftProgramPage =
  (deps: Deps) =>
  async (
    { id, brand, settings, draftVersion }: InputOf<typeof draftProgram>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftProgram> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const { contrast } = inkOf(settings.face.colour)
    if (contrast < READABLE)
      return fail('colour-unreadable', { contrast: Math.round(contrast * 100) / 100, least: READABLE })
    const place = placeOf(actor, brand)
    const change = {
      at: place,
      noun: 'program' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'draft card', id)],
    }
    const saved = await saveDraft(change, settings, draftVersion)
    return saved.ok ? answer(deps, place, id) : saved
  }

export const publishProgramPage =
  (deps: Deps) =>
  async (
    { id, brand, draftVersion }: InputOf<typeof publishProgram>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishProgram> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const change = {
      at: place,
      noun: 'program' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'publish card', id)],
    }
    const draft = (await stageOf<StampCard>(place, 'program', id))?.draft
    // A full card must have something to give.
    if (draft && !(await stageOf(place, 'campaign', draft.settings.reward.campaign))?.live)
      return fail('reward-not-live')
    const published = await publishDraft<StampCard>(change, draftVersion)
    return published.ok ? answer(deps, place, id) : published
  }
