import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

/** What the person's phone shows and holds. */
export const personPhone = ({ line: { people } }: World): Page[] => [
  {
    method: 'GET',
    path: '/world/people/{userId}/chat',
    run: ({ query }, { userId }) => people.chat(userId!, query.get('channelId') ?? undefined),
  },
  {
    method: 'GET',
    path: '/world/people/{userId}/rich-menu',
    run: ({ query }, { userId }) => people.richMenuOf(userId!, query.get('channelId') ?? undefined) ?? null,
  },
  {
    method: 'POST',
    path: '/world/people/{userId}/id-token',
    run: ({ body }, { userId }) => people.idToken(userId!, String(body.liffId)),
  },
  {
    method: 'POST',
    path: '/world/people/{userId}/open',
    run: ({ body }, { userId }) => people.openLiffUrl(String(body.url), userId!) ?? null,
  },
]
