// A code by SMS: to whom, how often, and what guessing at it brings.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoGroup } from '../../local/seed/demo-brands.ts'
import { must, shoes, startDesk, word, type Desk, type Visitor } from './desk.ts'
import { codeFor, wrongCode } from './phone-hands.ts'

let desk: Desk
let mei: Visitor
beforeAll(async () => {
  desk = await startDesk()
  mei = await desk.newcomer('林雅婷')
})
afterAll(() => desk?.world.close())

let phones = 0
const freePhone = () => `0966000${String(++phones).padStart(3, '0')}`
const sms = (phone: string) => desk.world.sms.inbox(phone)
const send = (phone: string, key?: string, by = mei) => by.call('POST /phone/codes', { phone }, { key })
const prove = (phone: string, code: string, key?: string, by = mei) =>
  by.call('POST /phone/proofs', { phone, code }, { key })
/** An hour after whatever the test before did. */
const anHourLater = () => desk.world.advance('PT1H1M')

describe('a code', () => {
  test('comes by SMS in the reader’s language, names the brand, and proves the phone', async () => {
    const phone = freePhone()
    const { expiresAt, resendAt } = must(await send(phone))
    const now = desk.world.clock.now()
    expect(Math.round((Date.parse(expiresAt) - now) / 60_000)).toBe(5)
    expect(Math.round((Date.parse(resendAt) - now) / 60_000)).toBe(1)
    const [row] = sms(phone)
    expect(row!.text).toMatch(/^【海風咖啡】驗證碼 \d{6}，5 分鐘內有效/)
    expect(must(await prove(phone, codeFor(desk, phone))).proof.split('.')).toHaveLength(3)
    expect(word(await prove(phone, codeFor(desk, phone)))).toBe('sms-code-expired')
  })

  test('is taken however the number is typed', async () => {
    const phone = freePhone()
    must(await send(`${phone.slice(0, 4)}-${phone.slice(4)}`))
    expect(word(await prove(`+886${phone.slice(1)}`, codeFor(desk, phone)))).toBe('ok')
  })

  test('is nobody else’s, and of no other number', async () => {
    const [phone, other] = [freePhone(), freePhone()]
    const stranger = await desk.newcomer('路人')
    must(await send(phone))
    const code = codeFor(desk, phone)
    expect(word(await prove(phone, code, undefined, stranger))).toBe('sms-code-expired')
    expect(word(await prove(other, code))).toBe('sms-code-expired')
    expect(word(await prove(phone, code))).toBe('ok')
  })

  test('lapses after five minutes', async () => {
    const phone = freePhone()
    must(await send(phone))
    await desk.world.advance('PT5M1S')
    expect(word(await prove(phone, codeFor(desk, phone)))).toBe('sms-code-expired')
  })

  test('asked for again with the same key is the same, and no second SMS', async () => {
    await anHourLater()
    const [phone, key] = [freePhone(), randomUUID()]
    const first = must(await send(phone, key))
    expect(must(await send(phone, key))).toEqual(first)
    expect(sms(phone)).toHaveLength(1)
    expect(word(await send(freePhone(), key))).toBe('idempotency-key-reused')
  })

  test('proved again with the same key is proved again; with another code the key is used up', async () => {
    const [phone, key] = [freePhone(), randomUUID()]
    must(await send(phone))
    const code = codeFor(desk, phone)
    must(await prove(phone, code, key))
    expect(word(await prove(phone, code, key))).toBe('ok')
    expect(word(await prove(phone, wrongCode(code), key))).toBe('idempotency-key-reused')
  })
})

describe('guessing', () => {
  test('is told how many tries are left, then locked until the code lapses, also for the right one and for a new one', async () => {
    await anHourLater()
    const phone = freePhone()
    const { expiresAt } = must(await send(phone))
    const code = codeFor(desk, phone)
    for (const left of [4, 3, 2, 1])
      expect(await prove(phone, wrongCode(code))).toMatchObject({ failure: 'sms-code-wrong', detail: { left } })
    const locked = { failure: 'sms-code-locked', detail: { retryAt: expiresAt } }
    expect(await prove(phone, wrongCode(code))).toMatchObject(locked)
    expect(await prove(phone, code)).toMatchObject(locked)
    await desk.world.advance('PT2M')
    expect(await send(phone)).toMatchObject(locked)
    await desk.world.advance('PT3M1S')
    must(await send(phone))
    expect(word(await prove(phone, codeFor(desk, phone)))).toBe('ok')
  })

  test('the fifth try may be the right one', async () => {
    const phone = freePhone()
    must(await send(phone))
    const code = codeFor(desk, phone)
    for (let wrong = 1; wrong <= 4; wrong++) await prove(phone, wrongCode(code))
    expect(word(await prove(phone, code))).toBe('ok')
  })

  test('a wrong try sent twice with its key is one try', async () => {
    const [phone, key] = [freePhone(), randomUUID()]
    must(await send(phone))
    const wrong = wrongCode(codeFor(desk, phone))
    for (let nth = 1; nth <= 3; nth++) expect(await prove(phone, wrong, key)).toMatchObject({ detail: { left: 4 } })
  })

  test('thirty guesses at once are five at most', async () => {
    const phone = freePhone()
    must(await send(phone))
    const code = codeFor(desk, phone)
    const answers = await Promise.all(Array.from({ length: 30 }, (_, nth) => prove(phone, wrongCode(code, nth))))
    const learnt = answers.filter((one) => !one.ok && ['sms-code-wrong', 'sms-code-locked'].includes(one.failure))
    const told = answers.flatMap((one) => (!one.ok && one.failure === 'sms-code-wrong' ? [one.detail!.left] : []))
    expect(new Set(told).size).toBe(told.length)
    expect(told.length).toBeLessThanOrEqual(4)
    expect(learnt.length).toBeGreaterThan(0)
    expect(answers.every(({ ok }) => !ok)).toBe(true)
  })
})

describe('SMS go out', () => {
  test('once a minute to one number, whoever asks', async () => {
    await anHourLater()
    const phone = freePhone()
    const other = await desk.newcomer('別人')
    const { resendAt } = must(await send(phone))
    expect(await send(phone)).toMatchObject({ failure: 'sms-too-often', detail: { retryAt: resendAt } })
    expect(word(await send(phone, undefined, other))).toBe('sms-too-often')
    await desk.world.advance('PT1M1S')
    expect(word(await send(phone, undefined, other))).toBe('ok')
    expect(sms(phone)).toHaveLength(2)
  })

  test('five times an hour to one number', async () => {
    await anHourLater()
    const phone = freePhone()
    for (let nth = 1; nth <= 5; nth++) {
      must(await send(phone))
      await desk.world.advance('PT2M')
    }
    expect(word(await send(phone))).toBe('sms-too-often')
    await desk.world.advance('PT51M')
    expect(word(await send(phone))).toBe('ok')
  })

  test('ten times an hour for one person', async () => {
    await anHourLater()
    for (let nth = 1; nth <= 10; nth++) must(await send(freePhone()))
    expect(word(await send(freePhone()))).toBe('sms-too-often')
    await anHourLater()
    expect(word(await send(freePhone()))).toBe('ok')
  })

  test('once, when the same number is asked for twenty times at the same moment', async () => {
    await anHourLater()
    const phone = freePhone()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(phone)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(sms(phone)).toHaveLength(1)
  })

  test('a thousand times a day for one brand, and again tomorrow', async () => {
    await anHourLater()
    const day = new Date(desk.world.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    await desk.world.call('dynamodb', 'UpdateItem', {
      TableName: desk.table,
      Key: { pk: { S: `${demoGroup.id}#${shoes.id}#sms` }, sk: { S: day } },
      UpdateExpression: 'SET sent = :n',
      ExpressionAttributeValues: { ':n': { N: '999' } },
    })
    const runner = await desk.newcomer('跑者', { brand: shoes })
    expect(word(await send(freePhone(), undefined, runner))).toBe('ok')
    const refused = await send(freePhone(), undefined, runner)
    expect(refused).toMatchObject({ failure: 'sms-too-often' })
    expect(word(await send(freePhone()))).toBe('ok')
    await desk.world.advance('PT24H')
    const again = await desk.signIn(runner.userId, shoes)
    mei = await desk.signIn(mei.userId)
    expect(word(await send(freePhone(), undefined, again))).toBe('ok')
  })
})

describe('the gateway', () => {
  test('when it fails, nothing is lost: the number need not wait', async () => {
    await anHourLater()
    const phone = freePhone()
    const busy = await desk.during({ 'sms.send': [{ fail: 500 }] }, () => send(phone))
    expect(word(busy)).toBe('try-again')
    expect(word(await send(phone))).toBe('ok')
    expect(word(await prove(phone, codeFor(desk, phone)))).toBe('ok')
  })

  test('does not reach numbers abroad, and says so', async () => {
    expect(word(await send('+81 90-1234-5678'))).toBe('sms-refused')
    expect(word(await send('12'))).toBe('phone-invalid')
  })

  test('of a group that has none is not asked', async () => {
    const Name = `/jidian/desk/sms/${demoGroup.id}`
    const { Parameter } = (await desk.world.call('ssm', 'GetParameter', { Name, WithDecryption: true })) as {
      Parameter: { Value: string }
    }
    await desk.world.call('ssm', 'DeleteParameter', { Name })
    // Secrets are known to a function for five minutes.
    await desk.world.advance('PT6M')
    expect(
      await desk.ask('POST', '/phone/codes', { phone: freePhone() }, { authorization: `Bearer ${mei.token}` }),
    ).toMatchObject({
      status: 503,
      body: { code: 'sms-not-connected' },
    })
    await desk.world.call('ssm', 'PutParameter', { Name, Value: Parameter.Value, Type: 'SecureString' })
    expect(word(await send(freePhone()))).toBe('ok')
  })
})

test('neither a number nor a code stands in the table, in keys or in logs', async () => {
  await anHourLater()
  const phone = freePhone()
  must(await send(phone))
  const code = codeFor(desk, phone)
  await prove(phone, wrongCode(code))
  const { Items } = (await desk.world.call('dynamodb', 'Scan', { TableName: desk.table })) as { Items: object[] }
  const rows = JSON.stringify(Items.filter((one) => /phone-code|#sms/.test(JSON.stringify(one))))
  expect(rows).not.toContain(phone.slice(1))
  expect(rows).not.toContain(`"${code}"`)
  expect(JSON.stringify(desk.world.log.rows(undefined, 5_000))).not.toContain(phone.slice(1))
})
