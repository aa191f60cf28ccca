import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const postClock = (world: World): Page => ({
  method: 'POST',
  path: '/world/clock',
  run: async ({ body }) => {
    await world.advance(String(body.advance))
    return { now: new Date(world.clock.now()).toISOString() }
  },
})
