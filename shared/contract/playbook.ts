import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { playbook } from '../domain/playbook/playbook.ts'
import { route } from './route.ts'

export const problem = z.object({
  step: z.string().nullable(),
  word: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

export const playbookPage = z.object({
  id: id('ply'),
  state: z.enum(['draft', 'live', 'paused']),
  draft: playbook.nullable(),
  live: playbook.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  /** What keeps the draft (or the live version when there is no draft) from being published. */
  problems: z.array(problem),
  /** Members inside now, by version. */
  inside: z.array(z.object({ version: z.int(), members: z.int() })),
  /** Visits by step id: came, did what it is for, did not. */
  counts: z.record(z.string(), z.object({ came: z.int(), done: z.int(), skipped: z.int(), waiting: z.int() })),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
})

export const listPlaybooks = route({
  key: 'GET /admin/playbooks',
  who: 'staff',
  permission: 'reports.read',
  summary: 'The brand’s playbooks.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ playbooks: z.array(playbookPage) }),
  failures: {},
})

export const readPlaybook = route({
  key: 'GET /admin/playbooks/{id}',
  who: 'staff',
  permission: 'reports.read',
  summary: 'One playbook with its counts.',
  input: z.strictObject({ id: id('ply'), brand: id('brd') }),
  output: playbookPage,
  failures: {},
})

export const draftPlaybook = route({
  key: 'PUT /admin/playbooks/{id}/draft',
  who: 'staff',
  permission: 'playbooks.write',
  summary: 'Saves the draft, complete or not; problems come back and block only publishing.',
  input: z.strictObject({ id: id('ply'), brand: id('brd'), settings: playbook, draftVersion: z.int().nullable() }),
  output: playbookPage,
  failures: { 'changed-meanwhile': 409 },
})

export const publishPlaybook = route({
  key: 'POST /admin/playbooks/{id}/publication',
  who: 'staff',
  permission: 'playbooks.write',
  summary: 'Publishes the draft as a new version. Members already inside stay on theirs.',
  input: z.strictObject({ id: id('ply'), brand: id('brd'), draftVersion: z.int() }),
  output: playbookPage,
  failures: { 'nothing-to-publish': 409, 'changed-meanwhile': 409, 'playbook-has-problems': 422 },
})

export const pausePlaybook = route({
  key: 'POST /admin/playbooks/{id}/pause',
  who: 'staff',
  permission: 'playbooks.write',
  summary: 'Nobody new comes in; members inside go on.',
  input: z.strictObject({ id: id('ply'), brand: id('brd') }),
  output: playbookPage,
  failures: { 'not-live': 409 },
})
