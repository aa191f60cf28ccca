// access.line.me for a LIFF app in an external browser: choose who you are, then back with a code.
// https://developers.line.biz/en/reference/liff/#login
import { randomBytes } from 'node:crypto'
import { channelOfLiff } from '../add-channel.ts'
import type { Channel } from '../channel.ts'
import type { Friendship } from '../drawers.ts'
import { follow } from '../people/follow.ts'
import type { Platform } from '../platform.ts'
import type { LineAnswer, OpenOperation } from '../server/operation.ts'
import { errorPage, signInPage } from './sign-in-page.ts'

const CODE_MS = 10 * 60 * 1_000

const page = (status: number, html: string): LineAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: html,
})

const signIn = (platform: Platform, channel: Channel, query: URLSearchParams, userId: string): LineAnswer => {
  const { drawers, clock } = platform
  // Absent redirect_uri means the endpoint URL: the deep link is lost, exactly as in LINE.
  const redirectUri = query.get('redirect_uri') ?? channel.login.endpointUrl
  const code = randomBytes(15).toString('base64url')
  drawers.codes.put(code, {
    liffId: channel.login.liffId,
    userId,
    redirectUri,
    codeChallenge: query.get('code_challenge') ?? undefined,
    scope: channel.login.scope.join(' '),
    expiresAt: clock.now() + CODE_MS,
  })
  if (query.get('sim_add_friend') === 'yes') follow(platform, userId, channel.channelId)
  const back = new URL(redirectUri)
  back.searchParams.set('code', code)
  back.searchParams.set('state', query.get('state') ?? '')
  back.searchParams.set('liffClientId', channel.login.channelId)
  back.searchParams.set('liffRedirectUri', redirectUri)
  return { status: 302, headers: { location: back.href } }
}

export const liffAuthorize: OpenOperation = {
  name: 'authorize',
  auth: 'open',
  method: 'GET',
  path: '/liff/v1/authorize',
  handle: (platform, call) => {
    const channel = channelOfLiff(platform.drawers, call.query.get('app_id') ?? '')
    if (!channel) return page(400, errorPage('找不到這個 LIFF 應用程式。', 'app_id'))
    if (call.query.get('response_type') !== 'code') return page(400, errorPage('登入要求不完整。', 'response_type'))
    const redirectUri = call.query.get('redirect_uri')
    if (redirectUri !== null && !redirectUri.startsWith(channel.login.endpointUrl))
      return page(400, errorPage('redirect_uri 必須以 LIFF 應用程式的 Endpoint URL 開頭。', 'redirect_uri'))
    const people = platform.drawers.people.all().filter(([, person]) => person.providerId === channel.providerId)
    const chosen = call.query.get('sim_user')
    if (chosen && people.some(([userId]) => userId === chosen)) return signIn(platform, channel, call.query, chosen)
    const friends = platform.drawers.friends(channel.channelId)
    const isFriend = (friendship?: Friendship) => friendship?.state === 'friend'
    return page(
      200,
      signInPage({
        channel,
        query: call.query,
        people: people.map(([userId, { name }]) => ({ userId, name, friend: isFriend(friends.get(userId)) })),
      }),
    )
  },
}
