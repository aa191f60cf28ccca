import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

/** What the person does in the chat; LINE then sends the signed webhook. */
export const postPersonVerb = ({ line: { people } }: World): Page[] => [
  {
    method: 'POST',
    path: '/world/people/{userId}/follow',
    run: ({ body }, { userId }) => people.follow(userId!, body.channelId),
  },
  {
    method: 'POST',
    path: '/world/people/{userId}/block',
    run: ({ body }, { userId }) => people.block(userId!, body.channelId),
  },
  {
    method: 'POST',
    path: '/world/people/{userId}/say',
    run: ({ body }, { userId }) => people.say(userId!, String(body.text), body.channelId),
  },
  { method: 'POST', path: '/world/people/{userId}/tap', run: ({ body }, { userId }) => people.tap(userId!, body) },
]
