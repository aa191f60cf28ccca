import type { Instant } from '#shared/base/time.ts'
import type { MemberId, PlaybookId } from '#shared/base/id.ts'
import type { Abilities } from '#shared/domain/playbook/abilities.ts'
import type { Outcome } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook } from '#shared/domain/playbook/playbook.ts'
import type { VisitAnswer, VisitPayload } from '#shared/domain/playbook/task-payload.ts'
import { visitKey } from '#shared/domain/playbook/visit-key.ts'
import { playbookVisited } from '#shared/events/playbook.ts'
import { loadNodeKinds, loadRun } from '#shared/plugins/playbook-nodes/load.server.ts'
import { commit } from '../platform/table/commit.ts'
import { configVersion } from '../platform/table/config.ts'
import { insert, type Write } from '../platform/table/write.ts'
import { endStay } from './end-stay.ts'
import { visited } from './store.ts'

export interface VisitDeps {
  abilitiesFor: (place: { group: string; brand: string }, now: Instant) => Abilities
}

/** Runs one step for one member. What it pays and sends carries the visit's key, so a Task that ran twice does it once. */
export const visitStep =
  ({ abilitiesFor }: VisitDeps) =>
  async (payload: VisitPayload, now: Instant): Promise<VisitAnswer> => {
    const { playbook, version, group, brand, enrolment, member, step: stepId, kind, visit } = payload
    const settings = (await configVersion<Playbook>({ group, brand }, 'playbook', playbook, version))?.settings
    const step = everyStep(settings?.steps ?? []).find(({ id }) => id === stepId)
    if (!step) throw new Error(`version ${version} has no step ${stepId}`)
    const nodeKind = (await loadNodeKinds()).get(kind)
    const run = await loadRun(kind)
    const from = { playbook: playbook as PlaybookId, version, step: stepId, enrolment }
    const outcome = await run(
      {
        settings: nodeKind!.settings.parse(step.settings),
        member: member as MemberId,
        enrolment,
        step: stepId,
        key: visitKey(enrolment, stepId, visit),
        from,
        now,
      },
      abilitiesFor({ group, brand }, now),
    )
    const after = outcome.exit === undefined ? payload : (payload.exits?.[outcome.exit] ?? {})
    await record(payload, outcome, after.waits, now)
    if (after.last) await endStay({ holder: { group, brand, member }, enrolment, version, now, why: 'finished' })
    return { exit: outcome.exit }
  }

/** What the step bought is its own record under the visit's key; a visit is written down where nothing was bought or a rest begins. */
const record = async (
  payload: VisitPayload,
  outcome: Outcome,
  waits: VisitPayload['waits'],
  now: Instant,
): Promise<void> => {
  const { group, brand, member, enrolment, step, playbook, version } = payload
  const bought = (outcome.writes ?? []) as Write[]
  // A repeat finds the entry there: it was paid before.
  if (bought.length) await commit(bought)
  const isRecorded = bought.length > 0 || outcome.did === 'sent'
  if (isRecorded && !waits) return
  const holder = { group, brand, member }
  const { did, skipped } = outcome
  const from = { playbook: playbook as PlaybookId, version, step, enrolment }
  await commit([
    insert(visited, { ...holder, enrolment, step, at: now, did, skipped, waits }, [
      playbookVisited.happened(
        { at: now, ...holder, from },
        { did, skipped: skipped ?? null, waits: waits?.step ?? null },
      ),
    ]),
  ])
}
