// A group's account with an SMS gateway: taken at the desk, kept among the secrets, tried out, in trouble, and taken away.
import { ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { brandNames, brandsOf } from '#functions/abilities/house.ts'
import { textPhone } from '#functions/member/phone/text-phone.ts'
import { connectSms } from '#functions/member/sms/connect-sms.ts'
import { disconnectSms } from '#functions/member/sms/disconnect-sms.ts'
import { showSms } from '#functions/member/sms/show-sms.ts'
import { testSms } from '#functions/member/sms/test-sms.ts'
import { chance } from '#functions/platform/chance.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

const PASSWORD = 'sea-breeze-2026'
const FIELDS = { username: 'haifen', password: PASSWORD }
const PHONE = '0912345678'
const KEYS = JSON.stringify([{ kid: 'k', secret: 'c2Vzc2lvbg' }])
const brand = cafe.id as never

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let secrets: Map<string, string>
let texts: string[]
/** What the gateway answers to whoever sends. */
let sends: string

const gateway = async (url: string, { body }: { body: URLSearchParams }) => {
  if (sends === 'silent') throw new DOMException('late', 'TimeoutError')
  const isKnown = body.get('username') === FIELDS.username && body.get('password') === PASSWORD
  if (url.endsWith('/SmQuery')) return new Response(isKnown ? 'AccountPoint=50' : 'statuscode=e')
  if (sends === '1') texts.push(`${body.get('dstaddr')} ${body.get('smbody')}`)
  return new Response(`[1]\r\nmsgid=#1\r\nstatuscode=${isKnown ? sends : 'e'}`)
}

const answerSsm = async ({ input, constructor: { name } }: { input: any; constructor: { name: string } }) => {
  if (name === 'PutParameterCommand') return void secrets.set(input.Name, input.Value)
  const Value = secrets.get(input.Name)
  if (Value === undefined) throw new ParameterNotFound({ message: input.Name, $metadata: {} })
  return name === 'DeleteParameterCommand' ? void secrets.delete(input.Name) : { Parameter: { Value } }
}

beforeAll(async () => {
  process.env.SMS_API_BASE_URL = 'https://gateway.example'
  ;({ stage, table } = await openModel())
  SSMClient.prototype.send = answerSsm as never
  vi.stubGlobal('fetch', gateway)
  await stage.openCafe()
  opened = table.all()
})
afterAll(() => void vi.unstubAllGlobals())
beforeEach(() => {
  table.restore(opened)
  // Windows of the test before are over.
  stage.advance(DAY)
  secrets = new Map([[`model/session/keys`, KEYS]])
  texts = []
  sends = '1'
})

const STORED = () => `model/sms/${stage.place.group}`
const deps = { brandsOf }
const show = async () => must(await showSms(deps)({}, stage.turn(stage.staff)))
const connect = (fields: Record<string, string> = FIELDS, key?: string, more: object = {}) =>
  connectSms(deps)({ kind: 'mitake', fields, ...more }, stage.turn(stage.staff, key))
const trial = (key?: string, phone = PHONE) =>
  testSms({ chance, brandNames, textPhone })({ brand, phone }, stage.turn(stage.staff, key))
const disconnect = (key?: string) => disconnectSms(deps)({}, stage.turn(stage.staff, key))

describe('without an account', () => {
  test('nothing is shown but what there is to choose from, and nothing can be tried or taken away', async () => {
    expect(await show()).toMatchObject({ account: null, gateway: null, trouble: null, month: { count: 0 } })
    expect((await show()).kinds).toEqual([
      {
        kind: 'mitake',
        name: '三竹簡訊',
        fields: [
          { name: 'username', label: '帳號', isSecret: false, most: 40 },
          { name: 'password', label: '密碼', isSecret: true, most: 60 },
        ],
      },
    ])
    expect([word(await trial()), word(await disconnect())]).toEqual(['sms-account-missing', 'sms-account-missing'])
  })

  test('what the gateway, its form or the role refuses is stored nowhere', async () => {
    const before = [JSON.stringify(table.all()), [...secrets]]
    const one = { ...(stage.staff as object), brands: [cafe.id] }
    expect([
      word(await connect({ ...FIELDS, password: 'wrong' })),
      word(await connect({ ...FIELDS, username: '' })),
      word(await connect({ username: 'haifen' })),
      word(await connect({ ...FIELDS, username: ' haifen' })),
      word(await connect({ ...FIELDS, password: 'x'.repeat(61) })),
      word(await connect({ ...FIELDS, sender: 'CAFE' })),
      word(await connect({ ...FIELDS, kind: 'other' })),
      word(await connect(FIELDS, undefined, { kind: '../cards/stamp' })),
      word(await connectSms(deps)({ kind: 'mitake', fields: FIELDS }, stage.turn(one))),
      word(await disconnectSms(deps)({}, stage.turn(one))),
    ]).toEqual([
      'sms-account-refused',
      ...Array.from({ length: 6 }, () => 'sms-field-wrong'),
      'sms-kind-unknown',
      'not-allowed',
      'not-allowed',
    ])
    sends = 'silent'
    expect(word(await connect())).toBe('sms-gateway-silent')
    expect([JSON.stringify(table.all()), [...secrets]]).toEqual(before)
  })
})

describe('an account', () => {
  test('goes among the secrets and is known by its end; no password, nor a part of it, is in the table', async () => {
    expect(must(await connect(FIELDS, 'k1'))).toMatchObject({ left: 50 })
    expect(JSON.parse(secrets.get(STORED())!)).toEqual({ kind: 'mitake', ...FIELDS })
    expect(await show()).toMatchObject({
      account: {
        kind: 'mitake',
        fields: [
          { name: 'username', value: 'haifen', ending: null },
          { name: 'password', value: null, ending: '2026' },
        ],
        connected: { by: '店長' },
      },
      gateway: { state: 'good', left: 50, detail: null },
      mayChange: true,
    })
    const rows = table.all().filter((row) => !opened.some(({ pk, sk }) => pk === row.pk && sk === row.sk))
    expect(rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(rows)).not.toMatch(/sea-breeze|haifen/)
    // What was asked is not stored so that passwords could be tried against it.
    expect(JSON.stringify(rows)).not.toContain('"hash":"k1"')
  })

  test('keeps its password where none is typed, and another request with the same key is refused', async () => {
    const first = must(await connect(FIELDS, 'k1'))
    stage.advance(MINUTE)
    must(await connect({ username: 'haifen', password: '' }))
    expect(JSON.parse(secrets.get(STORED())!).password).toBe(PASSWORD)
    expect(must(await connect({ username: 'anything' }, 'k1'))).toEqual(first)
    const other = { ...(stage.turn(stage.staff, 'k1') as object), retry: { key: 'k1', hash: 'other' } } as never
    expect(word(await connectSms(deps)({ kind: 'mitake', fields: FIELDS }, other))).toBe('idempotency-key-reused')
  })

  test('is tried out with one SMS, counted and not again within the minute', async () => {
    must(await connect())
    const sent = must(await trial('t1'))
    expect(sent.to).toBe('0912-***-678')
    expect(must(await trial('t1'))).toEqual(sent)
    expect(texts).toEqual([`0912345678 【${cafe.name['zh-Hant']}】這是一則測試簡訊，收到就表示簡訊帳號接好了。`])
    expect([word(await trial()), word(await trial('t2')), word(await trial('t3', '0212345678'))]).toEqual([
      'sms-too-often',
      'sms-too-often',
      'phone-invalid',
    ])
    expect((await show()).month.count).toBe(1)
    expect(JSON.stringify(table.all())).not.toContain('912345678')
  })

  test('that fails says since when and why, until an SMS goes out again', async () => {
    must(await connect())
    sends = 's'
    const first = stage.now()
    expect(word(await trial('t1'))).toBe('sms-account-refused')
    stage.advance(2 * MINUTE)
    expect(word(await trial('t1'))).toBe('sms-account-refused')
    const trouble = { since: first, at: stage.now(), times: 2, reason: 'statuscode s' }
    expect((await show()).trouble).toEqual(trouble)
    sends = 'silent'
    expect((await show()).gateway).toMatchObject({ state: 'busy', left: null })
    sends = 'v'
    stage.advance(2 * MINUTE)
    expect(word(await trial())).toBe('sms-refused')
    sends = '1'
    stage.advance(2 * MINUTE)
    must(await trial('t1'))
    expect((await show()).trouble).toBe(null)
    expect(texts).toHaveLength(1)
  })

  test('is forgotten whole', async () => {
    must(await connect())
    const gone = must(await disconnect('d1'))
    expect(must(await disconnect('d1'))).toEqual(gone)
    expect(secrets.has(STORED())).toBe(false)
    expect(word(await disconnect())).toBe('sms-account-missing')
    expect(await textPhone(stage.place.group)).toBeUndefined()
    expect(await show()).toMatchObject({ account: null, gateway: null })
  })

  test('that an operator stored is shown as well, and taken over by whoever saves it', async () => {
    secrets.set(STORED(), JSON.stringify({ kind: 'mitake', ...FIELDS }))
    expect((await show()).account).toMatchObject({ kind: 'mitake', connected: null })
    must(await connect({ username: 'haifen', password: '' }))
    expect((await show()).account?.connected).toMatchObject({ by: '店長' })
    must(await disconnect())
  })
})
