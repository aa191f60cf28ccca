import { MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { commit } from '../../platform/table/commit.ts'
import { update } from '../../platform/table/write.ts'
import { deviceKey, type Device } from '../store.ts'

/** A screen asks every second; once a minute it is worth a write. */
const EVERY_MS = MINUTE

/** Keeps when this screen was last there, for whoever looks after the store. A write lost to another costs nothing. */
export const seeDevice = async ({ group, store, id, seenAt }: Device, now: Instant): Promise<void> => {
  if (seenAt && ms(now) - ms(seenAt as Instant) < EVERY_MS) return
  await commit([
    update(deviceKey(group, store, id), {
      set: 'SET seenAt = :now',
      where: '#state = :paired',
      names: { '#state': 'state' },
      values: { ':now': now, ':paired': 'paired' },
    }),
  ])
}
