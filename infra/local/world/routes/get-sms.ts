import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

/** What phones got, newest first: `[{ at, to, text }]`. */
export const getSms = ({ sms }: World): Page => ({
  method: 'GET',
  path: '/world/sms',
  run: ({ query }) => sms.inbox(query.get('to') ?? undefined),
})
