import { ok, type Result } from '#shared/base/result.ts'
import type { recordScan as route } from '#shared/contract/brand.ts'
import type { InputOf } from '#shared/contract/route.ts'
import { posterScanned } from '#shared/events/brand.ts'
import type { Nobody } from '../platform/http/actor.ts'
import type { Chance } from '../platform/chance.ts'
import { commit } from '../platform/table/commit.ts'
import { openFixedDoor } from '../platform/table/door.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import type { Turn } from '../platform/http/http.ts'
import type { WithinRate } from '../platform/http/rate.ts'

const SCANS_A_MINUTE = 30

/** Counts a scan; an unknown poster or too many scans count nothing, and the person is not bothered with it. */
export const recordScan =
  ({ chance, withinRate }: { chance: Chance; withinRate: WithinRate }) =>
  async (
    { code }: InputOf<typeof route>,
    { now, from, retry }: Turn<Nobody>,
  ): Promise<Result<Record<string, never>, never>> => {
    const behind = await openFixedDoor('poster', code)
    if (!behind || !(await withinRate(`scans#${from}`, SCANS_A_MINUTE, now))) return ok({})
    const { group, brand, store } = behind
    await commit([
      noteEvent(
        `scan#${retry?.key ?? chance.secret(12)}`,
        posterScanned.happened({ at: now, group, brand, store }, { poster: code }),
      ),
    ])
    return ok({})
  }
