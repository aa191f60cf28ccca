import type { Instant } from '#shared/base/time.ts'
import { playbookLeft } from '#shared/events/playbook.ts'
import type { Holder } from '../platform/asks.ts'
import { commit } from '../platform/table/commit.ts'
import { insert } from '../platform/table/write.ts'
import { left, playbookOf } from './store.ts'

interface End {
  holder: Holder
  enrolment: string
  version: number
  now: Instant
  why: 'finished' | 'goal' | 'member-left' | 'parked'
  detail?: string
}

/** Writes down how a stay ended; the first end stands. */
export const endStay = async ({ holder, enrolment, version, now, why, detail }: End): Promise<void> => {
  const from = { playbook: playbookOf(enrolment) as never, version, step: 'end', enrolment }
  await commit([
    insert(left, { ...holder, enrolment, at: now, why, detail }, [
      playbookLeft.happened({ at: now, ...holder, from }, { why }),
    ]),
  ])
}
