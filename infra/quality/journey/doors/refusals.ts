import { createHmac, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { cafe, shoes, yongkang, type Desk, type Reply } from '../desk.ts'

let desk: Desk

/** A problem document of RFC 9457 with a sentence for people and a word for programs. */
const problem = (reply: Reply) => {
  expect(reply.type).toContain('application/problem+json')
  expect(reply.body).toMatchObject({ status: reply.status, type: expect.stringContaining(reply.body.code) })
  for (const words of [reply.body.title, reply.body.detail, reply.body.trace]) expect(words).toMatch(/\S/)
  return [reply.status, reply.body.code]
}

export const refusals = (opened: () => Desk) => {
  beforeAll(() => void (desk = opened()))

  describe('an ID token', () => {
    const session = (idToken: string) => desk.ask('POST', '/session', { brandId: cafe.id, idToken })

    test('that is not LINE’s, not for us or too old is refused with its word, and nothing is written', async () => {
      const { people } = desk.world.line
      const { userId } = people.createPerson({ name: '假小美', brandChannel: cafe.line.channelId })
      const { idToken } = people.idToken(userId, cafe.line.liffId)
      const forged = (way: Parameters<typeof people.forgedIdToken>[2]) =>
        people.forgedIdToken(userId, cafe.line.liffId, way)
      const refused: [string, string, string][] = [
        ['wrong-key', forged('wrong-key'), 'id-token-invalid'],
        ['tampered', forged('tampered'), 'id-token-invalid'],
        ['unknown-kid', forged('unknown-kid'), 'id-token-invalid'],
        ['wrong-issuer', forged('wrong-issuer'), 'id-token-invalid'],
        ['hs256', forged('hs256'), 'id-token-invalid'],
        ['none', forged('none'), 'id-token-invalid'],
        ['truncated', idToken.slice(0, -12), 'id-token-invalid'],
        ['half', idToken.slice(0, idToken.length / 2), 'id-token-invalid'],
        ['expired', forged('expired'), 'id-token-expired'],
        ['wrong-audience', forged('wrong-audience'), 'id-token-wrong-audience'],
        ['access token', people.idToken(userId, cafe.line.liffId).accessToken, 'id-token-invalid'],
      ]
      const writes = await desk.writesDuring(async () => {
        for (const [way, token, code] of refused) expect(problem(await session(token)), way).toEqual([401, code])
      })
      expect(writes).toEqual([])
      expect((await session(idToken)).status).toBe(200)
    })

    test('of another brand’s LINE app opens nothing here', async () => {
      const { people } = desk.world.line
      const { userId } = people.createPerson({ name: '咖啡客', brandChannel: cafe.line.channelId })
      const { idToken } = people.idToken(userId, cafe.line.liffId)
      const reply = await desk.ask('POST', '/session', { brandId: shoes.id, idToken })
      expect(problem(reply)).toEqual([401, 'id-token-wrong-audience'])
    })
  })

  describe('a session', () => {
    test('that is missing, forged or twelve hours old opens nothing', async () => {
      const { token } = await desk.newcomer('小夜')
      const [head, body] = token.split('.') as [string, string]
      const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
      const writes = await desk.writesDuring(async () => {
        expect(problem(await desk.ask('GET', '/me'))).toEqual([401, 'session-missing'])
        for (const forged of ['x', `${head}.${body}.`, `${head}.${body}.AAAA`])
          expect(problem(await desk.ask('POST', '/me', desk.application(), bearer(forged)))).toEqual([
            401,
            'session-missing',
          ])
        expect(problem(await desk.ask('GET', '/me', undefined, bearer(token)))).toEqual([404, 'member-not-found'])
      })
      expect(writes).toEqual([])
      await desk.world.advance('PT13H')
      expect(problem(await desk.ask('POST', '/me', desk.application(), bearer(token)))).toEqual([
        401,
        'session-expired',
      ])
    })

    test('of a member opens no admin, and the admin’s opens no member’s card', async () => {
      const { token } = await desk.member('小晴')
      const reply = await desk.ask('GET', `/admin/members?brand=${cafe.id}`, undefined, {
        authorization: `Bearer ${token}`,
      })
      expect(reply.status).toBe(401)
      const staff = await desk.world.mintToken('owner@jidian.example')
      expect(problem(await desk.ask('GET', '/me', undefined, { authorization: `Bearer ${staff}` }))).toEqual([
        401,
        'session-missing',
      ])
    })

    test('of an analyst reads and does not change', async () => {
      const authorization = `Bearer ${await desk.world.mintToken('analyst@jidian.example')}`
      expect((await desk.ask('GET', `/admin/stores?brand=${cafe.id}`, undefined, { authorization })).status).toBe(200)
      const writes = await desk.writesDuring(async () => {
        const reply = await desk.ask('PUT', `/admin/stores/${yongkang.id}/pin`, { pin: '9037' }, { authorization })
        expect(problem(reply)).toEqual([403, 'not-allowed'])
      })
      expect(writes).toEqual([])
    })
  })

  describe('a body', () => {
    test('that is no JSON, has an unknown field or a wrong type is refused, and nothing is written', async () => {
      const { token } = await desk.newcomer('小純')
      const good = desk.application()
      const bad: [string, unknown, string][] = [
        ['no JSON', '{"phone":', 'body'],
        ['a list', '[]', 'body'],
        ['a number', '7', 'body'],
        ['nothing', undefined, 'phone'],
        ['an unknown field', { ...good, admin: true }, 'body'],
        ['an unknown field inside', { ...good, consents: { ...good.consents, all: true } }, 'consents'],
        ['a wrong type', { ...good, phone: 912345678 }, 'phone'],
        [
          'a wrong type inside',
          { ...good, consents: { noticeVersion: '1', marketing: true } },
          'consents.noticeVersion',
        ],
        ['a wrong word', { ...good, gender: 'cat' }, 'gender'],
        ['a group of one’s own choice', { ...good, group: 'grp_x' }, 'body'],
        ['__proto__', '{"__proto__":{"admin":true}}', 'phone'],
      ]
      const writes = await desk.writesDuring(async () => {
        for (const [what, body, field] of bad) {
          const reply = await desk.ask('POST', '/me', body, { authorization: `Bearer ${token}` })
          expect(problem(reply), what).toEqual([400, 'input-invalid'])
          expect(reply.body.facts, what).toEqual({ field })
        }
      })
      expect(writes).toEqual([])
    })

    test('of more than 64 kB is refused, whatever it says', async () => {
      const { token } = await desk.newcomer('小滿')
      const writes = await desk.writesDuring(async () => {
        for (const [method, path] of [
          ['POST', '/me'],
          ['POST', '/claims'],
          ['POST', '/session'],
        ] as const) {
          const body = { ...desk.application(), name: 'x'.repeat(64 * 1024) }
          const reply = await desk.ask(method, path, body, { authorization: `Bearer ${token}` })
          expect(problem(reply), path).toEqual([413, 'body-too-large'])
        }
      })
      expect(writes).toEqual([])
    })

    test('is refused in the reader’s language, with the same code', async () => {
      const { token } = await desk.newcomer('小文')
      const say = (language: string, body: unknown) =>
        desk.ask('POST', '/me', body, { authorization: `Bearer ${token}`, 'accept-language': language })
      for (const body of ['{', { ...desk.application(), phone: '12' }, { name: 'x'.repeat(70_000) }]) {
        const zh = await say('zh-TW,zh;q=0.9', body)
        const en = await say('en-GB,en;q=0.8', body)
        expect([zh.language, en.language]).toEqual(['zh-Hant', 'en'])
        expect(problem(zh)).toEqual(problem(en))
        expect(zh.body.detail).toMatch(/\p{Script=Han}/u)
        expect(en.body.detail).not.toMatch(/\p{Script=Han}/u)
      }
    })
  })

  describe('a webhook', () => {
    const path = `/line/${cafe.line.channelId}/webhook`
    const follow = (userId: string) =>
      JSON.stringify({
        destination: 'U0',
        events: [
          {
            type: 'follow',
            mode: 'active',
            timestamp: desk.world.clock.now(),
            webhookEventId: randomUUID(),
            deliveryContext: { isRedelivery: false },
            source: { type: 'user', userId },
            replyToken: randomUUID(),
          },
        ],
      })
    const signed = (body: string, secret = cafe.line.channelSecret) => ({
      'x-line-signature': createHmac('sha256', secret).update(body).digest('base64'),
    })
    const queued = async () => {
      const [queue] = desk.world.assembly.of('AWS::SQS::Queue').filter(({ name }) => name === 'jidian-desk-webhooks')
      const { Attributes } = (await desk.world.call('sqs', 'GetQueueAttributes', {
        QueueUrl: queue!.arn,
        AttributeNames: ['All'],
      })) as { Attributes: Record<string, string> }
      return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
    }

    test('with a bad signature is 401; nothing is queued or written', async () => {
      const { userId } = desk.world.line.people.createPerson({ name: '路人', brandChannel: cafe.line.channelId })
      const body = follow(userId)
      const bad: Record<string, string>[] = [
        {},
        { 'x-line-signature': '' },
        { 'x-line-signature': 'AAAA' },
        signed(body, 'f'.repeat(32)),
        signed(`${body} `),
        signed(JSON.stringify(JSON.parse(body), null, 1)),
      ]
      const runs = () =>
        desk.world.log.rows('invocation', 5_000).filter(({ title }) => title.startsWith('OnWebhook')).length
      const before = runs()
      const writes = await desk.writesDuring(async () => {
        for (const headers of bad) {
          expect(problem(await desk.ask('POST', path, body, headers))).toEqual([401, 'signature-invalid'])
          expect(await queued()).toBe(0)
        }
        expect(problem(await desk.ask('POST', '/line/1234567890/webhook', body, signed(body)))).toEqual([
          401,
          'signature-invalid',
        ])
      })
      expect(writes).toEqual([])
      expect(runs()).toBe(before)
      expect((await desk.ask('POST', path, body, signed(body))).status).toBe(200)
      await desk.world.idle()
      expect(runs()).toBe(before + 1)
    })

    test('without events is LINE’s check of the address, and good', async () => {
      const body = JSON.stringify({ destination: 'U0', events: [] })
      const writes = await desk.writesDuring(async () =>
        expect((await desk.ask('POST', path, body, signed(body))).status).toBe(200),
      )
      expect(writes).toEqual([])
    })

    test('with events nobody knows is taken and passed over', async () => {
      const body = JSON.stringify({ destination: 'U0', events: [{ type: 'tomorrow', mode: 'active', timestamp: 1 }] })
      expect((await desk.ask('POST', path, body, signed(body))).status).toBe(200)
      await desk.world.advance('PT10M')
      expect(desk.dead()).toEqual([])
    })
  })
}
