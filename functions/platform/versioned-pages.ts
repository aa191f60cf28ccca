// What a brand sets up as versions, as its editor asks for it: the list, one page, a saved draft, a publication.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Id } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Staff } from './http/actor.ts'
import type { Turn } from './http/http.ts'
import { maySeeBrand } from './http/scope.ts'
import { audited } from './table/audit.ts'
import {
  publishDraft,
  saveDraft,
  setArchived,
  stageOf,
  stagesOf,
  type Change,
  type Config,
  type Noun,
  type Place,
  type Stages,
} from './table/config.ts'
import { answered, keepAnswer } from './table/kept-answer.ts'
import type { Write } from './table/write.ts'

interface Kind<Settings, Page> {
  noun: Noun
  /** What the audit calls it: `publish card`. */
  called: string
  /** A page for each, in their order, with what the editor shows beside the settings. */
  show(at: Place, stages: Stages<Settings>[]): Promise<Page[]>
}

interface Asked {
  id: string
  brand: string
}

type Judge<Settings, Against extends string> = (live: Config<Settings>) => Promise<Result<true, Against>>

type Shelved<Page, Against extends string> = Result<
  Page,
  Against | 'not-found' | 'never-published' | 'changed-meanwhile' | 'idempotency-key-reused'
>

/** What every editor's page begins with. */
export const headOf = <Settings, Prefix extends string>({ id, draft, live }: Stages<Settings>) => ({
  id: id as Id<Prefix>,
  draft: draft?.settings ?? null,
  live: live?.settings ?? null,
  liveVersion: live?.version ?? null,
  draftVersion: draft?.version ?? null,
  changedBy: (draft ?? live)?.by ?? null,
  changedAt: (draft ?? live)?.at ?? null,
})

export const placeOf = (actor: Staff, brand: string): Place => ({ group: actor.group, brand })

/** The pages of one noun. Who may not see the brand is told that there is nothing. */
export const versionedPages = <Settings, Page extends object>({ noun, called, show }: Kind<Settings, Page>) => {
  const read = async ({ id, brand }: Asked, { actor }: Turn<Staff>): Promise<Result<Page, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const at = placeOf(actor, brand)
    const stages = await stageOf<Settings>(at, noun, id)
    const [page] = stages ? await show(at, [stages]) : []
    return page ? ok(page) : fail('not-found')
  }

  /** What this very request was answered, whatever has become of it since: the page as it is now, with what the request made of it. */
  const again = async (
    asked: Asked,
    turn: Turn<Staff>,
  ): Promise<Result<Page, 'not-found' | 'idempotency-key-reused'> | undefined> => {
    const made = await answered<Partial<Page>>(turn)
    if (!made?.ok) return made
    const page = await read(asked, turn)
    return page.ok ? ok({ ...page.value, ...made.value }) : page
  }

  /** @param verb for the audit: `publish` @param made what the page calls the version that it makes */
  const changeOf = (
    verb: string,
    { id, brand }: Asked,
    turn: Turn<Staff>,
    made: 'draftVersion' | 'liveVersion' = 'liveVersion',
  ): Change => ({
    at: placeOf(turn.actor, brand),
    noun,
    id,
    by: turn.actor.name,
    now: turn.now,
    also: [audited(turn.actor, turn.now, `${verb} ${called}`, id)],
    keep: (version) => keepAnswer(turn, { [made]: version }),
  })

  /** The page where it was saved; where it was not, this very request may have come a second time and been saved in between. */
  const told = async <Failure extends string>(
    saved: Result<unknown, Failure>,
    asked: Asked,
    turn: Turn<Staff>,
  ): Promise<Result<Page, Failure | 'not-found' | 'idempotency-key-reused'>> =>
    saved.ok ? read(asked, turn) : ((await again(asked, turn)) ?? saved)

  /** Moves what is live in or out of service, where nothing speaks against it. */
  const shelve = async <Against extends string>(
    verb: string,
    asked: Asked,
    turn: Turn<Staff>,
    { judge, archivedAt }: { judge: Judge<Settings, Against>; archivedAt?: Instant },
  ): Promise<Shelved<Page, Against>> => {
    if (!maySeeBrand(turn.actor, asked.brand)) return fail('not-found')
    const before = await again(asked, turn)
    if (before) return before
    const { live } = (await stageOf<Settings>(placeOf(turn.actor, asked.brand), noun, asked.id)) ?? {}
    if (!live) return fail('never-published')
    const may = await judge(live)
    if (!may.ok) return told(may, asked, turn)
    const { keep: _, ...change } = changeOf(verb, asked, turn)
    const also = [...change.also, ...keepAnswer(turn, { archivedAt: archivedAt ?? null })]
    return told(await setArchived({ ...change, also }, live, archivedAt), asked, turn)
  }

  return {
    read,
    again,
    changeOf,
    /** Out of service from now on. @param mayGo whether nothing that runs still gives it */
    archive: <Against extends string>(asked: Asked, turn: Turn<Staff>, mayGo: Judge<Settings, Against>) =>
      shelve<'already-archived' | Against>('archive', asked, turn, {
        judge: async (live) => (live.archivedAt ? fail('already-archived') : mayGo(live)),
        archivedAt: turn.now,
      }),
    /** Into service again, as it stood. @param mayRun whether what it promises can still be given */
    bringBack: <Against extends string>(asked: Asked, turn: Turn<Staff>, mayRun: Judge<Settings, Against>) =>
      shelve<'not-archived' | Against>('bring back', asked, turn, {
        judge: async (live) => (live.archivedAt ? mayRun(live) : fail('not-archived')),
      }),
    list: async (brand: string, { actor }: Turn<Staff>): Promise<Result<Page[], 'not-found'>> => {
      if (!maySeeBrand(actor, brand)) return fail('not-found')
      const at = placeOf(actor, brand)
      return ok(await show(at, await stagesOf<Settings>(at, noun)))
    },
    save: async (
      asked: Asked & { settings: Settings; draftVersion: number | null },
      turn: Turn<Staff>,
    ): Promise<Result<Page, 'not-found' | 'changed-meanwhile' | 'idempotency-key-reused'>> => {
      if (!maySeeBrand(turn.actor, asked.brand)) return fail('not-found')
      const before = await again(asked, turn)
      if (before) return before
      const change = changeOf('draft', asked, turn, 'draftVersion')
      return told(await saveDraft(change, asked.settings, asked.draftVersion), asked, turn)
    },
    publish: async (
      asked: Asked & { draftVersion: number },
      turn: Turn<Staff>,
      facts?: Record<string, unknown>,
      beside: readonly Write[] = [],
    ): Promise<Result<Page, 'not-found' | 'nothing-to-publish' | 'changed-meanwhile' | 'idempotency-key-reused'>> => {
      if (!maySeeBrand(turn.actor, asked.brand)) return fail('not-found')
      const change = changeOf('publish', asked, turn)
      const also = [...change.also, ...beside]
      return told(await publishDraft<Settings>({ ...change, also }, asked.draftVersion, facts), asked, turn)
    },
  }
}
