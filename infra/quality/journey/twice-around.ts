// The same act twice at the same moment, told exactly: the second is done from beginning to end while the first waits with one of its readings.
import type { Desk } from './desk.ts'

/** The readings of an act that one of the two waits with: the nth of its kind, from nought. */
export const readings = (['GetItem', 'Query'] as const).flatMap((operation) =>
  [0, 1, 2, 3].map((nth) => ({ operation, nth, after: `${operation} ${nth + 1}` })),
)

export type Reading = Pick<(typeof readings)[number], 'operation' | 'nth'>

/** Long enough for an act to get as far as a reading, and for another to be done before it goes on, ms. */
const SETTLES_MS = 150
const WAITS_MS = 900

export const twiceAround = <T>(
  desk: Pick<Desk, 'during'>,
  { operation, nth }: Reading,
  act: () => Promise<T>,
): Promise<[first: T, second: T]> => {
  const plan = [...Array.from({ length: nth }, () => ({ pass: true as const })), { delayMs: WAITS_MS }]
  return desk.during({ [`dynamodb.${operation}`]: plan }, async () => {
    const first = act()
    await new Promise((done) => setTimeout(done, SETTLES_MS))
    const second = await act()
    return [await first, second]
  })
}
