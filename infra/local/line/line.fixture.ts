// A LINE platform and a bot server for tests, on free ports, with one account.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messagingApi, channelAccessToken } from '@line/bot-sdk'
import { createClock } from '../clock.ts'
import { createFaults } from '../faults.ts'
import { createLog } from '../log.ts'
import { openVault, type Vault } from '../vault.ts'
import type { NewChannel } from './channel.ts'
import { createLine, type LineOptions } from './line.ts'

export const TEN_O_CLOCK = Date.parse('2026-11-21T10:00:00+08:00')

export const haifeng: NewChannel = {
  providerId: '2000000001',
  channelId: '2000000101',
  channelSecret: '8c570fa6dd201bb328f1c1eac23a96d8',
  name: '海風咖啡',
  basicId: '@haifeng',
  login: {
    channelId: '2000000201',
    channelSecret: 'b3570fa6dd201bb328f1c1eac23a96d9',
    liffId: '2000000201-AbcdEfgh',
    endpointUrl: 'https://desk.example/liff/brd_haifeng',
    scope: ['openid', 'profile'],
    botPrompt: 'aggressive',
  },
  plan: { type: 'limited', value: 200 },
}

export const nordwalk: NewChannel = {
  ...haifeng,
  providerId: '2000000002',
  channelId: '2000000102',
  name: '北歐步',
  basicId: '@nordwalk',
  login: {
    ...haifeng.login,
    channelId: '2000000202',
    liffId: '2000000202-AbcdEfgh',
    endpointUrl: 'https://desk.example/liff/brd_nordwalk',
  },
}

/** What the tests look at; a real event carries one of message, postback, follow. */
interface ReceivedEvent {
  type: string
  timestamp: number
  webhookEventId: string
  replyToken: string
  source: { type: 'user'; userId: string }
  message: { text: string }
}

interface Received {
  body: string
  signature: string
  events: ReceivedEvent[]
}

/** A bot that keeps what it is sent. `answer` says how it answers: a status, or never. */
export const openBot = async () => {
  const received: Received[] = []
  const bot = { answer: 200 as number | 'never', received, url: '', close: async () => {} }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    received.push({
      body,
      signature: String(request.headers['x-line-signature']),
      events: (JSON.parse(body) as { events: ReceivedEvent[] }).events,
    })
    if (bot.answer !== 'never') response.writeHead(bot.answer).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`
  bot.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return bot
}

export const openDesk = async (more: Partial<LineOptions> = {}, vault: Vault = openVault(':memory:')) => {
  const clock = createClock(TEN_O_CLOCK)
  const log = createLog(clock.now)
  const faults = createFaults()
  const bot = await openBot()
  const line = await createLine({ clock, vault, log, faults, port: 0, ...more })
  line.addChannel({ ...haifeng, webhook: { endpoint: bot.url, redelivery: true } })
  const tokens = new channelAccessToken.ChannelAccessTokenClient({ baseURL: line.origin })
  const issue = async (channel = haifeng) =>
    (await tokens.issueStatelessChannelTokenByClientSecret(channel.channelId, channel.channelSecret)).access_token
  const client = async (channel = haifeng) =>
    new messagingApi.MessagingApiClient({ channelAccessToken: await issue(channel), baseURL: line.origin })
  const friend = (name = '小美') => {
    const { userId } = line.people.createPerson({ name, brandChannel: haifeng.channelId })
    line.people.follow(userId)
    return userId
  }
  return {
    line,
    clock,
    log,
    faults,
    bot,
    vault,
    issue,
    client,
    friend,
    shift: (ms: number) => clock.moveTo(clock.now() + ms),
    close: async () => {
      await line.close()
      await bot.close()
    },
  }
}

export type LineDesk = Awaited<ReturnType<typeof openDesk>>

export const text = (words: string) => ({ type: 'text' as const, text: words })
