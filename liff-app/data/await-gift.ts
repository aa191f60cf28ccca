// A playbook gives the gift of joining a moment after the join has answered: home looks again until it is there.
import { readHome } from './acts.ts'
import { app } from './state.ts'

/** ms between looks; after the last one the next visit will tell. */
const LOOKS = [400, 400, 400, 600, 1_000, 2_000, 4_000, 8_000]

export const awaitGift = async (): Promise<void> => {
  if (!app.get().face?.joinGift) return
  for (const pause of LOOKS) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (app.get().home?.coupons.length !== 0 || !(await readHome())) return
  }
}
