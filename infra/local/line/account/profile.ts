// https://developers.line.biz/en/reference/messaging-api/#get-profile
import { pictureUrlOf } from '../people/picture.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'

export const profile: ChannelOperation = {
  name: 'profile',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/profile/:userId',
  handle: (platform, call, channel) => {
    const userId = call.params.userId!
    if (!/^U[0-9a-f]{32}$/.test(userId)) throw refuse(400, "The value for the 'userId' parameter is invalid")
    const person = platform.drawers.people.get(userId)
    const friendship = platform.drawers.friends(channel.channelId).get(userId)
    const known =
      friendship?.state === 'friend' || (friendship?.state === 'stranger' && friendship.spokeAt !== undefined)
    if (!person || person.providerId !== channel.providerId || !known) throw refuse(404, 'Not found')
    return {
      status: 200,
      body: { displayName: person.name, userId, language: person.language, pictureUrl: pictureUrlOf(platform, userId) },
    }
  },
}
