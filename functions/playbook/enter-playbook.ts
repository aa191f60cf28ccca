import { createHash } from 'node:crypto'
import { DAY, ms, type Instant } from '#shared/base/time.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import type { EnterAnswer, EnterPayload } from '#shared/domain/playbook/task-payload.ts'
import { playbookEntered, playbookVisited } from '#shared/events/playbook.ts'
import { commit } from '../platform/table/commit.ts'
import { configVersion } from '../platform/table/config.ts'
import { insert } from '../platform/table/write.ts'
import { endStay } from './end-stay.ts'
import { entered, enrolmentId, readStays, visited, type Entered } from './store.ts'

/** The same member is always on the same side of a playbook's holdout. */
const isHeldOut = (playbook: string, member: string, percent: number) =>
  createHash('sha256').update(`${playbook}#${member}`).digest().readUInt32BE(0) % 100 < percent

const mayEnter = (reentry: Playbook['reentry'], last: Instant | undefined, now: Instant) =>
  last === undefined || (reentry.kind === 'after-days' && ms(now) - ms(last) >= reentry.days * DAY)

/** Lets a member in once for an event: a retry of the same execution gets in again, another execution of the same event does not. */
export const enterPlaybook =
  (deps: { isMember: (group: string, brand: string, member: string) => Promise<boolean> }) =>
  async (
    { playbook, version, group, brand, execution, member, event, waits, last }: EnterPayload,
    now: Instant,
  ): Promise<EnterAnswer> => {
    const holder = { group, brand, member }
    const settings = (await configVersion<Playbook>({ group, brand }, 'playbook', playbook, version))?.settings
    if (!settings || !(await deps.isMember(group, brand, member))) return { enter: false }

    const stays = await readStays(holder, playbook)
    const goOn = async ({ enrolment, heldOut, ...of }: Pick<Entered, 'enrolment' | 'heldOut' | 'execution'>) => {
      if (of.execution !== execution) return { enter: false }
      // Also when this is tried again: the try before may have come no further than its first write.
      if (heldOut || last) await endStay({ holder, enrolment, version, now, why: 'finished' })
      return { enter: !heldOut, enrolment }
    }
    const own = stays.find(({ entered: stay }) => stay.event === event)
    if (own) return goOn(own.entered)
    if (!mayEnter(settings.reentry, stays.at(-1)?.entered.at, now)) return { enter: false }

    const enrolment = enrolmentId(playbook, stays.length + 1)
    const heldOut = isHeldOut(playbook, member, settings.holdoutPercent)
    const stay = { ...holder, enrolment, at: now }
    const from = { playbook: playbook as never, version, step: 'enter', enrolment }
    const about = { at: now, ...holder, from }
    const saved = await commit([
      insert(entered, { ...stay, playbook, version, execution, event, heldOut }, [
        playbookEntered.happened(about, { execution, heldOut }),
      ]),
      ...(waits && !heldOut
        ? [
            insert(visited, { ...stay, step: 'enter', did: 'entered', waits }, [
              playbookVisited.happened(about, { did: 'entered', skipped: null, waits: waits.step }),
            ]),
          ]
        : []),
    ])
    if (saved.ok) return goOn({ enrolment, heldOut, execution })
    // Another execution was faster and holds this place; or this one did, and the answer of its write was lost on the way.
    const there = (await readStays(holder, playbook)).find(({ entered: stay }) => stay.event === event)
    return there ? goOn(there.entered) : { enter: false }
  }
