// What brands set up is versioned: a draft is edited, a live version stands, every version is kept.
import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { ms, type Instant } from '#shared/base/time.ts'
import { commit } from './commit.ts'
import { getRow, query, shaped, type Row } from './read.ts'
import { revised } from './stored.ts'
import { table } from './table.ts'
import { insert, remove, replace, type Key, type Write } from './write.ts'

export type Noun = 'program' | 'tier' | 'campaign' | 'bundle' | 'playbook' | 'notice'
type Stage = 'draft' | 'live' | 'version'

const config = new Entity({
  name: 'config',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    /** `live#program#crd_…`, `draft#…`, `version#…#7` */
    place: string().key(),
    id: string(),
    version: number(),
    settings: any(),
    by: string(),
    at: string(),
    /** Facts of a noun's own that are not settings, e.g. a playbook's machine. */
    facts: any().optional(),
    /** Since when it is out of service; absent while it runs. */
    archivedAt: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, place }) => ({ pk: `${group}#${brand}`, sk: place }),
})

export interface Config<Settings> {
  /** Where it stands: a brand, or `*` for the whole group. */
  brand: string
  id: string
  version: number
  settings: Settings
  by: string
  at: Instant
  facts?: Record<string, unknown>
  /** Of what is live: since when it is out of service. What members hold of it is still read by it. */
  archivedAt?: Instant
  rev: number
}

export interface Stages<Settings> {
  id: string
  draft?: Config<Settings>
  live?: Config<Settings>
}

export interface Place {
  group: string
  brand: string
}

const place = (stage: Stage, noun: Noun, id: string, version?: number) =>
  `${stage}#${noun}#${id}${version === undefined ? '' : `#${version}`}`
const keyOf = (at: Place, stage: Stage, noun: Noun, id: string): Key => ({
  pk: `${at.group}#${at.brand}`,
  sk: place(stage, noun, id),
})
const typed = <S>(row: Row) => shaped(config, row) as unknown as Config<S>

const FRESH_MS = 60_000
const cache = new Map<string, { until: number; value: Config<unknown>[] }>()
const versions = new Map<string, Config<unknown>>()

/** Everything live of one noun in a brand; up to a minute old. */
export const liveConfigs = async <S>(at: Place, noun: Noun): Promise<Config<S>[]> => {
  const key = `${at.group}#${at.brand}#${noun}`
  const known = cache.get(key)
  if (known && known.until > Date.now()) return known.value as Config<S>[]
  const value = (await query(`${at.group}#${at.brand}`, { prefix: `live#${noun}#` })).map(typed)
  cache.set(key, { value, until: Date.now() + FRESH_MS })
  return value as Config<S>[]
}

export const liveConfig = async <S>(at: Place, noun: Noun, id: string): Promise<Config<S> | undefined> =>
  (await liveConfigs<S>(at, noun)).find((one) => one.id === id)

/** Whether it gives anything that is new. */
export const isRunning = ({ archivedAt }: Pick<Config<unknown>, 'archivedAt'>): boolean => archivedAt === undefined

/** What is live and in service. */
export const runningConfig = async <S>(at: Place, noun: Noun, id: string): Promise<Config<S> | undefined> => {
  const live = await liveConfig<S>(at, noun, id)
  return live && isRunning(live) ? live : undefined
}

/** One version, as members inside a playbook hold it. A version never changes, so the Lambda keeps what it has read. */
export const configVersion = async <S>(
  at: Place,
  noun: Noun,
  id: string,
  version: number,
): Promise<Config<S> | undefined> => {
  const key = { pk: `${at.group}#${at.brand}`, sk: place('version', noun, id, version) }
  const known = versions.get(`${key.pk}#${key.sk}`)
  if (known) return known as Config<S>
  const row = await getRow(key)
  if (!row) return undefined
  const found = typed<S>(row)
  versions.set(`${key.pk}#${key.sk}`, found)
  return found
}

/** Drafts and live versions, as the editors see them: never from the cache. */
export const stagesOf = async <S>(at: Place, noun: Noun): Promise<Stages<S>[]> => {
  const pk = `${at.group}#${at.brand}`
  const [drafts, lives] = await Promise.all([
    query(pk, { prefix: `draft#${noun}#` }),
    query(pk, { prefix: `live#${noun}#` }),
  ])
  const byId = new Map<string, Stages<S>>()
  for (const live of lives.map(typed<S>)) byId.set(live.id, { id: live.id, live })
  for (const draft of drafts.map(typed<S>)) byId.set(draft.id, { ...byId.get(draft.id), id: draft.id, draft })
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id))
}

export const stageOf = async <S>(at: Place, noun: Noun, id: string): Promise<Stages<S> | undefined> => {
  const [draft, live] = await Promise.all([getRow(keyOf(at, 'draft', noun, id)), getRow(keyOf(at, 'live', noun, id))])
  if (!draft && !live) return undefined
  return { id, ...(draft && { draft: typed<S>(draft) }), ...(live && { live: typed<S>(live) }) }
}

export interface Change {
  at: Place
  noun: Noun
  id: string
  by: string
  now: Instant
  /** Committed together with the change, e.g. the audit entry. */
  also: Write[]
  /** Committed too: what keeps the answer, which is the version. */
  keep?: (version: number) => Write[]
}

/** Saves a draft over the one the editor read. @param seen `draftVersion` as read; null when there was none */
export const saveDraft = async <S>(
  change: Change,
  settings: S,
  seen: number | null,
): Promise<Result<number, 'changed-meanwhile'>> => {
  const { draft } = (await stageOf<S>(change.at, change.noun, change.id)) ?? {}
  if ((draft?.version ?? null) !== seen) return fail('changed-meanwhile')
  // A draft's version never comes again, so that an editor left open cannot take a later draft for its own.
  const version = Math.max(ms(change.now), (draft?.version ?? 0) + 1)
  const saved = await commit([
    replace(config, itemOf(change, 'draft', version, settings), draft?.rev ?? 0),
    ...change.also,
    ...(change.keep?.(version) ?? []),
  ])
  return saved.ok ? ok(version) : fail('changed-meanwhile')
}

/** Makes the draft live and keeps the version; what was out of service runs again by it. */
export const publishDraft = async <S>(
  change: Change,
  draftVersion: number,
  facts?: Record<string, unknown>,
): Promise<Result<Config<S>, 'nothing-to-publish' | 'changed-meanwhile'>> => {
  const { draft, live: standing } = (await stageOf<S>(change.at, change.noun, change.id)) ?? {}
  if (!draft) return fail('nothing-to-publish')
  if (draft.version !== draftVersion) return fail('changed-meanwhile')
  const version = (standing?.version ?? 0) + 1
  const live = itemOf(change, 'live', version, draft.settings, facts)
  const saved = await commit([
    replace(config, live, standing?.rev ?? 0),
    insert(config, { ...live, place: place('version', change.noun, change.id, version), rev: 1 }),
    remove(keyOf(change.at, 'draft', change.noun, change.id), draft.rev),
    ...change.also,
    ...(change.keep?.(version) ?? []),
  ])
  cache.clear()
  return saved.ok ? ok({ ...live, rev: (standing?.rev ?? 0) + 1 } as Config<S>) : fail('changed-meanwhile')
}

/** Takes the live version out of service, or brings it back. @param archivedAt absent = it runs again */
export const setArchived = async (
  change: Change,
  live: Config<unknown>,
  archivedAt?: Instant,
): Promise<Result<true, 'changed-meanwhile'>> => {
  const standing = itemOf(change, 'live', live.version, live.settings, live.facts)
  const saved = await commit([
    replace(config, { ...standing, ...(archivedAt && { archivedAt }) }, live.rev),
    ...change.also,
  ])
  cache.clear()
  return saved.ok ? ok(true) : fail('changed-meanwhile')
}

/** Changes facts of the live version, e.g. that it is paused. */
export const changeFacts = async (
  change: Change,
  live: Config<unknown>,
  facts: Record<string, unknown>,
): Promise<Result<true, 'changed-meanwhile'>> => {
  const saved = await commit([
    replace(config, { ...itemOf(change, 'live', live.version, live.settings, facts) }, live.rev),
    ...change.also,
  ])
  cache.clear()
  return saved.ok ? ok(true) : fail('changed-meanwhile')
}

const itemOf = (change: Change, stage: Stage, version: number, settings: unknown, facts?: Record<string, unknown>) => ({
  group: change.at.group,
  brand: change.at.brand,
  place: place(stage, change.noun, change.id),
  id: change.id,
  version,
  settings,
  by: change.by,
  at: change.now,
  ...(facts && { facts }),
})
