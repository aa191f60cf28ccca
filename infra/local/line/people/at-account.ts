// Which person and which account a verb is about.
import type { Channel } from '../channel.ts'
import type { Friendship, Person } from '../drawers.ts'
import type { Platform } from '../platform.ts'

export interface AtAccount {
  person: Person
  channel: Channel
  friendship: Friendship
}

/** @param channelId the person's home account when left out */
export const atAccount = ({ drawers }: Platform, userId: string, channelId?: string): AtAccount => {
  const person = drawers.people.get(userId)
  if (!person) throw new Error(`no simulated LINE user ${userId}`)
  const channel = drawers.channels.get(channelId ?? person.homeChannelId)
  if (!channel) throw new Error(`no LINE channel ${channelId ?? person.homeChannelId}`)
  if (channel.providerId !== person.providerId)
    throw new Error(
      `${userId} is an id of provider ${person.providerId}; channel ${channel.channelId} is of ${channel.providerId}`,
    )
  const friendship = drawers.friends(channel.channelId).get(userId) ?? { state: 'stranger', since: 0 }
  return { person, channel, friendship }
}
