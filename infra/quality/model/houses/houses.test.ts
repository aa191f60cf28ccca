// Lives of a hundred and fifty acts in houses of other rules than the mildest: whatever a refund may leave, whenever points lapse or
// open, whatever follows a full card.
import { expect, test } from 'vitest'
import { playing } from '../histories-by-half.ts'
import type { Tally } from '../play/play.ts'

const [HISTORIES, SEED] = [200, 5]
const LIMIT_MS = 10 * 60_000
/** What is done less often in a history says nothing. */
const SELDOM = 0.2

test(
  'nothing is made and nothing is lost, whatever the rules of the house',
  async () => {
    const { ACTS, openHousesInMemory, playAll } = await playing()
    const histories = Number(process.env.HISTORIES ?? HISTORIES)
    const { DEEDS, tell } = await import('../play/play.ts')
    const tally: Tally = {}
    const forget = await openHousesInMemory()
    const seed = Number(process.env.HISTORY_SEED ?? SEED)
    const file = 'model/houses/houses.test'
    const played = await playAll({ histories, acts: ACTS, seed, file, forget, tally, inHouses: true })
    if (process.env.HISTORY_PATH) return
    expect(played).toBeGreaterThanOrEqual(histories)
    console.log(`${played} histories, done of tried: ${tell(tally)}`)
    for (const deed of DEEDS) expect(tally[deed]?.[0] ?? 0, deed).toBeGreaterThan(histories * SELDOM)
  },
  LIMIT_MS,
)
