// Drafts, publication and pause of playbooks.
import type { PlaybookId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type {
  draftPlaybook,
  listPlaybooks,
  pausePlaybook,
  playbookPage,
  publishPlaybook,
  readPlaybook,
} from '#shared/contract/playbook.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { compile } from '#shared/domain/playbook/compile.ts'
import { eventPattern } from '#shared/domain/playbook/event-pattern.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { problems } from '#shared/domain/playbook/problems.ts'
import { loadNodeKinds } from '#shared/plugins/playbook-nodes/load.server.ts'
import { loadTriggerKinds } from '#shared/plugins/playbook-triggers/load.server.ts'
import type { Staff } from '../platform/http/actor.ts'
import { audited } from '../platform/table/audit.ts'
import {
  changeFacts,
  liveConfigs,
  publishDraft,
  saveDraft,
  stageOf,
  stagesOf,
  type Place,
  type Stages,
} from '../platform/table/config.ts'
import { env } from '../platform/env.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Publication } from '../platform/machines/publish-machine.ts'
import { maySeeBrand } from '../platform/http/scope.ts'

type Page = z.infer<typeof playbookPage>
export interface StepCounts {
  counts: Page['counts']
  inside: Page['inside']
}

export interface PlaybookDeps {
  /** Visits by step and members inside by version, from the counters. */
  countSteps: (place: Place, playbook: string) => Promise<StepCounts>
  publishMachine: (publication: Publication) => Promise<string>
  pauseMachine: (group: string, playbook: string) => Promise<unknown>
}

/** What stands beside a live playbook's settings. */
interface Facts {
  machineArn?: string
  /** The version that the machine runs. */
  machineVersion?: number
  paused?: boolean
}

const kinds = async () => ({ nodes: await loadNodeKinds(), triggers: await loadTriggerKinds() })

const problemsOf = async (place: Place, settings: Playbook): Promise<Page['problems']> => {
  const [campaigns, programs] = await Promise.all([liveConfigs(place, 'campaign'), liveConfigs(place, 'program')])
  const live = new Set([...campaigns, ...programs].map(({ id }) => id))
  return problems(settings, await kinds(), (_of, id) => live.has(id)).map(({ step, word, detail }) => ({
    step,
    word,
    detail,
  }))
}

const showPage = async (deps: PlaybookDeps, place: Place, stages: Stages<Playbook>): Promise<Page> => {
  const { draft, live } = stages
  const settings = draft?.settings ?? live?.settings
  const facts = live?.facts as Facts | undefined
  return {
    id: stages.id as PlaybookId,
    state: !live ? 'draft' : facts?.paused ? 'paused' : 'live',
    draft: draft?.settings ?? null,
    live: live?.settings ?? null,
    liveVersion: live?.version ?? null,
    draftVersion: draft?.version ?? null,
    problems: settings ? await problemsOf(place, settings) : [],
    ...(await deps.countSteps(place, stages.id)),
    changedBy: (draft ?? live)?.by ?? null,
    changedAt: (draft ?? live)?.at ?? null,
  }
}

const placeOf = (actor: Staff, brand: string): Place => ({ group: actor.group, brand })

const answer = async (deps: PlaybookDeps, place: Place, id: string): Promise<Result<Page, 'not-found'>> => {
  const stages = await stageOf<Playbook>(place, 'playbook', id)
  return stages ? ok(await showPage(deps, place, stages)) : fail('not-found')
}

export const listPlaybookPages =
  (deps: PlaybookDeps) =>
  async (
    { brand }: InputOf<typeof listPlaybooks>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listPlaybooks>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const stages = await stagesOf<Playbook>(place, 'playbook')
    return ok({ playbooks: await Promise.all(stages.map((one) => showPage(deps, place, one))) })
  }

export const showPlaybookPage =
  (deps: PlaybookDeps) =>
  async ({ id, brand }: InputOf<typeof readPlaybook>, { actor }: Turn<Staff>): Promise<Result<Page, 'not-found'>> =>
    maySeeBrand(actor, brand) ? answer(deps, placeOf(actor, brand), id) : fail('not-found')

export const draftPlaybookPage =
  (deps: PlaybookDeps) =>
  async (
    { id, brand, settings, draftVersion }: InputOf<typeof draftPlaybook>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftPlaybook> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const change = {
      at: place,
      noun: 'playbook' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'draft playbook', id)],
    }
    const saved = await saveDraft(change, settings, draftVersion)
    return saved.ok ? answer(deps, place, id) : saved
  }

/** The version is saved first, then the machine: a machine must never name a version that is not there. A repeat puts both in place. */
export const publishPlaybookPage =
  (deps: PlaybookDeps) =>
  async (
    { id, brand, draftVersion }: InputOf<typeof publishPlaybook>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishPlaybook> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const stages = await stageOf<Playbook>(place, 'playbook', id)
    const facts = (stages?.live?.facts ?? {}) as Facts
    if (stages?.draft && (await problemsOf(place, stages.draft.settings)).length) return fail('playbook-has-problems')
    // Without a draft, publishing puts the live version back: its machine was not made, or it was paused.
    const isUnfinished =
      !stages?.draft &&
      stages?.live !== undefined &&
      (facts.machineVersion !== stages.live.version || facts.paused === true)

    const change = {
      at: place,
      noun: 'playbook' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'publish playbook', id)],
    }
    const published = isUnfinished ? ok(stages.live!) : await publishDraft<Playbook>(change, draftVersion, { ...facts })
    if (!published.ok) return published
    const { settings, version } = published.value
    const { nodes, triggers } = await kinds()
    const trigger = triggers.get(settings.trigger.kind)!
    const machineArn = await deps.publishMachine({
      group: actor.group,
      playbook: id,
      machine: compile(settings, nodes, { playbook: id, version, ...place, taskArn: env('PLAYBOOK_TASK_ARN') }),
      pattern: eventPattern(trigger, trigger.settings.parse(settings.trigger.settings), place),
      machineArn: facts.machineArn,
    })
    const stands = await changeFacts({ ...change, also: [] }, published.value, {
      machineArn,
      machineVersion: version,
      paused: false,
    })
    if (!stands.ok) return stands
    return answer(deps, place, id)
  }

export const pausePlaybookPage =
  (deps: PlaybookDeps) =>
  async (
    { id, brand }: InputOf<typeof pausePlaybook>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof pausePlaybook> | 'not-found' | 'try-again'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = placeOf(actor, brand)
    const live = (await stageOf<Playbook>(place, 'playbook', id))?.live
    const facts = live?.facts as Facts | undefined
    if (!live || !facts?.machineArn) return fail('not-live')
    await deps.pauseMachine(actor.group, id)
    const change = {
      at: place,
      noun: 'playbook' as const,
      id,
      by: actor.name,
      now,
      also: [audited(actor, now, 'pause playbook', id)],
    }
    const saved = await changeFacts(change, live, { ...facts, paused: true })
    return saved.ok ? answer(deps, place, id) : fail('try-again')
  }
