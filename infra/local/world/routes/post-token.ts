import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const postToken = (world: World): Page => ({
  method: 'POST',
  path: '/world/token',
  run: async ({ body }) => ({ token: await world.mintToken(String(body.email)) }),
})
