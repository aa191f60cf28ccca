// Half of two thousand lives of a café, a hundred and fifty acts each, on the real use cases: each half is a worker’s.
import { expect, test } from 'vitest'
import { MODEL_ENV } from './open-model.ts'
import type * as Playing from './play-all.ts'
import type { Tally } from './play/play.ts'

const LIMIT_MS = 10 * 60_000
const HALVES = 2
const seedOf = (nth: number) => Number(process.env.HISTORY_SEED ?? nth)
/** What is done less often in a history says nothing. */
const SELDOM = 0.2

/** Imported when it is used, for the functions read their environment as they load. */
export const playing = async (): Promise<typeof Playing> => {
  Object.assign(process.env, MODEL_ENV)
  return import('./play-all.ts')
}

/** @param nth the histories are the same every time: what nobody has seen yet is the soak’s to find, not of an unrelated change */
export const testHalf = (nth: 1 | 2) =>
  test(
    'points, stamps and coupons are what was promised, whatever people do and in whatever order',
    async () => {
      const { ACTS, HISTORIES, openInMemory, playAll } = await playing()
      const histories = Math.ceil(Number(process.env.HISTORIES ?? HISTORIES) / HALVES)
      const { DEEDS, tell } = await import('./play/play.ts')
      const tally: Tally = {}
      const played = await playAll({ histories, acts: ACTS, seed: seedOf(nth), forget: await openInMemory(), tally })
      if (process.env.HISTORY_PATH) return
      expect(played).toBeGreaterThanOrEqual(histories)
      console.log(`${played} histories, done of tried: ${tell(tally)}`)
      for (const deed of DEEDS) expect(tally[deed]?.[0] ?? 0, deed).toBeGreaterThan(histories * SELDOM)
    },
    LIMIT_MS,
  )
