// What a LIFF app of this account would hold for this person, honest or forged.
import { channelOfLiff } from '../add-channel.ts'
import type { Channel } from '../channel.ts'
import type { Platform } from '../platform.ts'
import { forgeIdToken, idTokenClaims, type Forgery, type IdTokenOrder } from '../tokens/id-token.ts'
import { signEs256 } from '../tokens/jws.ts'
import { pictureUrlOf } from './picture.ts'

const orderFor = (platform: Platform, userId: string, liffId: string): { order: IdTokenOrder; channel: Channel } => {
  const channel = channelOfLiff(platform.drawers, liffId)
  const person = platform.drawers.people.get(userId)
  if (!channel) throw new Error(`no LIFF app ${liffId}`)
  if (!person) throw new Error(`no simulated LINE user ${userId}`)
  if (person.providerId !== channel.providerId)
    throw new Error(`${userId} is not an id of provider ${channel.providerId}`)
  const pictureUrl = pictureUrlOf(platform, userId)
  return { order: { userId, person, login: channel.login, now: platform.clock.now(), pictureUrl }, channel }
}

export const issueTokens = (
  platform: Platform,
  userId: string,
  liffId: string,
): { idToken: string; accessToken: string } => {
  const { order, channel } = orderFor(platform, userId, liffId)
  const { key } = platform.tokens
  return {
    idToken: signEs256(idTokenClaims(order), key.privateKey, key.kid),
    accessToken: platform.tokens.issueUser(userId, channel.login.channelId, channel.login.scope.join(' ')),
  }
}

export const forgeToken = (platform: Platform, userId: string, liffId: string, forgery: Forgery): string =>
  forgeIdToken(orderFor(platform, userId, liffId).order, forgery, platform.tokens.key)
