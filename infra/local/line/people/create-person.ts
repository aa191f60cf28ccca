import { lineUserId } from '../channel.ts'
import { countUp } from '../drawers.ts'
import type { Platform } from '../platform.ts'

export interface NewPerson {
  name: string
  /** The Messaging API channel this phone cares about: where verbs go when they name no channel. */
  brandChannel: string
  /** The same human in another provider: pass the id `personOf` tells. */
  personId?: string
  language?: string
}

/** A LINE user. The id belongs to the provider: the same person has another one at another provider. */
export const createPerson = ({ drawers }: Platform, wanted: NewPerson): { userId: string; personId: string } => {
  const channel = drawers.channels.get(wanted.brandChannel)
  if (!channel) throw new Error(`no LINE channel ${wanted.brandChannel}`)
  const personId = wanted.personId ?? `person-${countUp(drawers, 'person')}`
  const userId = lineUserId(channel.providerId, personId)
  drawers.people.put(userId, {
    personId,
    providerId: channel.providerId,
    name: wanted.name,
    language: wanted.language ?? 'zh-TW',
    homeChannelId: channel.channelId,
  })
  return { userId, personId }
}
