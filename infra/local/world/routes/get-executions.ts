import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const getExecutions = (world: World): Page => ({
  method: 'GET',
  path: '/world/executions',
  run: () => world.executions(),
})
