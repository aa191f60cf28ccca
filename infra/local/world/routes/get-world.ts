import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const getWorld = (world: World): Page => ({
  method: 'GET',
  path: '/world',
  run: () => ({
    ready: world.ready(),
    now: new Date(world.clock.now()).toISOString(),
    urls: world.urls,
    ...world.facts.read(),
  }),
})
