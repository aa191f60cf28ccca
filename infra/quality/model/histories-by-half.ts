// Half of two thousand lives of a café, a hundred and fifty acts each, on the real use cases: each half is a worker’s.
import { expect, test } from 'vitest'
import type * as Playing from './play-all.ts'

const LIMIT_MS = 10 * 60_000
const HALVES = 2

/** Imported when it is used, for the functions read their environment as they load. */
export const playing = async (): Promise<typeof Playing> => {
  Object.assign(process.env, { TABLE_NAME: 'model', POWERTOOLS_METRICS_DISABLED: 'true', SECRETS_PREFIX: 'model' })
  return import('./play-all.ts')
}

export const testHalf = () =>
  test(
    'points, stamps and coupons are what was promised, whatever people do and in whatever order',
    async () => {
      const { ACTS, HISTORIES, openInMemory, playAll } = await playing()
      const histories = Math.ceil(Number(process.env.HISTORIES ?? HISTORIES) / HALVES)
      const played = await playAll({ histories, acts: ACTS, forget: await openInMemory() })
      expect(played).toBeGreaterThanOrEqual(process.env.HISTORY_PATH ? 1 : histories)
    },
    LIMIT_MS,
  )
