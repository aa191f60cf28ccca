// A round picture with the first letter of the name, served by the platform itself.
import { allChannels } from '../add-channel.ts'
import { escapeHtml } from '../server/html.ts'
import { refuse } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import type { Platform } from '../platform.ts'

export const pictureUrlOf = ({ origin }: Pick<Platform, 'origin'>, userId: string): string =>
  `${origin()}/picture/${userId}`

const hueOf = (userId: string): number => Number.parseInt(userId.slice(1, 5), 16) % 360

export const personPicture: OpenOperation = {
  name: 'picture',
  auth: 'open',
  method: 'GET',
  path: '/picture/:userId',
  handle: ({ drawers }, call) => {
    const userId = call.params.userId!
    const account = allChannels(drawers).find((channel) => channel.botUserId === userId)
    const named = drawers.people.get(userId) ?? account
    if (!named) throw refuse(404, 'Not found')
    const letter = escapeHtml([...named.name].at(-1) ?? '?')
    return {
      status: 200,
      headers: { 'content-type': 'image/svg+xml' },
      body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="48" fill="hsl(${hueOf(userId)} 45% 78%)"/><text x="48" y="62" font-size="40" text-anchor="middle" font-family="sans-serif" fill="#222">${letter}</text></svg>`,
    }
  },
}
