import type { LogKind } from '../../log.ts'
import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const getLog = ({ log }: World): Page => ({
  method: 'GET',
  path: '/world/log',
  run: ({ query }) => log.rows((query.get('kind') as LogKind | null) ?? undefined, Number(query.get('limit') ?? 200)),
})
