import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const postIdle = (world: World): Page => ({
  method: 'POST',
  path: '/world/idle',
  run: async () => {
    await world.idle()
    return { now: new Date(world.clock.now()).toISOString() }
  },
})
