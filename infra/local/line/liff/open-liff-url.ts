// What LINE's client opens for a LIFF URL: the endpoint with `liff.state`, and the tokens in the fragment.
// https://developers.line.biz/en/docs/liff/opening-liff-app/#redirect-flow
import { channelOfLiff } from '../add-channel.ts'
import type { Channel } from '../channel.ts'
import { parseUrl } from '../desk-url.ts'
import { contextToken } from './context.ts'
import { pictureUrlOf } from '../people/picture.ts'
import type { Platform } from '../platform.ts'
import { idTokenClaims } from '../tokens/id-token.ts'
import { signEs256 } from '../tokens/jws.ts'

const LIFF_HOSTS = new Set(['liff.line.me', 'miniapp.line.me'])

export interface LiffAddress {
  channel: Channel
  /** What follows the LIFF id: `/c/1?src=qr#x`, or ''. */
  state: string
}

/** Reads https://liff.line.me/{liffId}… and the same path on the desk's own LINE origin. */
export const readLiffUrl = ({ drawers, origin }: Platform, text: string): LiffAddress | undefined => {
  const url = parseUrl(text)
  if (!url) return undefined
  const desk = url.origin === origin() && url.pathname.startsWith('/liff/')
  if (!LIFF_HOSTS.has(url.hostname) && !desk) return undefined
  const [, liffId = '', rest = ''] =
    /^\/([^/]+)(.*)$/.exec(desk ? url.pathname.slice('/liff'.length) : url.pathname) ?? []
  const channel = channelOfLiff(drawers, liffId)
  return channel && { channel, state: `${rest}${url.search}${url.hash}` }
}

export const endpointWithState = ({ channel, state }: LiffAddress): URL => {
  const endpoint = new URL(channel.login.endpointUrl)
  if (state !== '' && state !== '/') endpoint.searchParams.set('liff.state', state)
  return endpoint
}

export interface OpenedLiff {
  /** For the iframe: primary redirect URL with the tokens in its fragment. */
  url: string
  liffId: string
  endpointUrl: string
  channelId: string
}

export const openLiffUrl = (platform: Platform, text: string, userId: string): OpenedLiff | undefined => {
  const address = readLiffUrl(platform, text)
  const person = platform.drawers.people.get(userId)
  if (!address || !person || person.providerId !== address.channel.providerId) return undefined
  const { login, channelId } = address.channel
  const url = endpointWithState(address)
  const { key } = platform.tokens
  const claims = idTokenClaims({
    userId,
    person,
    login,
    now: platform.clock.now(),
    pictureUrl: pictureUrlOf(platform, userId),
  })
  const inside: Record<string, string> = {
    access_token: platform.tokens.issueUser(userId, login.channelId, login.scope.join(' ')),
    context_token: contextToken(address.channel, userId),
    feature_token: 'sim',
    ...(login.scope.includes('openid') ? { id_token: signEs256(claims, key.privateKey, key.kid) } : {}),
    client_id: login.channelId,
  }
  url.hash = new URLSearchParams(inside).toString()
  return { url: url.href, liffId: login.liffId, endpointUrl: login.endpointUrl, channelId }
}
