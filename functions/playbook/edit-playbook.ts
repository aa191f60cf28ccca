// Drafts, publication and pause of playbooks.
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
import {
  changeFacts,
  isRunning,
  liveConfigs,
  publishDraft,
  stageOf,
  type Place,
  type Stages,
} from '../platform/table/config.ts'
import { keepAnswer } from '../platform/table/kept-answer.ts'
import { env } from '../platform/env.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Publication } from '../platform/machines/publish-machine.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { headOf, placeOf, versionedPages } from '../platform/versioned-pages.ts'

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
  const live = new Set([...campaigns, ...programs].filter(isRunning).map(({ id }) => id))
  return problems(settings, await kinds(), (_of, id) => live.has(id)).map(({ step, word, detail }) => ({
    step,
    word,
    detail,
  }))
}

const showPage = async (deps: PlaybookDeps, at: Place, stages: Stages<Playbook>): Promise<Page> => {
  const { draft, live } = stages
  const settings = draft?.settings ?? live?.settings
  const facts = live?.facts as Facts | undefined
  return {
    ...headOf<Playbook, 'ply'>(stages),
    state: !live ? 'draft' : facts?.paused ? 'paused' : 'live',
    problems: settings ? await problemsOf(at, settings) : [],
    ...(await deps.countSteps(at, stages.id)),
  }
}

const pagesOf = (deps: PlaybookDeps) =>
  versionedPages<Playbook, Page>({
    noun: 'playbook',
    called: 'playbook',
    show: (at, stages) => Promise.all(stages.map((one) => showPage(deps, at, one))),
  })

export const listPlaybookPages =
  (deps: PlaybookDeps) =>
  async (
    { brand }: InputOf<typeof listPlaybooks>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listPlaybooks>, 'not-found'>> => {
    const listed = await pagesOf(deps).list(brand, turn)
    return listed.ok ? ok({ playbooks: listed.value }) : listed
  }

export const showPlaybookPage =
  (deps: PlaybookDeps) =>
  (asked: InputOf<typeof readPlaybook>, turn: Turn<Staff>): Promise<Result<Page, 'not-found'>> =>
    pagesOf(deps).read(asked, turn)

export const draftPlaybookPage =
  (deps: PlaybookDeps) =>
  (
    asked: InputOf<typeof draftPlaybook>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof draftPlaybook> | 'not-found' | 'idempotency-key-reused'>> =>
    pagesOf(deps).save(asked, turn)

/** The version is saved first, then the machine: a machine must never name a version that is not there. A repeat puts both in place. */
export const publishPlaybookPage =
  (deps: PlaybookDeps) =>
  async (
    asked: InputOf<typeof publishPlaybook>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof publishPlaybook> | 'not-found' | 'idempotency-key-reused'>> => {
    const { actor } = turn
    if (!maySeeBrand(actor, asked.brand)) return fail('not-found')
    const pages = pagesOf(deps)
    const before = await pages.again(asked, turn)
    if (before) return before
    const place = placeOf(actor, asked.brand)
    const stages = await stageOf<Playbook>(place, 'playbook', asked.id)
    const facts = (stages?.live?.facts ?? {}) as Facts
    if (stages?.draft && (await problemsOf(place, stages.draft.settings)).length) return fail('playbook-has-problems')
    // Without a draft, publishing puts the live version back: its machine was not made, or it was paused.
    const isUnfinished =
      !stages?.draft &&
      stages?.live !== undefined &&
      (facts.machineVersion !== stages.live.version || facts.paused === true)

    const { keep, ...change } = pages.changeOf('publish', asked, turn)
    const published = isUnfinished
      ? ok(stages.live!)
      : await publishDraft<Playbook>(change, asked.draftVersion, { ...facts })
    if (!published.ok) return (await pages.again(asked, turn)) ?? published
    const { settings, version } = published.value
    const { nodes, triggers } = await kinds()
    const trigger = triggers.get(settings.trigger.kind)!
    const machineArn = await deps.publishMachine({
      group: actor.group,
      playbook: asked.id,
      machine: compile(settings, nodes, { playbook: asked.id, version, ...place, taskArn: env('PLAYBOOK_TASK_ARN') }),
      pattern: eventPattern(trigger, trigger.settings.parse(settings.trigger.settings), place),
      machineArn: facts.machineArn,
    })
    // It is answered once the machine stands: a repeat of what broke off before goes on.
    const stands = await changeFacts({ ...change, also: keep!(version) }, published.value, {
      machineArn,
      machineVersion: version,
      paused: false,
    })
    return stands.ok ? pages.read(asked, turn) : stands
  }

export const pausePlaybookPage =
  (deps: PlaybookDeps) =>
  async (
    asked: InputOf<typeof pausePlaybook>,
    turn: Turn<Staff>,
  ): Promise<Result<Page, FailureOf<typeof pausePlaybook> | 'not-found' | 'try-again' | 'idempotency-key-reused'>> => {
    const { actor } = turn
    if (!maySeeBrand(actor, asked.brand)) return fail('not-found')
    const pages = pagesOf(deps)
    const before = await pages.again(asked, turn)
    if (before) return before
    const live = (await stageOf<Playbook>(placeOf(actor, asked.brand), 'playbook', asked.id))?.live
    const facts = live?.facts as Facts | undefined
    if (!live || !facts?.machineArn) return fail('not-live')
    await deps.pauseMachine(actor.group, asked.id)
    const change = pages.changeOf('pause', asked, turn)
    const kept = { ...change, also: [...change.also, ...keepAnswer(turn, { state: 'paused' })] }
    const saved = await changeFacts(kept, live, { ...facts, paused: true })
    return saved.ok ? pages.read(asked, turn) : fail('try-again')
  }
